import { randomUUID } from 'node:crypto'
import { actionsOfBuild, isOwnChange } from '@/e2e/actions'
import { ask } from '@/e2e/database'
import { admin } from '@/e2e/sign-in'
import type { Try } from './attempt'

/** A change of the console's own records, and SQL that tells by one row `{ there }` whether it was made. */
export interface ConsoleTry extends Try {
  there: { text: string; values: unknown[] }
}

/** What is no change of this kind: it is neither recorded as an operation nor has an outcome. */
const doors =
  /^people\.(firstAdmin|signIn|signOut|verifySecondFactor|startOidc|setPassword|changePassword|endSession|\w+SecondFactor)$/
const resetsOfOthers = 'people.resetSecondFactor'

/** The actions of the build that change the console's own records. */
export const consoleOperations = () =>
  actionsOfBuild()
    .map(({ operation }) => operation)
    .filter((operation) => /^(people|connections|operations)\./.test(operation) || isOwnChange(operation))
    .filter((operation) => operation === resetsOfOthers || !doors.test(operation))
    .sort()

const password = admin.password

async function somebody(at: string, columns = ''): Promise<string> {
  const id = randomUUID()
  await ask(at, 'insert into people (id, name, email) values ($1, $2, $3)', [id, 'Some Body', `${id}@example.com`])
  if (columns) await ask(at, `update people set ${columns} where id = $1`, [id])
  return id
}

const seen = '2026-01-02T03:04:05.678Z'

async function someConnection(at: string, name: string): Promise<string> {
  const id = `c-${randomUUID()}`
  await ask(
    at,
    `insert into connections (id, name, kind, account, region, source, updated_at)
      values ($1, $2, 'sandbox', '111122223333', 'us-east-1', '{"kind": "default"}', $3)`,
    [id, name, seen],
  )
  return id
}

const connectionInput = (id: string, name: string) => ({
  ...{ id, kind: 'sandbox', name, account: '111122223333', region: 'us-east-1', source: 'default' },
  ...{ profile: '', roleArn: '', externalId: '', production: false, readOnly: true },
})

async function unresolved(at: string, connection: string): Promise<string> {
  const id = randomUUID()
  await ask(
    at,
    `insert into operations (id, action, connection, account, region, target, digest, input, state)
      values ($1, 'appflow.registerConnector', $2, '', '', 'crm', '', '{}', 'unresolved')`,
    [id, connection],
  )
  return id
}

const webhookInput = (id: string, name: string) => ({
  ...{ id, name, url: 'http://127.0.0.1:9/', format: 'json', connection: '', enabled: true },
  ...{ renewSecret: false, seen: '' },
})

async function someWebhook(at: string): Promise<string> {
  const id = randomUUID()
  await ask(
    at,
    `insert into notification_webhooks (id, name, origin, sealed_url, sealed_secret, format, enabled, updated_at)
      values ($1, 'Old', 'http://127.0.0.1:9', '', '', 'json', true, $2)`,
    [id, seen],
  )
  return id
}

type Made = { input: unknown; there: string; values: unknown[]; connection?: string }

const ofPerson = async (at: string, there: string, more: object = {}, columns = ''): Promise<Made> => {
  const personId = await somebody(at, columns)
  return { input: { personId, ...more }, there, values: [personId] }
}

