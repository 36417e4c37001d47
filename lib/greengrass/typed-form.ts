import { connectorArn } from './catalogue/arn'
import { catalogue, loadEntry } from './catalogue/catalogue'
import { type ConnectorFields, toConnector, toFields } from './catalogue/fields'
import type { CatalogueVersion } from './catalogue/shape'
import type { WireParameter } from './catalogue/wire'
import { fromConnectorJson, toConnectorJson } from './connector-text'
import type { ConnectorInput, CreateConnectorDefinitionInput, CreateConnectorDefinitionVersionInput } from './schema'

/** A connector as a typed form holds it: as fields, or as JSON text while that view is open. */
export interface TypedConnector extends ConnectorFields {
  /** The text of the JSON view; null while the form is shown. */
  json: string | null
  /** The connector as it came from a definition or a file: what deviates there already is warned about only. */
  before: { arn: string; parameters: WireParameter[] } | null
}

/** The form "Create connector definition". */
export type TypedDefinition = Omit<CreateConnectorDefinitionInput, 'connectors'> & { connectors: TypedConnector[] }
/** The form "Create version" of a connector definition. */
export type TypedVersion = Omit<CreateConnectorDefinitionVersionInput, 'connectors'> & { connectors: TypedConnector[] }

/** A connector that is there already, in the fields of its version. */
export const existing = (connector: ConnectorInput, version?: CatalogueVersion): TypedConnector => ({
  ...toFields(connector, version),
  json: null,
  before: { arn: connector.arn, parameters: connector.parameters },
})

/** A connector that is added by hand, with every field blank. */
export const added = (arn: string, id: string, version?: CatalogueVersion): TypedConnector => ({
  ...toFields({ arn, id, parameters: [] }, version),
  json: null,
  before: null,
})

/** A connector of the catalogue as it is added to others: its latest version, with an ID that none of them has. */
export async function addedFrom(name: string, region: string, ids: readonly string[]): Promise<TypedConnector> {
  const latest = catalogue.find((one) => one.name === name)?.latestVersion ?? 1
  const arn = connectorArn(region, name, latest)
  const entry = await loadEntry(arn).catch(() => undefined)
  const id = ids.includes(name) ? `${name}-${ids.length + 1}` : name
  return added(arn, id, entry?.version)
}

/** Connectors that are there already, each in the fields of its version. Where the catalogue cannot be loaded: keys and values. */
export const typedConnectors = (connectors: readonly ConnectorInput[]): Promise<TypedConnector[]> =>
  Promise.all(
    connectors.map(async (connector) => {
      const entry = await loadEntry(connector.arn).catch(() => undefined)
      return existing(connector, entry?.version)
    }),
  )

/** The JSON view of what the form holds. */
export const jsonOf = (typed: ConnectorFields): string => toConnectorJson(toConnector(typed))

/** What goes over the wire. A text that cannot be read gives what the form held before it. */
export const wireConnector = (typed: TypedConnector): ConnectorInput =>
  (typed.json === null ? undefined : fromConnectorJson(typed.json).connector) ?? toConnector(typed)

/** What CreateConnectorDefinition is sent. Connectors of a version that is not wanted stay in the form. */
export const definitionInput = ({ connectors, ...values }: TypedDefinition): CreateConnectorDefinitionInput => ({
  ...values,
  connectors: values.withVersion ? connectors.map(wireConnector) : [],
})

/** What CreateConnectorDefinitionVersion is sent. */
export const versionInput = ({ connectors, ...values }: TypedVersion): CreateConnectorDefinitionVersionInput => ({
  ...values,
  connectors: connectors.map(wireConnector),
})
