import { type ExceptionOptionType, ServiceException, type ServiceExceptionOptions } from '@smithy/core/client'
import { TypeRegistry } from '@smithy/core/schema'
import type { $SchemaRef, StaticErrorSchema } from '@smithy/types'
import type { ValidationExceptionReason } from './enums'
import type { ValidationExceptionField } from './models'
import { integer, listOf, namespace, string, structure } from './schema'

/** Base of everything that EVS answers as an error. Errors outside the model arrive as this, with AWS's name. */
export class EvsServiceException extends ServiceException {
  constructor(options: ServiceExceptionOptions) {
    super(options)
    Object.setPrototypeOf(this, EvsServiceException.prototype)
  }
}

/** EVS failed. Retryable. */
export class InternalServerException extends EvsServiceException {
  override readonly name = 'InternalServerException'
  override readonly $fault = 'server'
  override $retryable = {}
  constructor(options: ExceptionOptionType<InternalServerException, EvsServiceException>) {
    super({ name: 'InternalServerException', $fault: 'server', ...options })
    Object.setPrototypeOf(this, InternalServerException.prototype)
  }
}

/** The environment or connector does not exist. */
export class ResourceNotFoundException extends EvsServiceException {
  override readonly name = 'ResourceNotFoundException'
  override readonly $fault = 'client'
  resourceId: string | undefined
  resourceType: string | undefined
  constructor(options: ExceptionOptionType<ResourceNotFoundException, EvsServiceException>) {
    super({ name: 'ResourceNotFoundException', $fault: 'client', ...options })
    Object.setPrototypeOf(this, ResourceNotFoundException.prototype)
    this.resourceId = options.resourceId
    this.resourceType = options.resourceType
  }
}

/** A quota of the account is used up. */
export class ServiceQuotaExceededException extends EvsServiceException {
  override readonly name = 'ServiceQuotaExceededException'
  override readonly $fault = 'client'
  constructor(options: ExceptionOptionType<ServiceQuotaExceededException, EvsServiceException>) {
    super({ name: 'ServiceQuotaExceededException', $fault: 'client', ...options })
    Object.setPrototypeOf(this, ServiceQuotaExceededException.prototype)
  }
}

/** The tags break a tag policy of the organization. */
export class TagPolicyException extends EvsServiceException {
  override readonly name = 'TagPolicyException'
  override readonly $fault = 'client'
  constructor(options: ExceptionOptionType<TagPolicyException, EvsServiceException>) {
    super({ name: 'TagPolicyException', $fault: 'client', ...options })
    Object.setPrototypeOf(this, TagPolicyException.prototype)
  }
}

/** Too many requests. Retryable, whichever HTTP status it came with. */
export class ThrottlingException extends EvsServiceException {
  override readonly name = 'ThrottlingException'
  override readonly $fault = 'client'
  override $retryable = {}
  /** Seconds. */
  retryAfterSeconds?: number | undefined
  constructor(options: ExceptionOptionType<ThrottlingException, EvsServiceException>) {
    super({ name: 'ThrottlingException', $fault: 'client', ...options })
    Object.setPrototypeOf(this, ThrottlingException.prototype)
    this.retryAfterSeconds = options.retryAfterSeconds
  }
}

/** More than the 200 tags that a resource may carry. */
export class TooManyTagsException extends EvsServiceException {
  override readonly name = 'TooManyTagsException'
  override readonly $fault = 'client'
  constructor(options: ExceptionOptionType<TooManyTagsException, EvsServiceException>) {
    super({ name: 'TooManyTagsException', $fault: 'client', ...options })
    Object.setPrototypeOf(this, TooManyTagsException.prototype)
  }
}

/** The request's content was refused; `fieldList` says which members. */
export class ValidationException extends EvsServiceException {
  override readonly name = 'ValidationException'
  override readonly $fault = 'client'
  reason: ValidationExceptionReason | undefined
  fieldList?: ValidationExceptionField[] | undefined
  constructor(options: ExceptionOptionType<ValidationException, EvsServiceException>) {
    super({ name: 'ValidationException', $fault: 'client', ...options })
    Object.setPrototypeOf(this, ValidationException.prototype)
    this.reason = options.reason
    this.fieldList = options.fieldList
  }
}

const baseNamespace = `smithy.ts.sdk.synthetic.${namespace}`
const base = TypeRegistry.for(baseNamespace)
base.registerError([-3, baseNamespace, 'EvsServiceException', 0, [], []], EvsServiceException)

const modelled = TypeRegistry.for(namespace)
const register = (
  // Not the class's own name: a minified build renames classes.
  name: string,
  exception: new (options: never) => EvsServiceException,
  fault: 'client' | 'server',
  members: Record<string, $SchemaRef>,
) => {
  const schema: StaticErrorSchema = [
    -3,
    namespace,
    name,
    { error: fault },
    Object.keys(members),
    Object.values(members),
  ]
  modelled.registerError(schema, exception)
}

const field = structure('ValidationExceptionField', { name: string, message: string })
register('InternalServerException', InternalServerException, 'server', { message: string })
register('ResourceNotFoundException', ResourceNotFoundException, 'client', {
  message: string,
  resourceId: string,
  resourceType: string,
})
register('ServiceQuotaExceededException', ServiceQuotaExceededException, 'client', { message: string })
register('TagPolicyException', TagPolicyException, 'client', { message: string })
register('ThrottlingException', ThrottlingException, 'client', { message: string, retryAfterSeconds: integer })
register('TooManyTagsException', TooManyTagsException, 'client', { message: string })
register('ValidationException', ValidationException, 'client', {
  message: string,
  reason: string,
  fieldList: listOf('ValidationExceptionFieldList', field),
})

/** Where the protocol looks up the class of an error. */
export const errorTypeRegistries = [base, modelled]
