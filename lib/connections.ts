import 'server-only'
import { defaultProvider } from '@aws-sdk/credential-provider-node'
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types'
import { config } from '@/lib/config'
import type { ConnectionView } from '@/lib/result'

/** An account and Region that the console works on, with the way to sign in there. */
export interface Connection extends ConnectionView {
  /** Only the sandbox has one; a live connection always asks the SDK's own endpoints. */
  endpoint?: string
  credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider
}

/** The sandbox account that comes with something to look at. */
const demoAccount = '111122223333'

const sandbox = (id: string, account: string): Connection => ({
  id,
  kind: 'sandbox',
  badge: 'Sandbox',
  account,
  region: 'us-east-1',
  endpoint: config.sandboxUrl,
  credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
})

/** The connections to choose from: `sandbox` unless it is off, `live` when a Region is set. */
export function connections(): Connection[] {
  const all: Connection[] = []
  if (config.sandboxUrl) all.push(sandbox('sandbox', demoAccount))
  if (config.liveRegion) {
    all.push({
      id: 'live',
      kind: 'live',
      badge: 'Live',
      account: 'default credentials',
      region: config.liveRegion,
      credentials: defaultCredentials,
    })
  }
  return all
}

// One provider for all clients of the process: each client with a chain of its own would sign in by itself.
const defaultCredentials = defaultProvider()

/** The connection that an address names. `sandbox-<12 digits>` is that account of the sandbox. */
export function connectionOf(id: string): Connection | undefined {
  const account = config.sandboxUrl && /^sandbox-(\d{12})$/.exec(id)?.[1]
  return account ? sandbox(id, account) : connections().find((connection) => connection.id === id)
}

/** What pages may know of a connection: never its credentials. */
export function connectionView({ id, kind, badge, account, region }: Connection): ConnectionView {
  return { id, kind, badge, account, region }
}
