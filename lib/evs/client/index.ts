/**
 * Stand-in for `@aws-sdk/client-evs`, which the registry that this project builds from does not carry. It exports what
 * that package exports for the operations used here, under the same names, on the SDK's own runtime.
 */

export { EvsClient } from './client'
export * from './commands'
export type { EvsClientConfig, EvsClientResolvedConfig } from './config'
export * from './enums'
export {
  EvsServiceException,
  InternalServerException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  TagPolicyException,
  ThrottlingException,
  TooManyTagsException,
  ValidationException,
} from './errors'
export type * from './models'
export type * from './operations'
export * from './pagination'
export type { ServiceInputTypes, ServiceOutputTypes } from './service-types'
