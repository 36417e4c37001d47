/** A value in a JSON text, with the line it begins on. Objects are lists of members: no key can vanish or change its place. */
export type JsonNode = { line: number } & (
  | { kind: 'object'; members: JsonMember[] }
  | { kind: 'array'; items: JsonNode[] }
  | { kind: 'string'; value: string }
  | { kind: 'other'; source: string }
)
/** A member of an object; `line` is the line of its key. */
export interface JsonMember {
  key: string
  line: number
  value: JsonNode
}

/** Why a text is no JSON (RFC 8259), and on which line. */
export class JsonTextError extends Error {
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message)
  }
}

/** A text in which arrays and objects are nested deeper is refused. */
const deepest = 64

/** Reads a JSON text without losing where things stand, in what order, or how often. Throws JsonTextError. */
export function parseJsonText(text: string): JsonNode {
  let at = 0
  let line = 1

  const fail = (expected: string): never => {
    const found = at < text.length ? `not ${JSON.stringify(text.slice(at, at + 12))}` : 'but the text ends'
    throw new JsonTextError(`${expected} is expected here, ${found}.`, line)
  }
  const space = () => {
    for (; at < text.length; at++) {
      const c = text[at]
      if (c === '\n') line++
      else if (c !== ' ' && c !== '\t' && c !== '\r') return
    }
  }
  const has = (mark: string) => {
    space()
    if (text[at] !== mark) return false
    at++
    return true
  }
  const string = (what: string): string => {
    space()
    if (text[at] !== '"') fail(what)
    let end = at + 1
    while (end < text.length && text[end] !== '"' && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1
    try {
      const value: unknown = JSON.parse(text.slice(at, end + 1))
      at = end + 1
      return String(value)
    } catch {
      throw new JsonTextError('This string does not end, or holds a character that must be escaped.', line)
    }
  }
  const list = <T>(close: string, item: () => T): T[] => {
    const items: T[] = []
    if (has(close)) return items
    do items.push(item())
    while (has(','))
    if (!has(close)) fail(`, or ${close}`)
    return items
  }
  const member = (depth: number) => (): JsonMember => {
    const key = string('A key in double quotes')
    const start = line
    if (!has(':')) fail(':')
    return { key, line: start, value: value(depth) }
  }
  const value = (depth: number): JsonNode => {
    space()
    const start = line
    if (depth > deepest) throw new JsonTextError(`Nothing is nested deeper than ${deepest} levels.`, line)
    if (has('{')) return { line: start, kind: 'object', members: list('}', member(depth + 1)) }
    if (has('[')) return { line: start, kind: 'array', items: list(']', () => value(depth + 1)) }
    if (text[at] === '"') return { line: start, kind: 'string', value: string('A string') }
    const word = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![\w.+-])/y
    word.lastIndex = at
    const source = word.exec(text)?.[0] ?? fail('A value')
    at += source.length
    return { line: start, kind: 'other', source }
  }

  const root = value(0)
  space()
  if (at < text.length) fail('The end of the text')
  return root
}

/** What is written as JSON: members in the order given, each as often as given. */
export type JsonValue =
  | string
  | readonly JsonValue[]
  | { members: readonly (readonly [key: string, value: JsonValue])[] }

/** Writes JSON as JSON.stringify does with an indent of two spaces. */
export function writeJsonText(value: JsonValue, indent = ''): string {
  if (typeof value === 'string') return JSON.stringify(value)
  const inner = `${indent}  `
  const [open, close, parts] =
    'members' in value
      ? ['{', '}', value.members.map(([key, one]) => `${JSON.stringify(key)}: ${writeJsonText(one, inner)}`)]
      : ['[', ']', value.map((one) => writeJsonText(one, inner))]
  return parts.length === 0 ? open + close : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`
}
