import { type Account, Fault } from '@/lib/sandbox/kit'
import { callsOf, everyCall, rolesOf } from './tables'

/** `POST /_sandbox/sts/role`: `{ arn, externalId?, gone? }` says what a role demands of who assumes it. */
export function setRole(account: Account, _now: Date, { arn, externalId, gone }: Record<string, unknown>) {
  if (typeof arn !== 'string') throw new Fault(undefined, 400, 'arn must be text')
  if (externalId !== undefined && typeof externalId !== 'string')
    throw new Fault(undefined, 400, 'externalId must be text')
  rolesOf(account).set(arn, { externalId, gone: gone === true })
}

/** `POST /_sandbox/sts/calls` answers the last calls of AssumeRole, oldest first. */
export const roleCalls = (account: Account) => callsOf(account).get(everyCall) ?? []
