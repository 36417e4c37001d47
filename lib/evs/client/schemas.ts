// How the operations of the EVS API travel: inputs, outputs and the operations themselves.

import {
  Connector$,
  Environment$,
  EnvironmentSummary$,
  Host$,
  InstanceTypeEsxVersionsInfo$,
  VcfVersionInfo$,
  Vlan$,
  VmEntitlement$,
} from './data-schemas'
import { idempotencyToken, idempotent, integer, list, listOf, map, operation, string, structure } from './schema'

export const ListEnvironmentsRequest$ = structure('ListEnvironmentsRequest', {
  maxResults: integer,
  nextToken: string,
  state: list | string,
})
export const ListEnvironmentsResponse$ = structure('ListEnvironmentsResponse', {
  environmentSummaries: listOf('EnvironmentSummaryList', EnvironmentSummary$),
  nextToken: string,
})
export const GetEnvironmentRequest$ = structure('GetEnvironmentRequest', { environmentId: string })
export const GetEnvironmentResponse$ = structure('GetEnvironmentResponse', { environment: Environment$ })
export const ListEnvironmentHostsRequest$ = structure('ListEnvironmentHostsRequest', {
  environmentId: string,
  maxResults: integer,
  nextToken: string,
})
export const ListEnvironmentHostsResponse$ = structure('ListEnvironmentHostsResponse', {
  environmentHosts: listOf('HostList', Host$),
  nextToken: string,
})
export const ListEnvironmentVlansRequest$ = structure('ListEnvironmentVlansRequest', {
  environmentId: string,
  maxResults: integer,
  nextToken: string,
})
export const ListEnvironmentVlansResponse$ = structure('ListEnvironmentVlansResponse', {
  environmentVlans: listOf('VlanList', Vlan$),
  nextToken: string,
})
export const ListEnvironmentConnectorsRequest$ = structure('ListEnvironmentConnectorsRequest', {
  environmentId: string,
  maxResults: integer,
  nextToken: string,
})
export const ListEnvironmentConnectorsResponse$ = structure('ListEnvironmentConnectorsResponse', {
  connectors: listOf('ConnectorList', Connector$),
  nextToken: string,
})
export const CreateEnvironmentConnectorRequest$ = structure('CreateEnvironmentConnectorRequest', {
  applianceFqdn: string,
  clientToken: idempotencyToken,
  environmentId: string,
  secretIdentifier: string,
  type: string,
})
export const CreateEnvironmentConnectorResponse$ = structure('CreateEnvironmentConnectorResponse', {
  connector: Connector$,
})
export const UpdateEnvironmentConnectorRequest$ = structure('UpdateEnvironmentConnectorRequest', {
  applianceFqdn: string,
  clientToken: idempotencyToken,
  connectorId: string,
  environmentId: string,
  secretIdentifier: string,
})
export const UpdateEnvironmentConnectorResponse$ = structure('UpdateEnvironmentConnectorResponse', {
  connector: Connector$,
})
export const DeleteEnvironmentConnectorRequest$ = structure('DeleteEnvironmentConnectorRequest', {
  clientToken: idempotencyToken,
  connectorId: string,
  environmentId: string,
})
export const DeleteEnvironmentConnectorResponse$ = structure('DeleteEnvironmentConnectorResponse', {
  connector: Connector$,
  environmentSummary: EnvironmentSummary$,
})
export const ListVmEntitlementsRequest$ = structure('ListVmEntitlementsRequest', {
  connectorId: string,
  entitlementType: string,
  environmentId: string,
  maxResults: integer,
  nextToken: string,
})
export const ListVmEntitlementsResponse$ = structure('ListVmEntitlementsResponse', {
  entitlements: listOf('VmEntitlementList', VmEntitlement$),
  nextToken: string,
})
export const ListTagsForResourceRequest$ = structure('ListTagsForResourceRequest', { resourceArn: string })
export const ListTagsForResourceResponse$ = structure('ListTagsForResourceResponse', { tags: map | string })
export const TagResourceRequest$ = structure('TagResourceRequest', { resourceArn: string, tags: map | string })
export const TagResourceResponse$ = structure('TagResourceResponse', {})
export const UntagResourceRequest$ = structure('UntagResourceRequest', { resourceArn: string, tagKeys: list | string })
export const UntagResourceResponse$ = structure('UntagResourceResponse', {})
export const GetVersionsRequest$ = structure('GetVersionsRequest', {})
export const GetVersionsResponse$ = structure('GetVersionsResponse', {
  instanceTypeEsxVersions: listOf('InstanceTypeEsxVersionsList', InstanceTypeEsxVersionsInfo$),
  vcfVersions: listOf('VcfVersionList', VcfVersionInfo$),
})

export const ListEnvironments$ = operation('ListEnvironments', ListEnvironmentsRequest$, ListEnvironmentsResponse$)
export const GetEnvironment$ = operation('GetEnvironment', GetEnvironmentRequest$, GetEnvironmentResponse$)
export const ListEnvironmentHosts$ = operation(
  'ListEnvironmentHosts',
  ListEnvironmentHostsRequest$,
  ListEnvironmentHostsResponse$,
)
export const ListEnvironmentVlans$ = operation(
  'ListEnvironmentVlans',
  ListEnvironmentVlansRequest$,
  ListEnvironmentVlansResponse$,
)
export const ListEnvironmentConnectors$ = operation(
  'ListEnvironmentConnectors',
  ListEnvironmentConnectorsRequest$,
  ListEnvironmentConnectorsResponse$,
)
export const CreateEnvironmentConnector$ = operation(
  'CreateEnvironmentConnector',
  CreateEnvironmentConnectorRequest$,
  CreateEnvironmentConnectorResponse$,
  idempotent,
)
export const UpdateEnvironmentConnector$ = operation(
  'UpdateEnvironmentConnector',
  UpdateEnvironmentConnectorRequest$,
  UpdateEnvironmentConnectorResponse$,
  idempotent,
)
export const DeleteEnvironmentConnector$ = operation(
  'DeleteEnvironmentConnector',
  DeleteEnvironmentConnectorRequest$,
  DeleteEnvironmentConnectorResponse$,
  idempotent,
)
export const ListVmEntitlements$ = operation(
  'ListVmEntitlements',
  ListVmEntitlementsRequest$,
  ListVmEntitlementsResponse$,
)
export const ListTagsForResource$ = operation(
  'ListTagsForResource',
  ListTagsForResourceRequest$,
  ListTagsForResourceResponse$,
)
export const TagResource$ = operation('TagResource', TagResourceRequest$, TagResourceResponse$, idempotent)
export const UntagResource$ = operation('UntagResource', UntagResourceRequest$, UntagResourceResponse$, idempotent)
export const GetVersions$ = operation('GetVersions', GetVersionsRequest$, GetVersionsResponse$)
