import { afterAll, beforeAll, expect, test } from 'vitest'
import { type access, ruleOf } from '@/lib/access'
import { someone, type TestConsole, testConsole } from '@/lib/testing'

let lab: TestConsole
beforeAll(async () => {
  lab = await testConsole()
}, 60_000)
afterAll(() => lab.close())

/** Who may ask for which read: written down a second time, so that the table cannot change unseen. */
const expected: Record<string, 'viewer' | 'signed in' | 'admin'> = {
  'people.me': 'signed in',
  'evs.webhooks': 'admin',
  'evs.webhook': 'admin',
  'evs.webhookDeliveries': 'admin',
  'people.people': 'admin',
  'people.person': 'admin',
  'people.settings': 'admin',
  'people.places': 'admin',
  'connections.draft': 'admin',
  'connections.connections': 'admin',
  'connections.connection': 'admin',
  'connections.test': 'admin',
  'connections.policy': 'admin',
  'connections.regions': 'admin',
}

test('every read of the registry is refused to everyone who may not, before AWS or the database is asked for it', async () => {
  const { openRead } = await import('@/lib/open-read')
  const { id: here } = lab.newConnection()
  const people = {
    nobody: undefined,
    elsewhere: someone({ 'sandbox-000000000000': 'operator' }),
    viewer: someone({ [here]: 'viewer' }),
    operator: someone({ [here]: 'operator' }),
    local: someone({ [here]: 'admin' }),
    admin: someone({ '*': 'admin' }),
    unenrolled: someone({ '*': 'admin' }, { mustEnrol: true }),
  }
  const allowed = {
    'signed in': ['elsewhere', 'viewer', 'operator', 'local', 'admin', 'unenrolled'],
    viewer: ['viewer', 'operator', 'local', 'admin'],
    admin: ['admin'],
  }
  const wrong: string[] = []
  for (const service of Object.values(lab.services)) {
    for (const read of Object.keys(service.reads)) {
      const least = expected[`${service.name}.${read}`] ?? 'viewer'
      for (const [who, person] of Object.entries(people)) {
        // No read takes a number, so whoever may is told that the address is not valid.
        const opened = await openRead(person, here, service.name, read, 7)
        const status = 'status' in opened ? opened.status : 200
        const told = status === 400 || (who === 'elsewhere' && least === 'signed in' && status === 404)
        if (told !== allowed[least].includes(who)) wrong.push(`${who} ${service.name}.${read}: ${status}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test('what the permission table does not name stops the build', () => {
  expect(() => ruleOf('actions', 'appflow.forgotten')).toThrow('"appflow.forgotten"')
  expect(() => ruleOf('reads', 'forgotten.all')).toThrow('"forgotten.all"')
  expect(() => ruleOf('pages', '/[connection]/forgotten' satisfies string as keyof typeof access.pages)).toThrow()
  expect(() => ruleOf('actions', 'constructor')).toThrow()
})

test('the higher of the role on a connection and the one on all of them counts', async () => {
  const { roleOn } = await import('@/lib/person')
  expect(roleOn(someone({ '*': 'viewer', a: 'operator' }), 'a')).toBe('operator')
  expect(roleOn(someone({ '*': 'operator', a: 'viewer' }), 'a')).toBe('operator')
  expect(roleOn(someone({ a: 'admin' }), 'b')).toBeUndefined()
  expect(roleOn(someone({}), 'constructor')).toBeUndefined()
})
