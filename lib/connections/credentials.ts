import 'server-only'
import { fromIni } from '@aws-sdk/credential-provider-ini'
import { defaultProvider } from '@aws-sdk/credential-provider-node'
import { CredentialsProviderError } from '@smithy/core/config'
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types'
import { ownEndpoints, requestHandler } from '@/lib/aws/client-config'
import { assumeRole, callerIdentity } from '@/lib/aws/sts'
import { config } from '@/lib/config'
import type { Scope } from './connection'
import { kept } from './kept-credentials'
import { readPolicy } from './read-policy'
import { sandboxKey, sandboxReader } from './sandbox-session'
import type { ConnectionSettings } from './settings'

type Credentials = AwsCredentialIdentity | AwsCredentialIdentityProvider

/** The session of reads that nobody in particular asks for. */
export const ownSession = 'console'

const mostKept = 1_000
const known = new Map<string, Credentials>()

/**
 * The credentials of a connection for a scope: the same object for the same settings, for as long as it is used. Those of a role
 * and of the sandbox can only read in scope `read`; the default chain and profiles cannot be narrowed.
 * @param session who the role's session is named after, as CloudTrail shows it
 */
export function credentialsFor(settings: ConnectionSettings, scope: Scope, session: string): Credentials {
  const narrowed = settings.kind === 'sandbox' || settings.source.kind === 'role'
  const { kind, account, region, source } = settings
  const key = JSON.stringify([kind, account, region, source, narrowed ? [scope, session] : []])
  const credentials = known.get(key) ?? newCredentials(settings, scope, session)
  known.delete(key)
  known.set(key, credentials)
  const [oldest] = known.keys()
  if (known.size > mostKept && oldest !== undefined) known.delete(oldest)
  return credentials
}

function newCredentials(settings: ConnectionSettings, scope: Scope, session: string): Credentials {
  if (settings.kind === 'sandbox' && settings.source.kind !== 'role') {
    const { account } = settings
    return scope === 'read' ? sandboxReader(account, sessionName(session)) : sandboxKey(account)
  }
  return kept(() => signIn(settings, scope, session))
}

/** Signs in once, with nothing kept from before: to prove settings that are about to be kept. Throws what AWS or the chain does. */
export async function signIn(settings: ConnectionSettings, scope: Scope, session: string) {
  const { source, account, kind } = settings
  if (source.kind === 'role') {
    const { roleArn, externalId } = source
    const policy = scope === 'read' ? readPolicy : undefined
    return await assumeRole(roleBase(settings), { roleArn, externalId, sessionName: sessionName(session), policy })
  }
  if (kind === 'sandbox') return sandboxReader(account, sessionName(session))
  const base =
    source.kind === 'profile'
      ? fromIni({ profile: source.profile, ignoreCache: true, clientConfig: chainClients })
      : ownCredentials
  return await ofAccount(base, settings)
}

/** What the chain itself asks with: STS and single sign-on, at AWS and nowhere else. */
const chainClients = { ...ownEndpoints, requestHandler }

// One chain for all of the process: each client with one of its own would sign in by itself.
const ownCredentials = defaultProvider({ clientConfig: chainClients })

/** As whom roles are assumed: the console's own credentials, or in the sandbox the key of the account. */
export function roleBase({ kind, account, region }: ConnectionSettings) {
  return kind === 'sandbox'
    ? { region, endpoint: config.sandboxUrl, credentials: sandboxKey(account) }
    : { region, credentials: ownCredentials }
}

/** Refuses credentials of another account than the connection's: what a profile or the environment means can change. */
async function ofAccount(base: AwsCredentialIdentityProvider, { account, region }: ConnectionSettings) {
  const credentials = await base()
  if (!account) return credentials
  const found = await callerIdentity({ region, credentials })
  if (found.account === account) return credentials
  throw new CredentialsProviderError(
    `These credentials are of account ${found.account}; the connection is of account ${account}.`,
    { tryNextLink: false },
  )
}

/** A name as AWS takes it for a session: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export const sessionName = (name: string): string =>
  name
    .replace(/[^a-zA-Z0-9_+=,.@-]/g, '-')
    .slice(0, 64)
    .padEnd(2, '-')
