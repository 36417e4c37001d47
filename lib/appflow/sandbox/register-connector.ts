import type {
  RegisterConnectorRequest,
  RegisterConnectorResponse,
  UnregisterConnectorRequest,
  UnregisterConnectorResponse,
  UpdateConnectorRegistrationRequest,
  UpdateConnectorRegistrationResponse,
} from '@aws-sdk/client-appflow'
import type { Operation, SignedCall } from '@/lib/sandbox/kit'
import { needed, once } from './client-token'
import { appflowFault } from './faults'
import { describedBy } from './function-access'
import { connectorsOf, profilesOf } from './tables'

/** `RegisterConnector`: a label for a Lambda function that exists, admits AppFlow and describes itself. */
export const registerConnector = (call: SignedCall<RegisterConnectorRequest>): RegisterConnectorResponse => ({
  connectorArn: once('RegisterConnector', call, () => {
    const { account, now, input, caller } = call
    const label = needed(input.connectorLabel, 'connectorLabel')
    needed(input.connectorProvisioningType, 'connectorProvisioningType')
    const lambdaArn = needed(input.connectorProvisioningConfig?.lambda?.lambdaArn, 'connectorProvisioningConfig')
    const connectors = connectorsOf(account)
    if (connectors.has(label)) {
      const message = `A connector with the label ${label} is already registered in this account`
      throw appflowFault('ConflictException', message)
    }
    const cached = describedBy(account, lambdaArn, now)
    const arn = `arn:aws:appflow:${account.region}:${account.number}:connector/${label}`
    connectors.set(label, {
      label,
      arn,
      description: input.description,
      lambdaArn,
      cached,
      registeredBy: caller.arn,
      registeredAt: now.getTime(),
    })
    return arn
  }),
})

/** `UpdateConnectorRegistration`: hears the function again, or another; what is not given stays. */
export const updateConnectorRegistration: Operation<
  UpdateConnectorRegistrationRequest,
  UpdateConnectorRegistrationResponse
> = (call) => ({
  connectorArn: once('UpdateConnectorRegistration', call, () => {
    const { account, now, input } = call
    const known = knownConnector(call)
    const lambdaArn = input.connectorProvisioningConfig?.lambda?.lambdaArn ?? known.lambdaArn
    const cached = describedBy(account, lambdaArn, now)
    const description = input.description ?? known.description
    connectorsOf(account).set(known.label, { ...known, description, lambdaArn, cached })
    return known.arn
  }),
})

/** `UnregisterConnector`: one that connection profiles use only by force. */
export const unregisterConnector: Operation<UnregisterConnectorRequest, UnregisterConnectorResponse> = (call) => {
  const { label } = knownConnector(call)
  const profiles = profilesOf(call.account)
    .values()
    .filter(({ connectorLabel }) => connectorLabel === label)
  if (profiles.length > 0 && !call.input.forceDelete) {
    const names = profiles.map(({ name }) => name).join(', ')
    throw appflowFault('ConflictException', `The connector ${label} is used by the connector profiles [${names}]`)
  }
  connectorsOf(call.account).delete(label)
  return {}
}

function knownConnector({ account, input }: Parameters<typeof unregisterConnector>[0]) {
  const label = input.connectorLabel ?? ''
  const known = connectorsOf(account).get(label)
  if (!known) throw appflowFault('ResourceNotFoundException', `The connector ${label} was not found`)
  return known
}
