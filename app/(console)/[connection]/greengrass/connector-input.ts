import type { ConnectorInput } from '@/lib/greengrass/schema'

/** A connector as a read gives it, in AWS's words (API model: Connector). */
export interface ReadConnector {
  ConnectorArn?: string
  Id?: string
  Parameters?: Record<string, string>
}

/** Connectors as forms, comparisons and files take them; parameters keep the order in which AWS gave them. */
export const connectorInputs = (connectors: readonly ReadConnector[] = []): ConnectorInput[] =>
  connectors.map(({ ConnectorArn = '', Id = '', Parameters = {} }) => ({
    arn: ConnectorArn,
    id: Id,
    parameters: Object.entries(Parameters).map(([key, value]) => ({ key, value })),
  }))
