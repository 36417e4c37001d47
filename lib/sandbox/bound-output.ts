import type { ApiModel } from './kit'
import { blobPayload, membersOf, wireName } from './shapes'

/** An answer whose body is one member and whose others are headers and the status. */
export interface BoundOutput {
  status?: number
  headers: Record<string, string>
  body: string
}

/** The wire form of an output with such a body (Lambda's Invoke); nothing for one whose body is JSON. */
export function boundOutput(
  model: ApiModel,
  reference: { shape: string } | undefined,
  output: unknown,
): BoundOutput | undefined {
  const payload = blobPayload(model, reference)
  if (!payload) return undefined
  const memberOf = (name: string): unknown => Object.getOwnPropertyDescriptor(Object(output), name)?.value
  const bound: BoundOutput = { headers: {}, body: String(memberOf(payload[0]) ?? '') }
  for (const [name, member] of membersOf(model, reference)) {
    const value = memberOf(name)
    if (value === undefined) continue
    if (member.location === 'statusCode') bound.status = Number(value)
    if (member.location === 'header') bound.headers[wireName(member, name)] = String(value)
  }
  return bound
}
