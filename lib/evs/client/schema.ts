import type { $SchemaRef, StaticListSchema, StaticOperationSchema, StaticStructureSchema } from '@smithy/types'

/** The Smithy namespace of the service; exceptions are looked up by it. */
export const namespace = 'com.amazonaws.evs'
/** The service's name in the `X-Amz-Target` header. */
export const serviceTarget = 'AmazonElasticVMwareService'

// The numbers are Smithy's sentinels: type codes, and bits for traits and collections.
export const string = 0
export const integer = 1
export const boolean = 2
export const timestamp = 4
export const list = 64
export const map = 128
/** A string that the serializer fills with a UUID when the caller left it out. */
export const idempotencyToken: $SchemaRef = [string, 4]
/** A string that log filters replace. */
export const sensitive: $SchemaRef = [string, 8]
/** Trait of an operation whose repetition is harmless to the service. */
export const idempotent = 2

/** Schema of a structure, its members in the order written. */
export const structure = (name: string, members: Record<string, $SchemaRef>): StaticStructureSchema => [
  3,
  namespace,
  name,
  0,
  Object.keys(members),
  Object.values(members),
]

/** Schema of a list of structures. */
export const listOf = (name: string, member: StaticStructureSchema): StaticListSchema => [1, namespace, name, 0, member]

/** Schema of an operation. */
export const operation = (
  name: string,
  input: StaticStructureSchema,
  output: StaticStructureSchema,
  traits = 0,
): StaticOperationSchema => [9, namespace, name, traits, input, output]
