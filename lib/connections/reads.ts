import 'server-only'
import { z } from 'zod'
import { config } from '@/lib/config'
import { failure, Refusal } from '@/lib/failure'
import { itemRead, listRead, personalItemRead } from '@/lib/read'
import { type Connection, connectionFor, connectionOf, environmentConnections } from './connection'
import { newExternalId } from './external-id'
import type { SourceKind } from './kinds'
import { ownIdentity } from './live'
import { openOperations } from './open-operations'
import { regions as everyRegion } from './partitions'
import { policyFor } from './policy'
import { profileNames } from './profiles'
import type { ConnectionSettings } from './settings'
import { connectionRow, connectionRows } from './store'
import { testConnection } from './test-connection'

const none = z.strictObject({})
const withId = z.strictObject({ id: z.string().max(64) })

/** A connection as the list shows it. */
export interface ConnectionListed {
  id: string
  name: string
  kind: 'live' | 'sandbox'
  badge: string
  account: string
  region: string
  source: SourceKind
  production: boolean
  readOnly: boolean
  /** It comes from how the console was started, and cannot be changed here. */
  fixed: boolean
}

const fixed = ({ id, name, kind, badge, account, region }: Connection): ConnectionListed => ({
  ...{ id, name, kind: kind === 'live' ? 'live' : 'sandbox', badge, account, region },
  ...{ source: 'default', production: false, readOnly: false, fixed: true },
})

/** Every connection: those of the environment, then those that admins made. */
export const connections = listRead(none, async function* () {
  const rows = await connectionRows()
  const made = rows.map(({ id, name, kind, account, region, source, production, readOnly }) => {
    const badge = kind === 'sandbox' ? 'Sandbox' : production ? 'Live · production' : 'Live'
    return { id, name, kind, badge, account, region, source: source.kind, production, readOnly, fixed: false }
  })
  yield [...(await environmentConnections()).map(fixed), ...made]
  return undefined
})

const gone = () =>
  new Refusal(failure('NotFound', 'There is no such connection.', 'Go back to the list of connections.'))

/** One connection with everything that its form has, and the changes whose end is open. */
export const connection = itemRead(withId, async ({ id }) => {
  const row = await connectionRow(id)
  const open = await openOperations(id)
  if (row) {
    const { source, updatedAt, createdAt, removedAt: _, ...shown } = row
    const badge = row.kind === 'sandbox' ? 'Sandbox' : row.production ? 'Live · production' : 'Live'
    const times = { seen: updatedAt.toISOString(), createdAt: createdAt.toISOString() }
    return { ...shown, badge, source, fixed: false, ...times, open }
  }
  const given = id === 'console' ? undefined : await connectionOf(id)
  if (!given) throw gone()
  const { source, ...listed } = fixed(given)
  return {
    ...listed,
    source: { kind: source } as ConnectionSettings['source'],
    seen: undefined,
    createdAt: undefined,
    open,
  }
})

/** Every Region that a connection can be in. */
export const regions = itemRead(none, async () => everyRegion)

async function settingsOf(id: string): Promise<ConnectionSettings> {
  const row = await connectionRow(id)
  if (row) return row
  const given = id === 'console' ? undefined : await connectionOf(id)
  if (!given || given.kind === 'console') throw gone()
  return { kind: given.kind, account: given.account, region: given.region, source: { kind: 'default' } }
}

/** The IAM policy that a connection's credentials need, and what a role has to trust. */
export const policy = itemRead(withId, async ({ id }) => {
  const settings = await settingsOf(id)
  return { ...policyFor(settings), principal: await principalFor(settings) }
})

/** What a connection's credentials reach right now. */
export const test = personalItemRead(withId, async ({ id }, { person, signal }) => {
  const settings = await settingsOf(id)
  const connection = await connectionFor(person, id)
  if (!connection) throw new Refusal(failure('SandboxOff', 'The sandbox of this console is off.', 'Switch it on.'))
  return await testConnection({ connection, person, signal }, settings)
})

/** What the form of a connection starts from. `form` is its operation id: each form has an external id of its own. */
export const draft = itemRead(z.strictObject({ form: z.uuid() }), async () => ({
  externalId: await newExternalId(),
  profiles: await profileNames(),
  /** The console has a sandbox. */
  sandbox: config.sandboxUrl !== undefined,
  /** Whom a role of a live connection has to trust. */
  principal: await principalFor({ kind: 'live', region: config.liveRegion ?? 'us-east-1', account: '' }),
}))

/** Whom a role has to trust: in the sandbox its own account, live the console as AWS knows it. */
async function principalFor({ kind, region, account }: Omit<ConnectionSettings, 'source'>): Promise<{ arn?: string }> {
  if (kind === 'sandbox') return { arn: `arn:aws:iam::${account}:root` }
  return { arn: principalOf((await ownIdentity(region))?.arn) }
}

/** The role of a session, since sessions cannot be trusted by name: their paths are not part of what STS says. */
const principalOf = (arn: string | undefined) =>
  arn?.replace(/^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\/.*$/, 'arn:$1:iam::$2:role/$3')
