import type { RegisterConnectorResponse, UnregisterConnectorRequest } from '@aws-sdk/client-appflow'
import { readModel, type SandboxService } from '@/lib/sandbox/kit'
import { describeConnector, describeConnectors, listConnectors } from './describe'
import { invalid } from './faults'
import { registerConnector } from './register-connector'
import { demo, seed } from './seed'
import { unregisterConnector } from './unregister-connector'

/** Amazon AppFlow: the registration of custom connectors. */
export const appflowSandbox: SandboxService = {
  name: 'appflow',
  model: readModel(new URL('./model.json', import.meta.url)),
  operations: {
    RegisterConnector: {
      run: registerConnector,
      resourceId: ({ connectorArn }: RegisterConnectorResponse) => connectorArn ?? '',
    },
    UnregisterConnector: {
      run: unregisterConnector,
      resourceId: (_: unknown, { connectorLabel }: UnregisterConnectorRequest) => connectorLabel ?? '',
    },
    ListConnectors: { run: listConnectors },
    DescribeConnector: { run: describeConnector },
    DescribeConnectors: { run: describeConnectors },
  },
  invalid,
  seed,
  demo,
}
