import { readModel, type SandboxService } from '@/lib/sandbox/kit'
import type { ConnectorView } from './connector-view'
import { createEnvironmentConnector, listEnvironmentConnectors } from './connectors'
import { setCheck } from './control'
import { getEnvironment, listEnvironmentHosts, listEnvironments, listEnvironmentVlans } from './environments'
import { invalid } from './faults'
import { demo, seed } from './seed'
import { getVersions } from './versions'

/** Amazon EVS: environments as they are, and their connectors. */
export const evsSandbox: SandboxService = {
  name: 'evs',
  model: readModel(new URL('./model.json', import.meta.url)),
  operations: {
    ListEnvironments: { run: listEnvironments },
    GetEnvironment: { run: getEnvironment },
    GetVersions: { run: getVersions },
    ListEnvironmentHosts: { run: listEnvironmentHosts },
    ListEnvironmentVlans: { run: listEnvironmentVlans },
    ListEnvironmentConnectors: { run: listEnvironmentConnectors },
    CreateEnvironmentConnector: {
      run: createEnvironmentConnector,
      resourceId: ({ connector }: { connector: ConnectorView }) => connector.connectorId,
    },
  },
  invalid,
  seed,
  demo,
  control: { checks: setCheck },
}
