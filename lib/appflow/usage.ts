import 'server-only'
import {
  type ConnectorProfile,
  DescribeConnectorProfilesCommand,
  type FlowDefinition,
  ListFlowsCommand,
} from '@aws-sdk/client-appflow'
import { distinct } from '@/lib/aws/distinct'
import { followTokens } from '@/lib/aws/pages'
import type { ReadContext } from '@/lib/read'
import { appflowClient } from './clients'
import type { FlowView, ProfileView } from './kinds'

/** DescribeConnectorProfiles of a custom connector, all pages. */
export const profilesOf = (label: string, { connection, signal }: ReadContext) =>
  distinct(
    followTokens(async (nextToken) => {
      const command = new DescribeConnectorProfilesCommand({
        connectorType: 'CustomConnector',
        connectorLabel: label,
        maxResults: 100,
        nextToken,
      })
      const answer = await appflowClient(connection, 'read').send(command, { abortSignal: signal })
      return { items: (answer.connectorProfileDetails ?? []).map(profileView), next: answer.nextToken }
    }),
    ({ name }) => name,
  )

/** ListFlows, all pages: AppFlow filters none, so {@link flowUses} does. */
export const flowsOf = ({ connection, signal }: ReadContext) =>
  distinct(
    followTokens(async (nextToken) => {
      const command = new ListFlowsCommand({ maxResults: 100, nextToken })
      const answer = await appflowClient(connection, 'read').send(command, { abortSignal: signal })
      return { items: (answer.flows ?? []).map(flowView), next: answer.nextToken }
    }),
    ({ flow: { name } }) => name,
  )

/** What a flow's two ends are, for {@link flowUses}. */
export interface FlowEnds {
  flow: Omit<FlowView, 'uses' | 'otherEnd'>
  source: { label?: string; type?: string }
  destination: { label?: string; type?: string }
}

/** The flow as it uses a connector; nothing where it does not. */
export function flowUses(label: string, { flow, source, destination }: FlowEnds): FlowView | undefined {
  const [from, to] = [source.label === label, destination.label === label]
  if (!from && !to) return undefined
  const other = from ? destination : source
  return {
    ...flow,
    uses: from && to ? 'both' : from ? 'source' : 'destination',
    otherEnd: other.label ?? other.type ?? '',
  }
}

function profileView(given: ConnectorProfile): ProfileView {
  return {
    name: given.connectorProfileName ?? '',
    arn: given.connectorProfileArn ?? '',
    connectionMode: given.connectionMode,
    credentialsArn: given.credentialsArn,
    createdAt: given.createdAt?.toISOString(),
    lastUpdatedAt: given.lastUpdatedAt?.toISOString(),
  }
}

function flowView(given: FlowDefinition): FlowEnds {
  return {
    flow: {
      name: given.flowName ?? '',
      arn: given.flowArn ?? '',
      description: given.description ?? '',
      status: given.flowStatus,
      triggerType: given.triggerType,
      createdAt: given.createdAt?.toISOString(),
    },
    source: { label: given.sourceConnectorLabel, type: given.sourceConnectorType },
    destination: { label: given.destinationConnectorLabel, type: given.destinationConnectorType },
  }
}
