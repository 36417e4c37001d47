import type { z } from 'zod'
import {
  type JsonMember,
  type JsonNode,
  JsonTextError,
  type JsonValue,
  parseJsonText,
  writeJsonText,
} from './json-text'
import type { ConnectorInput } from './schema'

/** What is to be said about a JSON text. A warning loses nothing that AWS would get. */
export interface TextComplaint {
  /** Where, in AWS's names, such as `Connectors[1].Parameters.PublishInterval`; empty for the text as a whole. */
  path: string
  /** Counted from 1. */
  line: number
  message: string
  severity: 'error' | 'warning'
}

/** In characters; a longer text is not read. */
export const longestText = 10_000_000

/** Where in a text each field of a form stands, by the field's path. */
export type Places = Map<string, { path: string; line: number }>

/** Reads a text into a form, keeping what there is to be said about it. */
export class TextReader {
  readonly complaints: TextComplaint[] = []
  readonly places: Places = new Map()
  /** False once something was met that the form cannot hold. */
  whole = true

  complain(path: string, line: number, message: string, severity: TextComplaint['severity'] = 'error') {
    this.complaints.push({ path, line, message, severity })
  }

  /** What the form cannot hold: reading goes on for the sake of further complaints. */
  refuse(path: string, line: number, message: string) {
    this.whole = false
    this.complain(path, line, message)
  }

  /** The text as a tree; undefined when it is no JSON. */
  parse(text: string): JsonNode | undefined {
    if (text.length > longestText) {
      this.refuse('', 1, `At most ${longestText.toLocaleString('en-US')} characters.`)
      return undefined
    }
    try {
      return parseJsonText(text)
    } catch (error) {
      if (!(error instanceof JsonTextError)) throw error
      this.refuse('', error.line, error.message)
      return undefined
    }
  }

  /** The members of an object by name. What is unknown or there twice is named. */
  members(node: JsonNode, path: string, known: readonly string[]): Map<string, JsonMember> {
    const found = new Map<string, JsonMember>()
    if (node.kind !== 'object') {
      this.refuse(path, node.line, 'This must be an object: { … }.')
      return found
    }
    for (const member of node.members) {
      const at = below(path, member.key)
      if (!known.includes(member.key))
        this.refuse(at, member.line, `${quoted(member.key)} is unknown here: AWS takes ${known.join(', ')}.`)
      else if (found.has(member.key)) this.refuse(at, member.line, `${quoted(member.key)} is there twice.`)
      else found.set(member.key, member)
    }
    return found
  }

  text(member: JsonMember | undefined, path: string, field: string): string {
    if (!member) return ''
    this.places.set(field, { path, line: member.line })
    if (member.value.kind === 'string') return member.value.value
    const meant = member.value.kind === 'other' ? `: write "${member.value.source}"` : ''
    this.refuse(path, member.value.line, `This must be a text${meant}.`)
    return ''
  }

  /** An object of texts as rows, twice the same key being two rows. */
  rows(member: JsonMember | undefined, path: string, field: string): { key: string; value: string }[] {
    if (!member) return []
    this.places.set(field, { path, line: member.line })
    if (member.value.kind !== 'object') {
      this.refuse(path, member.value.line, 'This must be an object: { … }.')
      return []
    }
    return member.value.members.map((one, i) => {
      const at = below(path, one.key)
      this.places.set(`${field}.${i}.key`, { path: at, line: one.line })
      return { key: one.key, value: this.text(one, at, `${field}.${i}.value`) }
    })
  }

  /** An array of connectors (API model: __listOfConnector). */
  connectors(node: JsonNode, path: string, field: string): ConnectorInput[] {
    this.places.set(field, { path, line: node.line })
    if (node.kind === 'array')
      return node.items.map((item, i) => this.connector(item, `${path}[${i}]`, field === '' ? `${i}` : `${field}.${i}`))
    this.refuse(path, node.line, 'This must be an array of connectors: [ … ].')
    return []
  }

  connector(node: JsonNode, path: string, field: string): ConnectorInput {
    this.places.set(field, { path, line: node.line })
    const members = this.members(node, path, ['ConnectorArn', 'Id', 'Parameters'])
    const at = (name: string) => below(path, name)
    return {
      arn: this.text(members.get('ConnectorArn'), at('ConnectorArn'), below(field, 'arn')),
      id: this.text(members.get('Id'), at('Id'), below(field, 'id')),
      parameters: this.rows(members.get('Parameters'), at('Parameters'), below(field, 'parameters')),
    }
  }

  /** What the form would complain about, first thing first, where it stands in the text. */
  check(schema: z.ZodType, input: unknown) {
    const said = new Set<string>()
    for (const { path, message } of schema.safeParse(input).error?.issues ?? []) {
      const field = path.map(String)
      if (said.has(field.join('.'))) continue
      said.add(field.join('.'))
      while (field.length > 0 && !this.places.has(field.join('.'))) field.pop()
      const place = this.places.get(field.join('.')) ?? { path: '', line: 1 }
      this.complain(place.path, place.line, message)
    }
  }
}

const plainName = /^[A-Za-z_][\w-]*$/
const quoted = (text: string) => JSON.stringify(text)
const below = (path: string, name: string) =>
  plainName.test(name) ? (path ? `${path}.${name}` : name) : `${path}[${quoted(name)}]`

/** Connectors as AWS takes them, in this order of members. `whole`: Parameters are written even when there are none. */
export const connectorValues = (connectors: readonly ConnectorInput[], whole: boolean): JsonValue =>
  connectors.map((one) => connectorValue(one, whole))

const connectorValue = ({ arn, id, parameters }: ConnectorInput, whole: boolean): JsonValue => ({
  members: [
    ['ConnectorArn', arn],
    ['Id', id],
    ...(whole || parameters.length > 0 ? [['Parameters', rowsValue(parameters)] as const] : []),
  ],
})

/** Rows as an object. */
export const rowsValue = (rows: readonly { key: string; value: string }[]): JsonValue => ({
  members: rows.map(({ key, value }) => [key, value] as const),
})

/** The JSON view of the connectors of a version. */
export const toJson = (connectors: readonly ConnectorInput[]): string =>
  writeJsonText(connectorValues(connectors, true))

/** What connectors must be; the one of the forms is connectorsSchema. A page that only reads a text need not load it. */
type Rules = z.ZodType<unknown, ConnectorInput[]>

/**
 * Back from the JSON view. `connectors` is missing when the text holds what the form cannot; else it is the text's content
 * exactly, and what is wrong with it by the rules is wrong in the form too.
 */
export function fromJson(text: string, rules: Rules): { connectors?: ConnectorInput[]; complaints: TextComplaint[] } {
  const reader = new TextReader()
  const node = reader.parse(text)
  const connectors = node && reader.connectors(node, 'Connectors', '')
  if (connectors && reader.whole) reader.check(rules, connectors)
  return { connectors: reader.whole ? connectors : undefined, complaints: reader.complaints }
}

/** The JSON view of one connector. */
export const toConnectorJson = (connector: ConnectorInput): string => writeJsonText(connectorValue(connector, true))

/** Back from the JSON view of one connector; as fromJson. Without rules it is read and not judged. */
export function fromConnectorJson(
  text: string,
  rules?: Rules,
): { connector?: ConnectorInput; complaints: TextComplaint[] } {
  const reader = new TextReader()
  const node = reader.parse(text)
  const connector = node && reader.connector(node, '', '0')
  if (connector && reader.whole && rules) reader.check(rules, [connector])
  return { connector: reader.whole ? connector : undefined, complaints: reader.complaints }
}
