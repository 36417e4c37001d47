import type {
  RegisterConnectorResponse,
  ResetConnectorMetadataCacheRequest,
  UnregisterConnectorRequest,
} from '@aws-sdk/client-appflow'
import { readModel, type SandboxService } from '@/lib/sandbox/kit'
import { setFlow, setProfile } from './control'
import { demo } from './demo'
import { describeConnector, listConnectors } from './describe'
import { invalid } from './faults'
import { describeConnectors } from './provided'
import { registerConnector, unregisterConnector, updateConnectorRegistration } from './register-connector'
import { describeConnectorProfiles, listFlows, resetConnectorMetadataCache } from './usage'

const connectorArn = ({ connectorArn: arn }: RegisterConnectorResponse) => arn ?? ''

/** Amazon AppFlow: the registration of custom connectors, and what uses them. */
export const appflowSandbox: SandboxService = {
  name: 'appflow',
  model: readModel(new URL('./model.json', import.meta.url)),
  operations: {
    RegisterConnector: { run: registerConnector, resourceId: connectorArn },
    UpdateConnectorRegistration: { run: updateConnectorRegistration, resourceId: connectorArn },
    UnregisterConnector: {
      run: unregisterConnector,
      resourceId: (_: unknown, { connectorLabel }: UnregisterConnectorRequest) => connectorLabel ?? '',
    },
    ResetConnectorMetadataCache: {
      run: resetConnectorMetadataCache,
      resourceId: (_: unknown, { connectorProfileName }: ResetConnectorMetadataCacheRequest) =>
        connectorProfileName ?? '',
    },
    ListConnectors: { run: listConnectors },
    DescribeConnector: { run: describeConnector },
    DescribeConnectors: { run: describeConnectors },
    DescribeConnectorProfiles: { run: describeConnectorProfiles },
    ListFlows: { run: listFlows },
  },
  invalid,
  control: { profile: setProfile, flow: setFlow },
  demo,
}
