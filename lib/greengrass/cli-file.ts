import { connectorValues, rowsValue, type TextComplaint, TextReader } from './connector-text'
import { type JsonMember, type JsonNode, type JsonValue, writeJsonText } from './json-text'
import { isFreeTag, operationTag } from './operation-tag'
import {
  type ConnectorInput,
  type CreateConnectorDefinitionInput,
  createConnectorDefinitionSchema,
  createConnectorDefinitionVersionSchema,
} from './schema'

const file = (members: (readonly [string, JsonValue])[]) => `${writeJsonText({ members })}\n`

/**
 * A definition as the file that `aws greengrass create-connector-definition --cli-input-json file://…` takes. The console's
 * own tag and those of AWS are left out: nobody can set them. An empty name, no tags and no version are no members.
 */
export function exportDefinition({ name, tags, withVersion, connectors }: CreateConnectorDefinitionInput): string {
  const free = tags.filter(({ key }) => isFreeTag(key))
  return file([
    ...(name === '' ? [] : [['Name', name] as const]),
    ...(withVersion
      ? [['InitialVersion', { members: [['Connectors', connectorValues(connectors, false)] as const] }] as const]
      : []),
    ...(free.length === 0 ? [] : [['tags', rowsValue(free)] as const]),
  ])
}

/** A version as the file that `aws greengrass create-connector-definition-version --cli-input-json file://…` takes. */
export const exportVersion = (connectors: readonly ConnectorInput[], definitionId?: string): string =>
  file([
    ...(definitionId === undefined ? [] : [['ConnectorDefinitionId', definitionId] as const]),
    ['Connectors', connectorValues(connectors, false)],
  ])

/** What a file holds: a new definition, or a version for a definition that there is. */
export type ImportedFile =
  | { kind: 'definition'; input: CreateConnectorDefinitionInput }
  | { kind: 'version'; definitionId: string; connectors: ConnectorInput[] }

/**
 * Reads a file for `--cli-input-json` of either command into a form. `file` is missing when it holds what the form cannot;
 * otherwise it is the content exactly, but for the console's own tag and AWS's client token, which a warning names.
 * `definitionId` is empty where the file names none.
 */
export function importFile(text: string): { file?: ImportedFile; complaints: TextComplaint[] } {
  const reader = new TextReader()
  const node = reader.parse(text.replace(/^\uFEFF/, ''))
  const read = node && readFile(node, reader)
  return { file: reader.whole ? read : undefined, complaints: reader.complaints }
}

function readFile(node: JsonNode, reader: TextReader): ImportedFile {
  const isVersion = node.kind === 'object' && node.members.some(({ key }) => key === 'Connectors')
  return isVersion ? readVersion(node, reader) : readDefinition(node, reader)
}

function readDefinition(node: JsonNode, reader: TextReader): ImportedFile {
  const members = reader.members(node, '', ['Name', 'InitialVersion', 'tags', 'AmznClientToken'])
  leaveTokenOut(members, reader)
  const version = members.get('InitialVersion')
  const connectors = version && reader.members(version.value, 'InitialVersion', ['Connectors']).get('Connectors')
  const input = {
    name: reader.text(members.get('Name'), 'Name', 'name'),
    tags: reader.rows(withoutOwnTag(members.get('tags'), reader), 'tags', 'tags'),
    withVersion: version !== undefined,
    connectors: connectors ? reader.connectors(connectors.value, 'InitialVersion.Connectors', 'connectors') : [],
  }
  if (reader.whole) reader.check(createConnectorDefinitionSchema, input)
  return { kind: 'definition', input }
}

function withoutOwnTag(tags: JsonMember | undefined, reader: TextReader): JsonMember | undefined {
  if (tags?.value.kind !== 'object') return tags
  const own = tags.value.members.filter(({ key }) => key === operationTag)
  for (const { line } of own)
    reader.complain(`tags.${operationTag}`, line, 'This tag belongs to the console and is left out.', 'warning')
  return { ...tags, value: { ...tags.value, members: tags.value.members.filter((one) => !own.includes(one)) } }
}

function readVersion(node: JsonNode, reader: TextReader): ImportedFile {
  const members = reader.members(node, '', ['ConnectorDefinitionId', 'Connectors', 'AmznClientToken'])
  leaveTokenOut(members, reader)
  const connectors = members.get('Connectors')
  const definitionId = reader.text(members.get('ConnectorDefinitionId'), 'ConnectorDefinitionId', 'definitionId')
  const read = connectors ? reader.connectors(connectors.value, 'Connectors', 'connectors') : []
  if (reader.whole) {
    const { pick } = createConnectorDefinitionVersionSchema
    reader.check(pick({ connectors: true }), { connectors: read })
    if (definitionId !== '') reader.check(pick({ definitionId: true }), { definitionId })
  }
  return { kind: 'version', definitionId, connectors: read }
}

function leaveTokenOut(members: ReturnType<TextReader['members']>, reader: TextReader) {
  const token = members.get('AmznClientToken')
  if (!token) return
  reader.complain(
    'AmznClientToken',
    token.line,
    'The console sends a token of its own: this one is left out.',
    'warning',
  )
}
