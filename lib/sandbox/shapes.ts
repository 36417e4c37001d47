import type { ApiMember, ApiModel, ApiShape } from './kit'

/** @throws Error where a model names a shape that it does not define. */
export function shapeOf(model: ApiModel, name: string): ApiShape {
  const shape = model.shapes[name]
  if (!shape) throw new Error(`The API model has no shape ${name}`)
  return shape
}

/** The name that a member has on the wire. */
export function wireName(member: ApiMember, name: string): string {
  return member.locationName ?? name
}

/** Members of a structure; none for an absent shape. */
export function membersOf(model: ApiModel, reference: { shape: string } | undefined): [string, ApiMember][] {
  return reference ? Object.entries(shapeOf(model, reference.shape).members ?? {}) : []
}

/** The query protocol sends a form that names the operation, and is answered in XML. */
export function isQuery(model: ApiModel): boolean {
  return model.metadata.protocol === 'query'
}

/** The awsJson protocols send everything in the body and name the operation in a header. */
export function isAwsJson(model: ApiModel): boolean {
  return model.metadata.protocol === 'json'
}

/** The member that is the whole body, byte for byte; nothing where the body is JSON or a form. */
export function blobPayload(
  model: ApiModel,
  reference: { shape: string } | undefined,
): [string, ApiMember] | undefined {
  const name = reference && shapeOf(model, reference.shape).payload
  return membersOf(model, reference).find(
    ([each, member]) => each === name && shapeOf(model, member.shape).type === 'blob',
  )
}
