import type { UnregisterConnectorRequest, UnregisterConnectorResponse } from '@aws-sdk/client-appflow'
import type { Operation } from '@/lib/sandbox/kit'
import { appflowFault } from './faults'
import { connectorsOf } from './tables'

/** `UnregisterConnector`. The sandbox has no connection profiles, so nothing keeps a connector in use. */
export const unregisterConnector: Operation<UnregisterConnectorRequest, UnregisterConnectorResponse> = (call) => {
  const label = call.input.connectorLabel ?? ''
  const connectors = connectorsOf(call.account)
  if (!connectors.has(label)) throw appflowFault('ResourceNotFoundException', `The connector ${label} was not found`)
  connectors.delete(label)
  return {}
}
