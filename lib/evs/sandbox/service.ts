import { readModel, type SandboxService } from '@/lib/sandbox/kit'
import { deleteEnvironmentConnector, updateEnvironmentConnector } from './connector-changes'
import type { ConnectorView } from './connector-view'
import { createEnvironmentConnector, listEnvironmentConnectors } from './connectors'
import { setCheck, setEntitlements, setState, steerable } from './control'
import { listVmEntitlements } from './entitlements'
import { getEnvironment, listEnvironmentHosts, listEnvironments, listEnvironmentVlans } from './environments'
import { invalid } from './faults'
import { playScenario } from './scenarios'
import { demo, seed } from './seed'
import { listTagsForResource, tagResource, untagResource } from './tags'
import { getVersions } from './versions'

const connectorId = ({ connector }: { connector: ConnectorView }) => connector.connectorId
const taggedArn = (_: unknown, { resourceArn }: { resourceArn: string }) => resourceArn

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
    ListVmEntitlements: { run: listVmEntitlements },
    ListTagsForResource: { run: listTagsForResource },
    CreateEnvironmentConnector: { run: createEnvironmentConnector, resourceId: connectorId },
    UpdateEnvironmentConnector: { run: updateEnvironmentConnector, resourceId: connectorId },
    DeleteEnvironmentConnector: { run: deleteEnvironmentConnector, resourceId: connectorId },
    TagResource: { run: tagResource, resourceId: taggedArn },
    UntagResource: { run: untagResource, resourceId: taggedArn },
  },
  invalid,
  seed,
  demo,
  control: {
    environments: steerable,
    checks: setCheck,
    state: setState,
    entitlements: setEntitlements,
    scenario: playScenario,
  },
}
