import { randomBytes } from 'node:crypto'
import type { AssumeRoleRequest, AssumeRoleResponse } from '@aws-sdk/client-sts'
import { Fault, type SignedCall, sessionToken } from '@/lib/sandbox/kit'
import { callsOf, everyCall, rolesOf } from './tables'

const mostPolicy = 2048
const keptCalls = 50

/**
 * Any role of an account can be assumed by that account's own keys, unless control said what it demands. The session policy is
 * kept in the token, and every service of the sandbox heeds it.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export const assumeRole = ({ input, account, caller }: SignedCall<AssumeRoleRequest>): AssumeRoleResponse => {
  const { RoleArn: roleArn = '', RoleSessionName: sessionName = '', ExternalId: externalId, Policy: policy } = input
  const [, number, path = ''] = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(.+)$/.exec(roleArn) ?? []
  if (!number) throw new Fault('ValidationError', 400, `${roleArn} is invalid`)
  if (policy !== undefined && policy.length > mostPolicy) {
    throw new Fault('PackedPolicyTooLargeException', 400, `A session policy has at most ${mostPolicy} characters.`)
  }
  const role = rolesOf(account).get(roleArn)
  const trusted = !role?.gone && (role?.externalId === undefined || role.externalId === externalId)
  if (!trusted) {
    const message = `User: ${caller.arn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`
    throw new Fault('AccessDenied', 403, message)
  }
  const calls = callsOf(account)
  const earlier = calls.get(everyCall) ?? []
  calls.set(everyCall, [...earlier, { roleArn, sessionName, externalId, policy }].slice(-keptCalls))
  const name = path.split('/').at(-1) ?? path
  const id = `AROASANDBOXSANDBOXSAN:${sessionName}`
  const arn = `arn:aws:sts::${number}:assumed-role/${name}/${sessionName}`
  const expires = Date.now() + (input.DurationSeconds ?? 3600) * 1000
  return {
    AssumedRoleUser: { Arn: arn, AssumedRoleId: id },
    Credentials: {
      AccessKeyId: `ASIA${letters(16)}`,
      SecretAccessKey: randomBytes(30).toString('base64'),
      SessionToken: sessionToken({ account: number, arn, id, policy, expires }),
      Expiration: new Date(expires),
    },
    PackedPolicySize: policy === undefined ? undefined : Math.ceil((policy.length / mostPolicy) * 100),
  }
}

const letters = (count: number) => [...randomBytes(count)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('')
