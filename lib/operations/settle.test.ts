import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '@/lib/db/schema'
import { someone, type TestConsole, testConsole } from '@/lib/testing'
import { settleSchema } from './schema'

let lab: TestConsole
let settle: typeof import('./settle').settle
let transact: typeof import('./transact').transact
beforeAll(async () => {
  lab = await testConsole()
  // Only now do they find the database.
  settle = (await import('./settle')).settle
  transact = (await import('./transact')).transact
})
afterAll(() => lab.close())

const bea = someone({ '*': 'operator' }, { id: 'person-2', name: 'Bea' })

/** A recorded change in some state, of a connection of its own. */
async function change(state: 'unresolved' | 'succeeded') {
  const { id: connection, account } = lab.newConnection()
  const id = lab.newOperationId()
  const place = { connection, account, region: 'us-east-1', target: 'line-9', digest: 'd' }
  await lab
    .db()
    .insert(operations)
    .values({ id, action: 'greengrass.createGroupVersion', input: {}, state, ...place })
  return { id, connection }
}

const say = (connection: string, id: string, note = 'Looked in the AWS console.') =>
  transact(settle, { connection, operationId: lab.newOperationId(), input: { id, verdict: 'made', note } }, bea)

const settled = async (id: string) =>
  (await lab.db().select().from(operations).where(eq(operations.id, id)))[0]?.settledAt

describe('an unresolved change', () => {
  test('is settled once, by name and with a note, and no longer waits for anybody', async () => {
    const { id, connection } = await change('unresolved')
    expect(await say(connection, id)).toMatchObject({ status: 'succeeded' })
    const view = await lab.operationView(connection, id)
    expect(view).toMatchObject({
      state: 'unresolved',
      settled: { by: 'Bea', made: true, note: 'Looked in the AWS console.' },
      events: [
        { kind: 'settled', text: 'A person looked: AWS made the change. Looked in the AWS console.', by: 'Bea' },
      ],
    })
    expect(await say(connection, id)).toMatchObject({ status: 'failed', failure: { code: 'Settled' } })
    const [latest] = ((await lab.read(connection, 'operations', 'latest', {})) as { value: unknown[] }).value
    expect(latest).toMatchObject({ id, settled: { made: true } })
  })

  test('is not settled from the page of another connection', async () => {
    const { id } = await change('unresolved')
    const { connection } = await change('unresolved')
    expect(await say(connection, id)).toMatchObject({ status: 'failed', failure: { code: 'NotFound' } })
    expect(await settled(id)).toBeNull()
  })
})

test('a change that the console knows the outcome of is not settled', async () => {
  const { id, connection } = await change('succeeded')
  expect(await say(connection, id)).toMatchObject({ status: 'failed', failure: { code: 'NotUnresolved' } })
  expect(await settled(id)).toBeNull()
})

test('the record of settling is shown to who did it and to admins, on whatever connection', async () => {
  const { id, connection } = await change('unresolved')
  const result = await say(connection, id)
  if (result.status !== 'succeeded') throw new Error(result.status)
  const read = (roles: Parameters<typeof someone>[0], person: string) =>
    lab.read(
      connection,
      'operations',
      'operation',
      { id: result.operationId },
      someone(roles, { id: person, session: person }),
    )
  expect(await read({ '*': 'operator' }, 'person-2')).toMatchObject({ value: { action: 'operations.settle' } })
  expect(await read({ '*': 'admin' }, 'person-3')).toMatchObject({ value: { action: 'operations.settle' } })
  await expect(read({ '*': 'operator' }, 'person-4')).rejects.toThrow('There is no record of this change')
})

test.each([
  ['an empty note', { note: '' }],
  ['a blank note', { note: ' \n' }],
  ['501 characters', { note: 'x'.repeat(501) }],
  ['a control character', { note: 'a\0b' }],
  ['another verdict', { verdict: 'maybe' }],
  ['no operation', { id: 'x' }],
])('%s is refused', (_what, wrong) => {
  const input = { id: '00000000-0000-4000-8000-000000000000', verdict: 'not-made', note: 'seen' }
  expect(settleSchema.safeParse(input).success).toBe(true)
  expect(settleSchema.safeParse({ ...input, ...wrong }).success).toBe(false)
})
