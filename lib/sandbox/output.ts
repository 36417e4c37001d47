import type { ApiModel } from './kit'
import { isQuery, membersOf, shapeOf, wireName } from './shapes'

/**
 * The wire form of an output: the model's members only, by wire name, absent ones left out.
 * @param reference shape of the output; an operation without one answers an empty object.
 * @throws Error for a value of another type than the model's: the operation is wrong then, not the caller.
 */
export function writeOutput(model: ApiModel, reference: { shape: string } | undefined, output: unknown): object {
  return reference ? structure(model, reference.shape, output ?? {}, reference.shape) : {}
}

function structure(model: ApiModel, shapeName: string, value: unknown, path: string): object {
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no structure`)
  const entries = membersOf(model, { shape: shapeName }).flatMap(([name, member]): [string, unknown][] => {
    const each = Object.getOwnPropertyDescriptor(value, name)?.value
    return each === undefined || each === null
      ? []
      : [[wireName(member, name), write(model, member.shape, each, `${path}.${name}`)]]
  })
  return Object.fromEntries(entries)
}

function write(model: ApiModel, shapeName: string, value: unknown, path: string): unknown {
  const shape = shapeOf(model, shapeName)
  const { member, value: mapValue } = shape
  if (shape.type === 'structure') return structure(model, shapeName, value, path)
  if (shape.type === 'list' && Array.isArray(value) && member) {
    return value.map((each, at) => write(model, member.shape, each, `${path}.${at}`))
  }
  if (shape.type === 'map' && typeof value === 'object' && value !== null && mapValue) {
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, write(model, mapValue.shape, each, `${path}.${key}`)]),
    )
  }
  if (shape.type === 'timestamp')
    return timestamp(value, shape.timestampFormat ?? (isQuery(model) ? 'iso8601' : undefined), path)
  if (shape.type === 'string' ? typeof value === 'string' : ['number', 'boolean'].includes(typeof value)) return value
  throw new Error(`${path} is no ${shape.type}`)
}

/** Bodies of JSON protocols carry seconds since the epoch, with a fraction, unless the model says otherwise; the query protocol's ISO 8601. */
function timestamp(value: unknown, format: unknown, path: string): number | string {
  const date = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : undefined
  if (!date || Number.isNaN(date.getTime())) throw new Error(`${path} is no time`)
  return format === 'iso8601' ? date.toISOString() : date.getTime() / 1000
}
