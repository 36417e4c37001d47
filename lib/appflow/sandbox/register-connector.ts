import type { RegisterConnectorRequest, RegisterConnectorResponse } from '@aws-sdk/client-appflow'
import type { Operation } from '@/lib/sandbox/kit'
import { appflowFault } from './faults'
import { describedFunction } from './function-access'
import { connectorsOf, tokensOf } from './tables'

/** How long a client token is remembered (API_RegisterConnector). */
const tokenLifetime = 8 * 3600 * 1000

/** `RegisterConnector`: a label for a Lambda function that exists, admits AppFlow and describes itself. */
export const registerConnector: Operation<RegisterConnectorRequest, RegisterConnectorResponse> = (call) => {
  const { account, now, input } = call
  const { clientToken, connectorLabel: label, description, connectorProvisioningConfig: config } = input
  const tokens = tokensOf(account)
  const digest = JSON.stringify([label, description, input.connectorProvisioningType, config?.lambda?.lambdaArn])
  const used = clientToken === undefined ? undefined : tokens.get(clientToken)
  if (used && now.getTime() - used.usedAt < tokenLifetime) {
    if (used.digest === digest) return { connectorArn: used.connectorArn }
    throw appflowFault('ConflictException', 'The client token was used before with different parameters')
  }

  if (label === undefined) throw appflowFault('ValidationException', 'connectorLabel is required')
  if (input.connectorProvisioningType === undefined) {
    throw appflowFault('ValidationException', 'connectorProvisioningType is required')
  }
  if (!config?.lambda?.lambdaArn) throw appflowFault('ValidationException', 'connectorProvisioningConfig is required')
  const connectors = connectorsOf(account)
  if (connectors.has(label)) {
    throw appflowFault('ConflictException', `A connector with the label ${label} is already registered in this account`)
  }
  const { arn: lambdaArn, codeSha } = {
    ...describedFunction(account, config.lambda.lambdaArn),
    arn: config.lambda.lambdaArn,
  }

  const arn = `arn:aws:appflow:${account.region}:${account.number}:connector/${label}`
  const registeredBy = `arn:aws:iam::${account.number}:user/sandbox`
  connectors.set(label, { label, arn, description, lambdaArn, codeSha, registeredBy, registeredAt: now.getTime() })
  if (clientToken !== undefined) tokens.set(clientToken, { digest, connectorArn: arn, usedAt: now.getTime() })
  return { connectorArn: arn }
}