const kinds: Record<string, (at: string, connection: string) => Promise<Made>> = {
  'people.createPerson': async () => {
    const email = `${randomUUID()}@example.com`
    const roles = [{ connection: '*', role: 'viewer' }]
    return {
      input: { name: 'New Body', email, roles, password },
      there:
        'select from people p join grants g on g.person_id = p.id join links l on l.person_id = p.id where email = $1',
      values: [email],
    }
  },
  'people.setRoles': (at) =>
    ofPerson(at, 'select from grants where person_id = $1', { roles: [{ connection: '*', role: 'viewer' }], password }),
  'people.disablePerson': (at) => ofPerson(at, 'select from people where id = $1 and disabled_at is not null'),
  'people.enablePerson': (at) =>
    ofPerson(at, 'select from people where id = $1 and disabled_at is null', { password }, 'disabled_at = now()'),
  'people.resetPassword': (at) => ofPerson(at, 'select from links where person_id = $1', { password }),
  'people.resetSecondFactor': (at) =>
    ofPerson(
      at,
      'select from people where id = $1 and not two_factor_enabled',
      { password },
      'two_factor_enabled = true',
    ),
  'people.endSessions': async (at) => {
    const made = await ofPerson(at, 'select where not exists (select from sessions where user_id = $1)')
    const values = [randomUUID(), ...made.values]
    await ask(at, "insert into sessions (id, token, user_id, expires_at) values ($1, $1, $2, now() + '1 hour')", values)
    return made
  },
  'people.changeSettings': async (at) => {
    await ask(at, "delete from settings where name = 'requireSecondFactor'")
    const there = "select from settings where name = 'requireSecondFactor'"
    return { input: { requireSecondFactor: false, password }, there, values: [] }
  },
  'connections.createConnection': async () => {
    const id = `c-${randomUUID()}`.slice(0, 40)
    return {
      input: { ...connectionInput(id, 'New'), seen: '' },
      there: 'select from connections where id = $1',
      values: [id],
    }
  },
  'connections.updateConnection': async (at) => {
    const id = await someConnection(at, 'Old')
    const there = "select from connections where id = $1 and name = 'New'"
    return { input: { ...connectionInput(id, 'New'), seen }, there, values: [id] }
  },
  'connections.removeConnection': async (at) => {
    const id = await someConnection(at, 'Old')
    const there = 'select from connections where id = $1 and removed_at is not null'
    return { input: { id, name: 'Old' }, there, values: [id] }
  },
  'evs.createWebhook': async () => {
    const name = `New ${randomUUID().slice(0, 8)}`
    return {
      input: webhookInput('', name),
      there: 'select from notification_webhooks where name = $1',
      values: [name],
    }
  },
  'evs.updateWebhook': async (at) => {
    const id = await someWebhook(at)
    const there = "select from notification_webhooks where id = $1 and name = 'New'"
    return { input: { ...webhookInput(id, 'New'), seen }, there, values: [id] }
  },
  'evs.deleteWebhook': async (at) => {
    const id = await someWebhook(at)
    const there = 'select from notification_webhooks where id = $1 and removed_at is not null'
    return { input: { id, confirmation: 'Old' }, there, values: [id] }
  },
  'evs.testWebhook': async (at) => {
    const id = await someWebhook(at)
    // What was sampled meanwhile is sent to it as well.
    const there = "select from notification_deliveries where webhook_id = $1 and change like 'test %'"
    return { input: { id }, there, values: [id] }
  },
  'evs.updateHealthSettings': async (at) => {
    await ask(at, "delete from settings where name = 'evsHealth'")
    const there = "select from settings where name = 'evsHealth'"
    const seen = { sampling: true, transitionalSeconds: 60, steadySeconds: 300, retentionDays: 90 }
    return { input: { ...seen, seen }, there, values: [] }
  },
  'operations.settle': async (at, connection) => {
    const id = await unresolved(at, connection)
    const there = `select from operations o join audit a on a.operation_id = o.id and a.kind = 'settled'
      where o.id = $1 and o.settled_at is not null`
    return { input: { id, verdict: 'made', note: 'It is there.' }, there, values: [id], connection }
  },
}

/**
 * A change of each of these kinds, each of something of its own that is put into the database for it.
 *
 * @param at The database, as its owner.
 * @param connection One that is not the console itself, for changes of what is recorded of it.
 */
export async function consoleTries(at: string, operations: string[], connection: string): Promise<ConsoleTry[]> {
  const tries: ConsoleTry[] = []
  for (const operation of operations) {
    const kind = kinds[operation]
    if (!kind) throw new Error(`Nothing is known here of ${operation}, which the build has.`)
    const { input, there, values, connection: own = 'console' } = await kind(at, connection)
    tries.push({ operation, connection: own, input, there: { text: there, values } })
  }
  return tries
}
