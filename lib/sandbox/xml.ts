import type { ApiModel, ApiOperation, Fault } from './kit'

/** An output of the query protocol, from its wire form: lists as `member`, the result in its wrapper. Maps are not written. */
export function xmlOutput(model: ApiModel, operation: ApiOperation, output: object, requestId: string): string {
  const wrapper = operation.output?.resultWrapper ?? `${operation.name}Result`
  const metadata = { ResponseMetadata: { RequestId: requestId } }
  return document(model, `${operation.name}Response`, { [wrapper]: output, ...metadata })
}

/** An error of the query protocol. Its code is the model's, which need not be the exception's name. */
export function xmlError(model: ApiModel, fault: Fault, requestId: string): string {
  const error = {
    Type: fault.status < 500 ? 'Sender' : 'Receiver',
    Code: codeOf(model, fault.code),
    Message: fault.message,
  }
  return document(model, 'ErrorResponse', { Error: error, RequestId: requestId })
}

function codeOf(model: ApiModel, code: string | undefined): string | undefined {
  const error = code === undefined ? undefined : model.shapes[code]?.error
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : code
}

const document = (model: ApiModel, name: string, content: object) =>
  `<${name} xmlns="${escaped(model.metadata.xmlNamespace ?? '')}">${written(content)}</${name}>`

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => `<member>${written(each)}</member>`).join('')
  if (typeof value !== 'object' || value === null) return escaped(String(value))
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => `<${name}>${written(each)}</${name}>`)
    .join('')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#xD;' }

/** Text as XML holds it; control characters that XML cannot hold are left out. */
const escaped = (text: string) =>
  text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '').replace(/[&<>"\r]/g, (c) => entities[c] ?? c)
