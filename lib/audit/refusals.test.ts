import { afterAll, beforeAll, expect, test } from 'vitest'
import { failure } from '@/lib/failure'
import { type TestConsole, testConsole } from '@/lib/testing'
import { ben } from './testing'

let lab: TestConsole
beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

const last = async () => {
  const { rows } = await lab.db().$client.query('select * from audit order by seq desc limit 1')
  return rows[0]
}

test('an attempt is recorded as refused, whatever characters it brings', async () => {
  const { recordRefusal } = await import('./refusals')
  await recordRefusal({
    action: 'appflow.registerConnector',
    connection: 'sand\0box',
    person: { ...ben, name: 'Ben\0' },
    address: '192.0.2.7\0',
    failure: failure('Invalid', 'The label a\0b is not\ud800 one.', 'Change it.'),
  })
  expect(await last()).toMatchObject({
    kind: 'refused',
    text: 'Invalid: The label a\ufffdb is not\ufffd one.',
    connection: 'sand\ufffdbox',
    actor_name: 'Ben\ufffd',
  })
})

test('what changed is recorded, whatever characters are in it', async () => {
  const { record } = await import('./record')
  const path = 'C:\\u0000\\udead "😀"'
  const diff = { after: { name: 'a\0b', half: 'c\udead', 'd\0e': path } }
  await record({ kind: 'done', action: 'people.setRoles', text: 'x', diff })
  expect((await last()).diff).toEqual({ after: { name: 'a\ufffdb', half: 'c\ufffd', 'd\ufffde': path } })
})
