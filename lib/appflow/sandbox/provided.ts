import type {
  ConnectorConfiguration,
  ConnectorDetail,
  ConnectorType,
  DescribeConnectorsRequest,
  DescribeConnectorsResponse,
} from '@aws-sdk/client-appflow'
import type { Operation } from '@/lib/sandbox/kit'
import { listed, pageOf } from './paging'

type Ends = 'source' | 'destination' | 'both'

/** Connectors that AWS provides, and what they can be (AppFlow user guide, "Supported source and destination applications"). */
const kinds: [type: ConnectorType, name: string, ends: Ends][] = [
  ['Salesforce', 'Salesforce', 'both'],
  ['Singular', 'Singular', 'source'],
  ['Slack', 'Slack', 'source'],
  ['Redshift', 'Amazon Redshift', 'destination'],
  ['S3', 'Amazon S3', 'both'],
  ['Marketo', 'Marketo', 'both'],
  ['Googleanalytics', 'Google Analytics', 'source'],
  ['Zendesk', 'Zendesk', 'both'],
  ['Servicenow', 'ServiceNow', 'source'],
  ['Datadog', 'Datadog', 'source'],
  ['Trendmicro', 'Trend Micro', 'source'],
  ['Snowflake', 'Snowflake', 'destination'],
  ['Dynatrace', 'Dynatrace', 'source'],
  ['Infornexus', 'Infor Nexus', 'source'],
  ['Amplitude', 'Amplitude', 'source'],
  ['Veeva', 'Veeva', 'source'],
  ['EventBridge', 'Amazon EventBridge', 'destination'],
  ['LookoutMetrics', 'Amazon Lookout for Metrics', 'destination'],
  ['Upsolver', 'Upsolver', 'destination'],
  ['Honeycode', 'Amazon Honeycode', 'destination'],
  ['CustomerProfiles', 'Amazon Connect Customer Profiles', 'destination'],
  ['SAPOData', 'SAP OData', 'both'],
  ['Pardot', 'Salesforce Pardot', 'source'],
]

/** Each with its line in lists and its description. */
export const provided = kinds.map(([type, name, ends]) => {
  const modes = [...(ends === 'destination' ? [] : ['SOURCE']), ...(ends === 'source' ? [] : ['DESTINATION'])]
  const detail: ConnectorDetail = {
    connectorDescription: `${name} connector of Amazon AppFlow`,
    connectorName: name,
    connectorOwner: 'AWS',
    connectorVersion: '1.0',
    applicationType: type,
    connectorType: type,
    connectorModes: modes,
    supportedDataTransferTypes: type === 'Slack' || type === 'S3' ? ['RECORD', 'FILE'] : ['RECORD'],
  }
  const { applicationType: _listedOnly, ...shared } = detail
  const configuration: ConnectorConfiguration = {
    ...shared,
    canUseAsSource: ends !== 'destination',
    canUseAsDestination: ends !== 'source',
    isPrivateLinkEnabled: type === 'Salesforce' || type === 'SAPOData',
    isPrivateLinkEndpointUrlRequired: type === 'SAPOData',
    supportedTriggerTypes: type === 'Salesforce' ? ['Scheduled', 'Event', 'OnDemand'] : ['Scheduled', 'OnDemand'],
    supportedSchedulingFrequencies: ['BYMINUTE', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'ONCE'],
  }
  return { detail, configuration }
})

/** `DescribeConnectors`: configurations of the types that are asked for, of all where none is. */
export const describeConnectors: Operation<DescribeConnectorsRequest, DescribeConnectorsResponse> = ({
  input,
  now,
}) => {
  const asked = provided.filter(
    ({ detail: { connectorType = 'CustomConnector' } }) => input.connectorTypes?.includes(connectorType) ?? true,
  )
  const { values, nextToken } = pageOf(listed(asked), input, now)
  return {
    connectorConfigurations: Object.fromEntries(
      values.map(({ detail, configuration }) => [detail.connectorType, configuration]),
    ),
    connectors: values.map(({ detail }) => detail),
    nextToken,
  }
}
