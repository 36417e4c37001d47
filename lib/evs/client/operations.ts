// Inputs and outputs of the EVS operations that the console uses.

import type { ConnectorType, EntitlementType, EnvironmentState } from './enums'
import type {
  Connector,
  Environment,
  EnvironmentSummary,
  Host,
  InstanceTypeEsxVersionsInfo,
  VcfVersionInfo,
  Vlan,
  VmEntitlement,
} from './models'

/** Input of ListEnvironments. `maxResults` is 1 to 100. */
export interface ListEnvironmentsRequest {
  maxResults?: number | undefined
  nextToken?: string | undefined
  state?: EnvironmentState[] | undefined
}

/** Input of GetEnvironment. */
export interface GetEnvironmentRequest {
  environmentId: string | undefined
}

/** Input of ListEnvironmentHosts. */
export interface ListEnvironmentHostsRequest {
  environmentId: string | undefined
  maxResults?: number | undefined
  nextToken?: string | undefined
}

/** Input of ListEnvironmentVlans. */
export interface ListEnvironmentVlansRequest {
  environmentId: string | undefined
  maxResults?: number | undefined
  nextToken?: string | undefined
}

/** Input of ListEnvironmentConnectors. */
export interface ListEnvironmentConnectorsRequest {
  environmentId: string | undefined
  maxResults?: number | undefined
  nextToken?: string | undefined
}

/** Input of CreateEnvironmentConnector. `secretIdentifier` is an ARN or a name. `clientToken` is filled in when absent and kept over resends; EVS does not deduplicate by it. */
export interface CreateEnvironmentConnectorRequest {
  applianceFqdn: string | undefined
  environmentId: string | undefined
  secretIdentifier: string | undefined
  type: ConnectorType | undefined
  clientToken?: string | undefined
}

/** Input of UpdateEnvironmentConnector. EVS accepts exactly one of `applianceFqdn` and `secretIdentifier`. */
export interface UpdateEnvironmentConnectorRequest {
  connectorId: string | undefined
  environmentId: string | undefined
  applianceFqdn?: string | undefined
  clientToken?: string | undefined
  secretIdentifier?: string | undefined
}

/** Input of DeleteEnvironmentConnector. */
export interface DeleteEnvironmentConnectorRequest {
  connectorId: string | undefined
  environmentId: string | undefined
  clientToken?: string | undefined
}

/** Input of ListVmEntitlements. */
export interface ListVmEntitlementsRequest {
  connectorId: string | undefined
  entitlementType: EntitlementType | undefined
  environmentId: string | undefined
  maxResults?: number | undefined
  nextToken?: string | undefined
}

/** Input of ListTagsForResource. `resourceArn` is that of an environment: connectors take no tags. */
export interface ListTagsForResourceRequest {
  resourceArn: string | undefined
}

/** Input of TagResource. */
export interface TagResourceRequest {
  resourceArn: string | undefined
  tags: Record<string, string> | undefined
}

/** Input of UntagResource. */
export interface UntagResourceRequest {
  resourceArn: string | undefined
  tagKeys: string[] | undefined
}

/** Input of GetVersions. */
export type GetVersionsRequest = Record<never, never>

/** Output of ListEnvironments. */
export interface ListEnvironmentsResponse {
  environmentSummaries?: EnvironmentSummary[] | undefined
  nextToken?: string | undefined
}

/** Output of GetEnvironment. */
export interface GetEnvironmentResponse {
  environment?: Environment | undefined
}

/** Output of ListEnvironmentHosts. */
export interface ListEnvironmentHostsResponse {
  environmentHosts?: Host[] | undefined
  nextToken?: string | undefined
}

/** Output of ListEnvironmentVlans. */
export interface ListEnvironmentVlansResponse {
  environmentVlans?: Vlan[] | undefined
  nextToken?: string | undefined
}

/** Output of ListEnvironmentConnectors. */
export interface ListEnvironmentConnectorsResponse {
  connectors?: Connector[] | undefined
  nextToken?: string | undefined
}

/** Output of CreateEnvironmentConnector. */
export interface CreateEnvironmentConnectorResponse {
  connector?: Connector | undefined
}

/** Output of UpdateEnvironmentConnector. */
export interface UpdateEnvironmentConnectorResponse {
  connector?: Connector | undefined
}

/** Output of DeleteEnvironmentConnector. */
export interface DeleteEnvironmentConnectorResponse {
  connector?: Connector | undefined
  environmentSummary?: EnvironmentSummary | undefined
}

/** Output of ListVmEntitlements. */
export interface ListVmEntitlementsResponse {
  entitlements?: VmEntitlement[] | undefined
  nextToken?: string | undefined
}

/** Output of ListTagsForResource. */
export interface ListTagsForResourceResponse {
  tags?: Record<string, string> | undefined
}

/** Output of TagResource. */
export type TagResourceResponse = Record<never, never>

/** Output of UntagResource. */
export type UntagResourceResponse = Record<never, never>

/** Output of GetVersions. */
export interface GetVersionsResponse {
  instanceTypeEsxVersions: InstanceTypeEsxVersionsInfo[] | undefined
  vcfVersions: VcfVersionInfo[] | undefined
}
