import { type Fault, type Violation, violationsText } from '@/lib/sandbox/kit'
import { typeRefused } from './deployments'
import { badRequest, invalidContent } from './faults'
import { kinds } from './kinds'

/**
 * How Greengrass refuses what its API model does not allow: definitions and groups arrive without a code, a bad
 * deployment type under a code of its own, all else as the modelled BadRequestException.
 */
export function invalid(violations: Violation[], operation: string): Fault {
  const details = violations.map(({ member, message }) => `${member}: ${message}`)
  if (operation === 'CreateDeployment' && violations.some(({ member }) => member === 'DeploymentType')) {
    return typeRefused(['NewDeployment', 'Redeployment', 'ResetDeployment', 'ForceResetDeployment'])
  }
  const subject = refusals.get(operation)
  if (subject) return invalidContent(subject, details)
  return badRequest(violationsText(violations), details)
}

const refusals = new Map([
  ['CreateGroup', 'The group is invalid or corrupted.'],
  ['CreateGroupVersion', 'The group is invalid or corrupted.'],
  ...kinds.flatMap(({ name, refusal }): [string, string][] => [
    [`Create${name}Definition`, refusal],
    [`Create${name}DefinitionVersion`, refusal],
  ]),
])
