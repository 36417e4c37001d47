import type { Account } from '@/lib/sandbox/kit'
import { containers } from './containers'
import { planEnds, plannedEnd } from './deployments'
import { badRequest, resourceNotFound } from './faults'

/**
 * `POST /_sandbox/greengrass/deployments` with `{ groupId, result, message? }`: makes the deployments of a group end in
 * `Failure` (with `message` as ErrorMessage) or in `Success` again: those to come and those that have not ended.
 * @throws BadRequestException for another result, ResourceNotFoundException for an unknown group.
 */
export function planDeployments(account: Account, now: Date, body: Record<string, unknown>): object {
  const { groupId, result, message = 'The deployment failed on the core.' } = body
  if (typeof groupId !== 'string' || !containers(account, 'groups').has(groupId)) {
    throw resourceNotFound('That group definition does not exist.')
  }
  if (typeof message !== 'string') throw badRequest('message is a text')
  if (result !== 'Failure' && result !== 'Success') throw badRequest('result is Success or Failure')
  const failure = result === 'Failure' ? { message, details: [{ DetailedErrorMessage: message }] } : undefined
  planEnds(account, groupId, now, failure)
  return { groupId, result }
}

/** `POST /_sandbox/greengrass/groups`: every group, with why its next deployments fail where that is planned. */
export const steerableGroups = (account: Account) =>
  containers(account, 'groups')
    .values()
    .map(({ id, name }) => ({ groupId: id, name, failure: plannedEnd(account, id)?.message }))
