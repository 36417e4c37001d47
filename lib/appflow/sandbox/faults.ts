import { Fault, type Violation, violationsText } from '@/lib/sandbox/kit'

/** AppFlow's errors with their statuses (service model 2020-08-23); each carries a message only. */
const statuses = {
  AccessDeniedException: 403,
  ConflictException: 409,
  ConnectorAuthenticationException: 401,
  ConnectorServerException: 400,
  ResourceNotFoundException: 404,
  ValidationException: 400,
} as const

/** One of AppFlow's errors. */
export function appflowFault(code: keyof typeof statuses, message: string): Fault {
  return new Fault(code, statuses[code], message)
}

/** Violations of the model, as AppFlow reports them. */
export function invalid(violations: Violation[]): Fault {
  return appflowFault('ValidationException', violationsText(violations))
}
