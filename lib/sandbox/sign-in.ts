import type { Scope } from './credentials'
import { type ApiModel, type Caller, Fault, sessionOf } from './kit'
import { permits, readPolicy } from './session-policy'
import { isQuery } from './shapes'

/** Who a request comes from, and whose account it works on. */
export interface SignedIn {
  /** The access key that names the account. */
  account: string
  caller: Caller
  /** Session policy as JSON text; without one everything is allowed. */
  policy?: string
}

/**
 * Reads who asks: a plain key is its account with all rights, a temporary one needs the session token that it was given with.
 * @param now real time, in milliseconds since the epoch
 * @throws Fault as AWS refuses tokens that it did not give, or that have expired
 */
export function signedIn(scope: Scope, token: string | null, model: ApiModel, now: number): SignedIn {
  const { accessKey } = scope
  const temporary = /^ASIA[A-Z0-9]{16}$/.test(accessKey)
  if (!token && !temporary) {
    const number = /^\d{12}$/.test(accessKey) ? accessKey : '123456789012'
    return { account: accessKey, caller: { arn: `arn:aws:iam::${number}:user/sandbox`, id: 'AIDASANDBOXSANDBOXSAN' } }
  }
  const session = token ? sessionOf(token) : undefined
  if (!session || (!temporary && session.account !== accessKey)) {
    const code = isQuery(model) ? 'InvalidClientTokenId' : 'UnrecognizedClientException'
    throw new Fault(code, 403, 'The security token included in the request is invalid.')
  }
  if (session.expires !== undefined && session.expires <= now) {
    const code = isQuery(model) ? 'ExpiredToken' : 'ExpiredTokenException'
    throw new Fault(code, 403, 'The security token included in the request is expired')
  }
  const { account, arn, id, policy } = session
  return { account, caller: { arn, id }, policy }
}

/** What AWS asks of no policy: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
const alwaysAllowed = new Set(['sts:GetCallerIdentity'])

/**
 * Refuses what the session policy does not allow.
 * @param action as IAM names it: `appflow:RegisterConnector`
 * @throws Fault AccessDeniedException, in AWS's words for a session policy that does not allow
 */
export function authorize({ caller, policy }: SignedIn, model: ApiModel, action: string) {
  if (policy === undefined || alwaysAllowed.has(action) || permits(readPolicy(policy), action)) return
  throw new Fault(
    isQuery(model) ? 'AccessDenied' : 'AccessDeniedException',
    403,
    `User: ${caller.arn} is not authorized to perform: ${action} because no session policy allows the ${action} action`,
  )
}
