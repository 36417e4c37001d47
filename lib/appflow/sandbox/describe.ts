import type {
  ConnectorConfiguration,
  ConnectorDetail,
  DescribeConnectorRequest,
  DescribeConnectorResponse,
  ListConnectorsRequest,
  ListConnectorsResponse,
} from '@aws-sdk/client-appflow'
import type { Operation } from '@/lib/sandbox/kit'
import { appflowFault } from './faults'
import { pageOf } from './paging'
import { provided } from './provided'
import { connectorsOf, type RegisteredConnector } from './tables'

/** `ListConnectors`: the account's own connectors. */
export const listConnectors: Operation<ListConnectorsRequest, ListConnectorsResponse> = ({ input, account, now }) => {
  const { values, nextToken } = pageOf(connectorsOf(account), input, now)
  return { connectors: values.map(detail), nextToken }
}

/** `DescribeConnector`: one of the account's own by its label, or one that AWS provides by its type. */
export const describeConnector: Operation<DescribeConnectorRequest, DescribeConnectorResponse> = ({
  input,
  account,
}) => {
  const { connectorType, connectorLabel: label } = input
  if (connectorType !== 'CustomConnector') {
    const known = provided.find(({ detail: { connectorType: each } }) => each === connectorType)
    if (!known) throw appflowFault('ResourceNotFoundException', `The connector type ${connectorType} was not found`)
    return { connectorConfiguration: known.configuration }
  }
  if (label === undefined)
    throw appflowFault('ValidationException', 'connectorLabel is required for a custom connector')
  const connector = connectorsOf(account).get(label)
  if (!connector) throw appflowFault('ResourceNotFoundException', `The connector ${label} was not found`)
  return { connectorConfiguration: configuration(connector) }
}

function registered({ cached = {}, ...connector }: RegisteredConnector) {
  return {
    connectorDescription: connector.description,
    connectorName: cached.connectorName,
    connectorOwner: cached.connectorOwner,
    connectorVersion: cached.connectorVersion,
    connectorType: 'CustomConnector' as const,
    connectorLabel: connector.label,
    registeredAt: new Date(connector.registeredAt),
    registeredBy: connector.registeredBy,
    connectorProvisioningType: 'LAMBDA' as const,
    connectorModes: cached.connectorModes,
    supportedDataTransferTypes: ['RECORD' as const],
  }
}

function detail(connector: RegisteredConnector): ConnectorDetail {
  return { ...registered(connector), applicationType: 'CustomConnector' }
}

function configuration(connector: RegisteredConnector): ConnectorConfiguration {
  return {
    ...connector.cached,
    ...registered(connector),
    connectorArn: connector.arn,
    connectorProvisioningConfig: { lambda: { lambdaArn: connector.lambdaArn } },
    isPrivateLinkEnabled: false,
    isPrivateLinkEndpointUrlRequired: false,
  }
}
