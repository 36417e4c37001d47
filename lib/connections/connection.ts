import 'server-only'
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types'
import { config } from '@/lib/config'
import { type Person, roleOn } from '@/lib/person'
import { accountUnknown, type ConnectionView } from '@/lib/result'
import { credentialsFor, ownSession } from './credentials'
import { ownIdentity } from './live'
import type { ConnectionSettings } from './settings'
import { type ConnectionRow, connectionRow, connectionRows } from './store'

/** What the credentials of a connection are good for: to read AWS, or to change it as well. */
export type Scope = 'read' | 'write'

/** An account and Region that the console works on, with the way to sign in there. */
export interface Connection {
  id: string
  name: string
  kind: ConnectionView['kind']
  badge: string
  production: boolean
  /** Nothing is changed in AWS through it, by anyone. */
  readOnly: boolean
  account: string
  region: string
  /** Only the sandbox has one; a live connection always asks the SDK's own endpoints. */
  endpoint?: string
  /** `write` is given to who may change AWS; everyone else has `read`, whatever they call. */
  scope: Scope
  /** Credentials for a scope; asked for `write`, a connection of scope `read` gives those that can only read. */
  credentials(scope: Scope): AwsCredentialIdentity | AwsCredentialIdentityProvider
}

/** The sandbox account that comes with something to look at. */
const demoAccount = '111122223333'

/** What a connection is made of, before anyone is known to use it. */
type Draft = Omit<Connection, 'scope' | 'credentials' | 'endpoint'> & { settings: ConnectionSettings }

/**
 * A connection as `session` uses it. Its credentials can change AWS in scope `write` alone, whatever they are asked for; and only
 * those of the sandbox come with an endpoint, so that neither kind is ever used with the other's.
 */
function opened({ settings, ...draft }: Draft, scope: Scope, session: string): Connection {
  return {
    ...draft,
    ...(settings.kind === 'sandbox' ? { endpoint: config.sandboxUrl } : {}),
    scope,
    credentials: (wanted) => credentialsFor(settings, scope === 'write' ? wanted : 'read', session),
  }
}

function sandbox(id: string, account: string): Draft {
  const settings = { kind: 'sandbox', account, region: 'us-east-1', source: { kind: 'default' } } as const
  const name = id === 'sandbox' ? 'Sandbox' : `Sandbox ${account}`
  return { ...settings, id, name, badge: 'Sandbox', production: false, readOnly: false, settings }
}

async function live(region: string): Promise<Draft> {
  const account = (await ownIdentity(region))?.account
  const settings = { kind: 'live', account: account ?? '', region, source: { kind: 'default' } } as const
  const shown = { account: account ?? accountUnknown, id: 'live', name: 'Live', badge: 'Live' }
  return { ...settings, ...shown, production: false, readOnly: false, settings }
}

/** A kept connection; nothing for one of the sandbox while that is off. */
function made(row: ConnectionRow): Draft | undefined {
  const { id, name, kind, account, region, source, production, readOnly } = row
  if (kind === 'sandbox' && !config.sandboxUrl) return undefined
  const badge = kind === 'sandbox' ? 'Sandbox' : production ? 'Live · production' : 'Live'
  return { id, name, kind, badge, production, readOnly, account, region, settings: { kind, account, region, source } }
}

/** Where what concerns the console itself is at home: no AWS account, and no read or change of one. */
const consoleItself: Connection = {
  id: 'console',
  name: 'Console',
  kind: 'console',
  badge: 'Console',
  production: false,
  readOnly: true,
  account: '',
  region: '',
  scope: 'read',
  credentials: () => () => Promise.reject(new Error('The console itself has no AWS account.')),
}

/** The connections that the environment gives. */
async function environmentDrafts(): Promise<Draft[]> {
  return [
    ...(config.sandboxUrl ? [sandbox('sandbox', demoAccount)] : []),
    ...(config.liveRegion ? [await live(config.liveRegion)] : []),
  ]
}

async function draftOf(id: string): Promise<Draft | undefined> {
  const account = /^sandbox-(\d{12})$/.exec(id)?.[1]
  if (id === 'sandbox' || account) return config.sandboxUrl ? sandbox(id, account ?? demoAccount) : undefined
  if (id === 'live') return config.liveRegion ? await live(config.liveRegion) : undefined
  const row = await connectionRow(id)
  return row && made(row)
}

/** The connections that the environment gives, with what reading them takes. */
export const environmentConnections = async (): Promise<Connection[]> =>
  (await environmentDrafts()).map((draft) => opened(draft, 'read', ownSession))

/**
 * The connection of an id, with what reading it takes. `sandbox-<12 digits>` is that account of the sandbox, and `console` the
 * console itself.
 */
export async function connectionOf(id: string): Promise<Connection | undefined> {
  if (id === 'console') return consoleItself
  const draft = await draftOf(id)
  return draft && opened(draft, 'read', ownSession)
}

/** The connection as a person may use it: only who may change AWS gets credentials that can. Nothing where they have no role. */
export async function connectionFor(person: Person, id: string): Promise<Connection | undefined> {
  if (id === 'console') return consoleItself
  const role = roleOn(person, id)
  const draft = role && (await draftOf(id))
  return draft && opened(draft, role === 'viewer' || draft.readOnly ? 'read' : 'write', person.id)
}

/** The connections that a person has a role on: the environment's, then those that admins made, by name. */
export async function connectionsFor(person: Person): Promise<Connection[]> {
  const drafts = [...(await environmentDrafts()), ...(await connectionRows()).flatMap((row) => made(row) ?? [])]
  return drafts.filter(({ id }) => roleOn(person, id)).map((draft) => opened(draft, 'read', person.id))
}

/** What pages may know of a connection, for one person: never its credentials. */
export function connectionView(connection: Connection, person: Person): ConnectionView {
  const { id, name, kind, badge, production, account, region, readOnly } = connection
  const role = roleOn(person, id) ?? 'viewer'
  return { id, name, kind, badge, production, readOnly, account, region, role, noChange: reasonFor(readOnly, role) }
}

function reasonFor(readOnly: boolean, role: ConnectionView['role']): string | undefined {
  // First, since a role would not help then.
  if (readOnly) return 'This connection is switched to read-only.'
  return role === 'viewer' ? 'This needs the role operator on this connection; yours is viewer.' : undefined
}
