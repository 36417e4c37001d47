import type {
  ConnectorConfiguration,
  ConnectorDetail,
  DescribeConnectorRequest,
  DescribeConnectorResponse,
  DescribeConnectorsRequest,
  DescribeConnectorsResponse,
  ListConnectorsRequest,
  ListConnectorsResponse,
} from '@aws-sdk/client-appflow'
import { type Operation, pageToken, tokenPosition } from '@/lib/sandbox/kit'
import { appflowFault } from './faults'
import { connectorsOf, type RegisteredConnector } from './tables'

/** `maxResults` where none is given (API_ListConnectors). */
const pageSize = 20

/** `ListConnectors`: the account's own connectors. */
export const listConnectors: Operation<ListConnectorsRequest, ListConnectorsResponse> = ({ input, account, now }) => {
  const after = input.nextToken === undefined ? 0 : tokenPosition(input.nextToken, now)
  if (after === undefined) throw appflowFault('ValidationException', 'The next token is not valid')
  const { values, next } = connectorsOf(account).page(input.maxResults ?? pageSize, after)
  return { connectors: values.map(detail), nextToken: next === undefined ? undefined : pageToken(next, now) }
}

/** `DescribeConnector` of the account's own connectors. Those that AWS provides are not imitated. */
export const describeConnector: Operation<DescribeConnectorRequest, DescribeConnectorResponse> = ({
  input,
  account,
}) => {
  const { connectorType, connectorLabel: label } = input
  if (connectorType !== 'CustomConnector') {
    throw appflowFault('ResourceNotFoundException', `The sandbox does not hold the connector type ${connectorType}`)
  }
  if (label === undefined)
    throw appflowFault('ValidationException', 'connectorLabel is required for a custom connector')
  const connector = connectorsOf(account).get(label)
  if (!connector) throw appflowFault('ResourceNotFoundException', `The connector ${label} was not found`)
  return { connectorConfiguration: configuration(connector) }
}

/** `DescribeConnectors`: connectors that AWS provides, of which the sandbox has none. */
export const describeConnectors: Operation<DescribeConnectorsRequest, DescribeConnectorsResponse> = () => ({
  connectorConfigurations: {},
  connectors: [],
})

function detail(connector: RegisteredConnector): ConnectorDetail {
  return {
    connectorDescription: connector.description,
    connectorName: connector.label,
    connectorOwner: 'Sandbox',
    connectorVersion: '1.0',
    applicationType: 'CustomConnector',
    connectorType: 'CustomConnector',
    connectorLabel: connector.label,
    registeredAt: new Date(connector.registeredAt),
    registeredBy: connector.registeredBy,
    connectorProvisioningType: 'LAMBDA',
    connectorModes: ['SOURCE', 'DESTINATION'],
    supportedDataTransferTypes: ['RECORD'],
  }
}

function configuration(connector: RegisteredConnector): ConnectorConfiguration {
  const { applicationType: _listedOnly, ...shared } = detail(connector)
  return {
    ...shared,
    connectorArn: connector.arn,
    connectorProvisioningConfig: { lambda: { lambdaArn: connector.lambdaArn } },
    canUseAsSource: true,
    canUseAsDestination: true,
    isPrivateLinkEnabled: false,
    isPrivateLinkEndpointUrlRequired: false,
    supportedApiVersions: ['v1'],
    supportedOperators: ['PROJECTION', 'EQUAL_TO', 'NO_OP'],
    supportedSchedulingFrequencies: ['BYMINUTE', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'ONCE'],
    supportedTriggerTypes: ['Scheduled', 'OnDemand'],
    supportedWriteOperations: ['INSERT', 'UPSERT', 'UPDATE', 'DELETE'],
    authenticationConfig: {
      isBasicAuthSupported: true,
      isApiKeyAuthSupported: false,
      isOAuth2Supported: false,
      isCustomAuthSupported: false,
    },
  }
}
