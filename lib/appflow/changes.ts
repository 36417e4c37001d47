import 'server-only'
import { DescribeConnectorCommand, RegisterConnectorCommand, ResourceNotFoundException } from '@aws-sdk/client-appflow'
import { defineChange } from '@/lib/operations/change'
import { paths } from '@/lib/paths'
import { appflowClient } from './clients'
import { registerConnectorSchema } from './schema'
import { appflowWords } from './words'

/**
 * RegisterConnector. The operation's id is the client token: AppFlow repeats its answer for 8 hours.
 * https://docs.aws.amazon.com/appflow/1.0/APIReference/API_RegisterConnector.html
 */
export const registerConnector = defineChange({
  name: 'appflow.registerConnector',
  input: registerConnectorSchema,
  words: appflowWords,
  target: ({ label }) => label,
  foundBy: ['label'],
  async send({ label, description, provisioningType, lambdaArn }, { connection, operationId, signal }) {
    const answer = await appflowClient(connection, 'change').send(
      new RegisterConnectorCommand({
        connectorLabel: label,
        description: description || undefined,
        connectorProvisioningType: provisioningType,
        connectorProvisioningConfig: { lambda: { lambdaArn } },
        clientToken: operationId,
      }),
      { abortSignal: signal },
    )
    return { value: { connectorArn: answer.connectorArn ?? '' }, requestId: answer.$metadata.requestId }
  },
  resource: ({ connectorArn }, { label }, connection) => ({
    id: connectorArn,
    href: paths.appflow.connector(connection, label),
  }),
  async find({ label, description, lambdaArn }, { connection, signal, since, matches }) {
    const command = new DescribeConnectorCommand({ connectorType: 'CustomConnector', connectorLabel: label })
    try {
      const { connectorConfiguration: made } = await appflowClient(connection, 'read').send(command, {
        abortSignal: signal,
      })
      const ours =
        made?.registeredAt !== undefined &&
        made.registeredAt >= since &&
        matches(
          [made.connectorProvisioningConfig?.lambda?.lambdaArn, made.connectorDescription ?? ''],
          [lambdaArn, description],
        )
      return ours ? [{ connectorArn: made.connectorArn ?? '' }] : []
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return []
      throw error
    }
  },
  fields: {
    byCode: { ConflictException: 'label', ResourceNotFoundException: 'lambdaArn' },
    byMember: {
      connectorLabel: 'label',
      description: 'description',
      lambdaArn: 'lambdaArn',
      'connectorProvisioningConfig.lambda.lambdaArn': 'lambdaArn',
      connectorProvisioningType: 'provisioningType',
    },
  },
})
