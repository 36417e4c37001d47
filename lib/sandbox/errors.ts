import { type ApiModel, Fault } from './kit'
import { isAwsJson, isQuery, membersOf, shapeOf } from './shapes'
import { xmlError } from './xml'

/** Statuses of the errors that every AWS service may answer and no model lists (Common Errors of the API references). */
const commonStatuses = new Map([
  ['AccessDenied', 403],
  ['AccessDeniedException', 403],
  ['ExpiredTokenException', 403],
  ['IncompleteSignatureException', 403],
  ['InvalidClientTokenId', 403],
  ['InvalidSignatureException', 403],
  ['MissingAuthenticationTokenException', 403],
  ['OptInRequired', 403],
  ['SignatureDoesNotMatch', 403],
  ['UnrecognizedClientException', 403],
  ['IdNotFoundException', 404],
  ['ResourceNotFoundException', 404],
  ['VersionNotFoundException', 404],
  ['UnknownOperationException', 404],
  ['ThrottlingException', 429],
  ['TooManyRequestsException', 429],
  ['InternalFailure', 500],
  ['ServiceUnavailable', 503],
  ['ServiceUnavailableException', 503],
])

/** The status of an exception: the model's, else 500 for the service's faults and 400 for the caller's. */
export function statusOf(model: ApiModel | undefined, code: string): number {
  const shape = model?.shapes[code]
  if (!shape?.exception) return commonStatuses.get(code) ?? 400
  const { error } = shape
  const modelled =
    typeof error === 'object' && error !== null && 'httpStatusCode' in error ? error.httpStatusCode : undefined
  if (typeof modelled === 'number') return modelled
  return shape.fault ? 500 : 400
}

/** An exception of the model with every required member filled in, where the caller gave none. */
export function completeFault(
  model: ApiModel,
  code: string,
  status?: number,
  message?: string,
  members: Record<string, unknown> = {},
): Fault {
  const shape = model.shapes[code]
  const filled = Object.entries(shape?.exception ? (shape.members ?? {}) : {}).flatMap(([name, member]) => {
    const { enum: values } = shapeOf(model, member.shape)
    if (!shape?.required?.includes(name) || name.toLowerCase() === 'message') return []
    return [[name, values ? values.at(-1) : 'unknown']]
  })
  const text = message ?? `${code} as a fault rule of the sandbox asks for it`
  return new Fault(code, status ?? statusOf(model, code), text, { ...Object.fromEntries(filled), ...members })
}

/** A fault as its protocol answers it. Without a model, as for a service that is not known, restJson's form. */
export function errorResponse(model: ApiModel | undefined, fault: Fault, requestId: string): Response {
  if (model && isQuery(model)) {
    const headers = { 'content-type': 'text/xml', 'x-amzn-requestid': requestId }
    return new Response(xmlError(model, fault, requestId), { status: fault.status, headers })
  }
  const awsJson = model !== undefined && isAwsJson(model)
  const headers = new Headers({
    'content-type': awsJson ? 'application/x-amz-json-1.0' : 'application/json',
    'x-amzn-requestid': requestId,
  })
  const body: Record<string, unknown> = { [messageMember(model, fault.code)]: fault.message, ...fault.members }
  if (fault.code !== undefined && awsJson) body.__type = `${namespaceOf(model, fault.code)}#${fault.code}`
  if (fault.code !== undefined && !awsJson) headers.set('x-amzn-errortype', fault.code)
  return new Response(JSON.stringify(body), { status: fault.status, headers })
}

/** Greengrass writes `Message`, the younger services `message`, Lambda the one or the other. */
function messageMember(model: ApiModel | undefined, code: string | undefined): string {
  if (!model) return 'message'
  const own = code !== undefined && model.shapes[code]?.exception ? code : undefined
  const exception = own ?? Object.keys(model.shapes).find((name) => model.shapes[name]?.exception)
  return (
    membersOf(model, exception === undefined ? undefined : { shape: exception }).find(([name]) =>
      /^message$/i.test(name),
    )?.[0] ?? 'message'
  )
}

function namespaceOf(model: ApiModel, code: string): string {
  return model.shapes[code]?.exception ? `com.amazonaws.${model.metadata.endpointPrefix}` : 'com.amazon.coral.service'
}
