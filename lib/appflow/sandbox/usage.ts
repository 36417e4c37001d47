import type {
  ConnectorProfile,
  DescribeConnectorProfilesRequest,
  DescribeConnectorProfilesResponse,
  FlowDefinition,
  ListFlowsRequest,
  ListFlowsResponse,
  ResetConnectorMetadataCacheRequest,
  ResetConnectorMetadataCacheResponse,
} from '@aws-sdk/client-appflow'
import type { Account, Operation } from '@/lib/sandbox/kit'
import { appflowFault } from './faults'
import { pageOf } from './paging'
import { type Flow, flowsOf, type Profile, profilesOf } from './tables'

/** `DescribeConnectorProfiles`, of names, a type and a label where asked. */
export const describeConnectorProfiles: Operation<
  DescribeConnectorProfilesRequest,
  DescribeConnectorProfilesResponse
> = ({ input, account, now }) => {
  const { connectorProfileNames: names, connectorType: type, connectorLabel: label } = input
  const wanted = (each: Profile) =>
    (!names?.length || names.includes(each.name)) &&
    (type === undefined || each.connectorType === type) &&
    (label === undefined || each.connectorLabel === label)
  const { values, nextToken } = pageOf(profilesOf(account), input, now, wanted)
  return { connectorProfileDetails: values.map((each) => profile(account, each)), nextToken }
}

function profile(
  { region, number }: Account,
  { name, connectorType, connectorLabel, createdAt }: Profile,
): ConnectorProfile {
  const at = new Date(createdAt)
  return {
    connectorProfileArn: `arn:aws:appflow:${region}:${number}:connectorprofile/${name}`,
    connectorProfileName: name,
    connectorType,
    connectorLabel,
    connectionMode: 'Public',
    credentialsArn: `arn:aws:secretsmanager:${region}:${number}:secret:appflow!${number}-${name}-1-AbCdEf`,
    connectorProfileProperties:
      connectorType === 'CustomConnector'
        ? { CustomConnector: { profileProperties: { instanceUrl: 'https://crm.example.com' } } }
        : { Salesforce: { instanceUrl: 'https://sales.example.com', isSandboxEnvironment: false } },
    createdAt: at,
    lastUpdatedAt: at,
  }
}

/** `ListFlows`: all of them, since AppFlow filters none. */
export const listFlows: Operation<ListFlowsRequest, ListFlowsResponse> = ({ input, account, now }) => {
  const { values, nextToken } = pageOf(flowsOf(account), input, now)
  return { flows: values.map((each) => flow(account, each)), nextToken }
}

function flow({ region, number }: Account, { name, source, destination, ...rest }: Flow): FlowDefinition {
  return {
    flowArn: `arn:aws:appflow:${region}:${number}:flow/${name}`,
    flowName: name,
    description: rest.description,
    flowStatus: rest.status,
    sourceConnectorType: source.type,
    sourceConnectorLabel: source.label,
    destinationConnectorType: destination.type,
    destinationConnectorLabel: destination.label,
    triggerType: rest.trigger,
    createdAt: new Date(rest.createdAt),
    lastUpdatedAt: new Date(rest.createdAt),
    createdBy: `arn:aws:iam::${number}:user/sandbox`,
    lastUpdatedBy: `arn:aws:iam::${number}:user/sandbox`,
    tags: {},
  }
}

/** `ResetConnectorMetadataCache` of a connection profile. What was cached cannot be asked for, so nothing of it shows. */
export const resetConnectorMetadataCache: Operation<
  ResetConnectorMetadataCacheRequest,
  ResetConnectorMetadataCacheResponse
> = ({ input, account, now }) => {
  const name = input.connectorProfileName
  if (name === undefined) throw appflowFault('ValidationException', 'connectorProfileName is required')
  const known = profilesOf(account).get(name)
  if (!known) throw appflowFault('ResourceNotFoundException', `The connector profile ${name} was not found`)
  account.table<number>('appflow.resets').set(name, now.getTime())
  return {}
}
