import { Fault, type Violation, violationsText } from '@/lib/sandbox/kit'

/** EVS documents 400 for every fault of the caller. */
const status = 400

/** Violations of the model, as EVS reports them: one field each. */
export function invalid(violations: Violation[]): Fault {
  const fieldList = violations.map(({ member, message }) => ({ name: member, message }))
  return new Fault('ValidationException', status, violationsText(violations), {
    reason: 'fieldValidationFailed',
    fieldList,
  })
}

/** A rule that a field breaks, beyond the model's constraints. */
export function invalidField(name: string, message: string): Fault {
  return new Fault('ValidationException', status, message, {
    reason: 'fieldValidationFailed',
    fieldList: [{ name, message }],
  })
}

/** A request that fits no state of the resource. */
export function invalidState(message: string): Fault {
  return new Fault('ValidationException', status, message, { reason: 'other' })
}

/** `resourceType` as in `environment`. */
export function notFound(resourceType: string, resourceId: string): Fault {
  const message = `The ${resourceType} ${resourceId} was not found`
  return new Fault('ResourceNotFoundException', status, message, { resourceId, resourceType })
}
