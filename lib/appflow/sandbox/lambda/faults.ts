import { Fault, type Violation, violationsText } from '@/lib/sandbox/kit'

/** Lambda's errors with their statuses (service model 2015-03-31). */
const statuses = {
  InvalidParameterValueException: 400,
  InvalidRequestContentException: 400,
  ResourceConflictException: 409,
  ResourceNotFoundException: 404,
  ResourceNotReadyException: 502,
} as const

/** One of Lambda's errors. */
export function lambdaFault(code: keyof typeof statuses, message: string): Fault {
  return new Fault(code, statuses[code], message, { Type: statuses[code] < 500 ? 'User' : 'Service' })
}

/** Violations of the model, as Lambda reports them: with the code ValidationException, which its model does not name. */
export function invalid(violations: Violation[]): Fault {
  return new Fault('ValidationException', 400, violationsText(violations))
}
