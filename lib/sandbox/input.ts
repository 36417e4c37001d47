import { readForm } from './form-input'
import { type ApiMember, type ApiModel, type ApiOperation, Fault, type Violation } from './kit'
import { blobPayload, isQuery, membersOf, shapeOf, wireName } from './shapes'
import { check } from './violations'

/** The parts of a request that an operation's members are bound to. */
export interface WireInput {
  /** Values of the path's labels, decoded, by label. */
  labels: ReadonlyMap<string, string>
  query: URLSearchParams
  headers: Headers
  body: string
}

/**
 * Reads an operation's input by its model: members where the model binds them, unknown ones left out, `null` as absent.
 * @returns the input by member name, with every violation of the model's constraints.
 * @throws Fault SerializationException for a body that is no JSON object and for values of another type.
 */
export function readInput(
  model: ApiModel,
  operation: ApiOperation,
  wire: WireInput,
): { input: object; violations: Violation[] } {
  if (!operation.input) return { input: {}, violations: [] }
  const reader = new Reader(model)
  const members = membersOf(model, operation.input)
  const payload = blobPayload(model, operation.input)
  const body =
    payload || !members.some(([, member]) => !member.location)
      ? {}
      : isQuery(model)
        ? readForm(model, operation.input, wire.body)
        : readBody(wire.body)
  const required = shapeOf(model, operation.input.shape).required ?? []
  const entries = members.map(([name, member]): [string, unknown] => {
    if (name === payload?.[0]) return [name, wire.body === '' ? undefined : wire.body]
    const value = reader.bound(member, wireName(member, name), wire, body)
    if (value === undefined && required.includes(name)) reader.missing(wireName(member, name))
    return [name, value]
  })
  return { input: present(entries), violations: reader.violations }
}

function readBody(body: string): object {
  if (body.trim() === '') return {}
  try {
    const parsed: unknown = JSON.parse(body)
    if (isRecord(parsed)) return parsed
  } catch {
    // Reported below, as any other body that is not an object.
  }
  throw unreadable('The body is not a JSON object')
}

/** `fromEntries` makes own members of whatever name, `__proto__` included. */
function present(entries: [string, unknown][]): object {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(record: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(record, name)?.value
}

function unreadable(message: string): Fault {
  return new Fault('SerializationException', 400, message)
}

class Reader {
  readonly violations: Violation[] = []

  constructor(private readonly model: ApiModel) {}

  bound(member: ApiMember, name: string, wire: WireInput, body: object): unknown {
    switch (member.location) {
      case 'uri':
        return this.text(member.shape, wire.labels.get(name), name)
      case 'header':
        return this.text(member.shape, wire.headers.get(name) ?? undefined, name)
      case 'querystring':
        if (shapeOf(this.model, member.shape).type !== 'list')
          return this.text(member.shape, wire.query.get(name) ?? undefined, name)
        return wire.query.has(name) ? this.value(member.shape, wire.query.getAll(name), name) : undefined
      default:
        return this.value(member.shape, own(body, name), name)
    }
  }

  missing(member: string) {
    this.violations.push({ member, message: 'Member must not be null' })
  }

  /** Paths, queries and headers carry text, whatever the member's type. */
  private text(shapeName: string, text: string | undefined, path: string): unknown {
    const { type } = shapeOf(this.model, shapeName)
    if (text !== undefined && ['integer', 'long', 'double', 'float'].includes(type)) {
      return this.value(shapeName, text.trim() === '' ? Number.NaN : Number(text), path)
    }
    if (text !== undefined && type === 'boolean')
      return this.value(shapeName, text === 'true' || (text === 'false' ? false : text), path)
    return this.value(shapeName, text, path)
  }

  private value(shapeName: string, raw: unknown, path: string): unknown {
    if (raw === undefined || raw === null) return undefined
    const shape = shapeOf(this.model, shapeName)
    switch (shape.type) {
      case 'structure':
        return this.structure(shapeName, raw, path)
      case 'list': {
        if (!Array.isArray(raw)) throw this.wrong(raw, 'a list', path)
        check(shape, { size: raw.length, whole: raw }, path, this.violations)
        // Past its limit a list is refused already: its members would only make the answer long.
        if (shape.max !== undefined && raw.length > shape.max) return []
        return raw.map((each, at) => this.within(shape.member, each, `${path}.${at + 1}.member`))
      }
      case 'map': {
        if (!isRecord(raw)) throw this.wrong(raw, 'a map', path)
        const entries: [string, unknown][] = Object.entries(raw)
        check(shape, { size: entries.length, whole: raw }, path, this.violations)
        if (shape.max !== undefined && entries.length > shape.max) return {}
        return present(
          entries.map(([key, each]) => {
            this.within(shape.key, key, `${path}.key`)
            return [key, this.within(shape.value, each, `${path}.${key}.member`)]
          }),
        )
      }
      default:
        return this.scalar(shapeName, raw, path)
    }
  }

  private within(member: ApiMember | undefined, raw: unknown, path: string): unknown {
    if (raw === null) this.missing(path)
    return member ? this.value(member.shape, raw, path) : raw
  }

  private structure(shapeName: string, raw: unknown, path: string): unknown {
    if (!isRecord(raw)) throw this.wrong(raw, 'a structure', path)
    const required = shapeOf(this.model, shapeName).required ?? []
    return present(
      membersOf(this.model, { shape: shapeName }).map(([name, member]) => {
        const wire = wireName(member, name)
        const value = this.value(member.shape, own(raw, wire), `${path}.${wire}`)
        if (value === undefined && required.includes(name)) this.missing(`${path}.${wire}`)
        return [name, value]
      }),
    )
  }

  private scalar(shapeName: string, raw: unknown, path: string): unknown {
    const shape = shapeOf(this.model, shapeName)
    switch (shape.type) {
      case 'string':
        if (typeof raw !== 'string') throw this.wrong(raw, 'a string', path)
        check(shape, raw, path, this.violations)
        return raw
      case 'integer':
      case 'long':
        if (typeof raw !== 'number' || !Number.isInteger(raw)) throw this.wrong(raw, 'an integer', path)
        check(shape, raw, path, this.violations)
        return raw
      case 'double':
      case 'float':
        if (typeof raw !== 'number' || Number.isNaN(raw)) throw this.wrong(raw, 'a number', path)
        check(shape, raw, path, this.violations)
        return raw
      case 'boolean':
        if (typeof raw !== 'boolean') throw this.wrong(raw, 'a boolean', path)
        return raw
      case 'timestamp':
        if (typeof raw === 'number') return new Date(raw * 1000)
        if (typeof raw === 'string' && !Number.isNaN(Date.parse(raw))) return new Date(raw)
        throw this.wrong(raw, 'a timestamp', path)
      default:
        throw this.wrong(raw, `of type ${shape.type}, which the sandbox does not read`, path)
    }
  }

  private wrong(raw: unknown, expected: string, path: string): Fault {
    const kind = Array.isArray(raw) ? 'list' : raw === null ? 'null' : typeof raw
    return unreadable(`Unexpected ${kind} at '${path}': it must be ${expected}`)
  }
}
