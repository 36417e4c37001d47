import 'server-only'
import { type ConnectorConfiguration, DescribeConnectorCommand } from '@aws-sdk/client-appflow'
import type { ReadContext } from '@/lib/read'
import { appflowClient } from './clients'
import { isNotFound } from './verdict'

/** DescribeConnector of a custom connector by its label, as AppFlow keeps it; nothing where it has none. */
export async function described(
  label: string,
  { connection, signal }: ReadContext,
): Promise<ConnectorConfiguration | undefined> {
  const command = new DescribeConnectorCommand({ connectorType: 'CustomConnector', connectorLabel: label })
  try {
    const { connectorConfiguration } = await appflowClient(connection, 'read').send(command, { abortSignal: signal })
    return connectorConfiguration
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}

/** The ARN of a connector's function; empty where AppFlow tells none. */
export const lambdaArnOf = (known: ConnectorConfiguration) => known.connectorProvisioningConfig?.lambda?.lambdaArn ?? ''

/** What is registered under a label, in one sentence. */
export function registrationText(label: string, known: ConnectorConfiguration): string {
  const since = known.registeredAt ? ` since ${known.registeredAt.toISOString()}` : ''
  const by = known.registeredBy ? ` by ${known.registeredBy}` : ''
  return `"${label}" is registered${since}${by}, on ${lambdaArnOf(known) || 'a function that AppFlow does not name'}.`
}
