import { loadEntry } from './catalogue/catalogue'
import { checkParameters } from './catalogue/check'
import type { Complaint } from './catalogue/wire'
import { fromConnectorJson, type TextComplaint } from './connector-text'
import { JsonTextError, parseJsonText } from './json-text'
import { type ConnectorInput, connectorsSchema } from './schema'
import type { TypedConnector } from './typed-form'

/** What the catalogue has to say about a connector; nothing where it does not know it or cannot be loaded. */
export async function catalogueComplaints(
  { arn, parameters }: ConnectorInput,
  before: TypedConnector['before'],
): Promise<Complaint[]> {
  const entry = await loadEntry(arn).catch(() => undefined)
  return entry ? checkParameters(entry, parameters, { existing: before ?? undefined }) : []
}

/**
 * Reads the JSON view of a connector. `connector` is missing where the form cannot hold the text. The complaints are those of
 * the text, then the catalogue's, each with its line.
 */
export async function readConnectorText(
  text: string,
  before: TypedConnector['before'],
): Promise<{ connector?: ConnectorInput; complaints: TextComplaint[] }> {
  const { connector, complaints } = fromConnectorJson(text, connectorsSchema)
  const lines = linesOf(text)
  const more = connector ? await catalogueComplaints(connector, before) : []
  return {
    connector,
    complaints: [
      ...complaints,
      ...more.map(({ key, message, severity }) => ({
        path: `Parameters.${key}`,
        line: lines.get(key) ?? lines.get('') ?? 1,
        message,
        severity,
      })),
    ],
  }
}

/** The line of each parameter; under the empty key that of `Parameters` itself. */
function linesOf(text: string): Map<string, number> {
  const lines = new Map<string, number>()
  try {
    const node = parseJsonText(text)
    const parameters = node.kind === 'object' ? node.members.find(({ key }) => key === 'Parameters') : undefined
    if (parameters) lines.set('', parameters.line)
    if (parameters?.value.kind === 'object') for (const { key, line } of parameters.value.members) lines.set(key, line)
  } catch (error) {
    if (!(error instanceof JsonTextError)) throw error
  }
  return lines
}
