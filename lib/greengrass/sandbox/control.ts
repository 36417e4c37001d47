import type { Account } from '@/lib/sandbox/kit'
import { containers } from './containers'
import { plannedFailures } from './deployments'
import { badRequest, resourceNotFound } from './faults'

/**
 * `POST /_sandbox/greengrass/deployments` with `{ groupId, result, message? }`: makes the deployments of a group end in
 * `Failure` (with `message` as ErrorMessage) or in `Success` again.
 * @throws BadRequestException for another result, ResourceNotFoundException for an unknown group.
 */
export function planDeployments(account: Account, _now: Date, body: Record<string, unknown>): object {
  const { groupId, result, message = 'The deployment failed on the core.' } = body
  if (typeof groupId !== 'string' || !containers(account, 'groups').has(groupId)) {
    throw resourceNotFound('That group definition does not exist.')
  }
  if (typeof message !== 'string') throw badRequest('message is a text')
  if (result === 'Failure') {
    plannedFailures(account).set(groupId, { message, details: [{ DetailedErrorMessage: message }] })
  } else if (result === 'Success') {
    plannedFailures(account).delete(groupId)
  } else {
    throw badRequest('result is Success or Failure')
  }
  return { groupId, result }
}
