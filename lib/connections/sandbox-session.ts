import 'server-only'
import type { AwsCredentialIdentity } from '@smithy/types'
import { readPolicy } from './read-policy'

/** The key of a sandbox account: it names the account and may do everything there. */
export const sandboxKey = (account: string): AwsCredentialIdentity => ({
  accessKeyId: account,
  secretAccessKey: 'sandbox',
})

/**
 * A session of a sandbox account that may only read. The sandbox's session tokens say what they are for, so this one is written
 * rather than asked for: it costs no call, and does not expire.
 */
export function sandboxReader(account: string, sessionName: string): AwsCredentialIdentity {
  const said = {
    account,
    arn: `arn:aws:sts::${account}:assumed-role/connector-console/${sessionName}`,
    id: `AROASANDBOXSANDBOXSAN:${sessionName}`,
    policy: readPolicy,
  }
  const sessionToken = `sandbox-session.${Buffer.from(JSON.stringify(said)).toString('base64url')}`
  return { ...sandboxKey(account), sessionToken }
}
