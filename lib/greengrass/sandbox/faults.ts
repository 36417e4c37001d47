import { Fault } from '@/lib/sandbox/kit'

/** The modelled error. `details` become its ErrorDetails. */
export function badRequest(message: string, details: string[] = []): Fault {
  return new Fault('BadRequestException', 400, message, details.length ? { ErrorDetails: errorDetails(details) } : {})
}

/** An id that the account does not hold. Outside the API model; recorded by moto's suite. */
export function idNotFound(message: string): Fault {
  return new Fault('IdNotFoundException', 404, message)
}

/** Outside the API model; deployments and tags say so of what they do not find. */
export function resourceNotFound(message: string): Fault {
  return new Fault('ResourceNotFoundException', 404, message)
}

/** Outside the API model; deployments and renames say so. */
export function invalidInput(message: string): Fault {
  return new Fault('InvalidInputException', 400, message)
}

/**
 * A refused definition or group. It arrives without any code, so that clients show the status as the name.
 * `subject` is as in `The group is invalid or corrupted.`
 */
export function invalidContent(subject: string, problems: string[]): Fault {
  const message = `${subject} (ErrorDetails: [${problems.join(', ')}])`
  return new Fault(undefined, 400, message, { ErrorDetails: errorDetails(problems) })
}

function errorDetails(messages: string[]) {
  // AWS publishes no list of detail codes: a made-up one could be taken for real.
  return messages.map((message) => ({ DetailedErrorMessage: message }))
}
