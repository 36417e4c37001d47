import 'server-only'
import { defaultProvider } from '@aws-sdk/credential-provider-node'
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types'
import { config } from '@/lib/config'
import { type Person, roleOn } from '@/lib/person'
import type { ConnectionView } from '@/lib/result'

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

const sandbox = (id: string, account: string): Connection => ({
  id,
  name: id === 'sandbox' ? 'Sandbox' : `Sandbox ${account}`,
  kind: 'sandbox',
  badge: 'Sandbox',
  production: false,
  readOnly: false,
  account,
  region: 'us-east-1',
  endpoint: config.sandboxUrl,
  scope: 'read',
  credentials: () => ({ accessKeyId: account, secretAccessKey: 'sandbox' }),
})

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
  credentials: () => async () => {
    throw new Error('The console itself has no AWS account.')
  },
}

async function all(): Promise<Connection[]> {
  const all: Connection[] = []
  if (config.sandboxUrl) all.push(sandbox('sandbox', demoAccount))
  if (config.liveRegion) {
    all.push({
      id: 'live',
      name: 'Live',
      kind: 'live',
      badge: 'Live',
      production: false,
      readOnly: false,
      account: 'default credentials',
      region: config.liveRegion,
      scope: 'read',
      credentials: () => defaultCredentials,
    })
  }
  return all
}

// One provider for all clients of the process: each client with a chain of its own would sign in by itself.
const defaultCredentials = defaultProvider()

/**
 * The connection of an id, with what reading it takes. `sandbox-<12 digits>` is that account of the sandbox, and `console` the
 * console itself.
 */
export async function connectionOf(id: string): Promise<Connection | undefined> {
  if (id === 'console') return consoleItself
  const account = config.sandboxUrl && /^sandbox-(\d{12})$/.exec(id)?.[1]
  return account ? sandbox(id, account) : (await all()).find((connection) => connection.id === id)
}

/** The connection as a person may use it: only who may change AWS gets credentials that can. Nothing where they have no role. */
export async function connectionFor(person: Person, id: string): Promise<Connection | undefined> {
  const role = roleOn(person, id)
  const connection = id === 'console' || role ? await connectionOf(id) : undefined
  if (!connection || !role || role === 'viewer' || connection.readOnly) return connection
  return { ...connection, scope: 'write' }
}

/** The connections that a person has a role on, in the order of their names. */
export async function connectionsFor(person: Person): Promise<Connection[]> {
  return (await all()).filter(({ id }) => roleOn(person, id))
}

/** What pages may know of a connection, for one person: never its credentials. */
export function connectionView(connection: Connection, person: Person): ConnectionView {
  const { id, name, kind, badge, production, account, region, readOnly } = connection
  const role = roleOn(person, id) ?? 'viewer'
  return { id, name, kind, badge, production, account, region, role, noChange: reasonFor(readOnly, role) }
}

function reasonFor(readOnly: boolean, role: ConnectionView['role']): string | undefined {
  if (role === 'viewer') return 'This needs the role operator on this connection; yours is viewer.'
  return readOnly ? 'This connection is switched to read-only.' : undefined
}
