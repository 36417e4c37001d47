import { readModel, type SandboxOperation, type SandboxService } from '@/lib/sandbox/kit'
import { planDeployments, steerableGroups } from './control'
import { definitionVersionOperations } from './definition-versions'
import { definitionOperations } from './definitions'
import { demo } from './demo'
import { deploymentOperations } from './deployments'
import { groupVersionOperations } from './group-versions'
import { groupOperations } from './groups'
import { kinds } from './kinds'
import { roleOperations } from './roles'
import { seed } from './seed'
import { tagOperations } from './tags'
import { invalid } from './violations'

/** AWS IoT Greengrass V1 as the sandbox serves it: definitions of seven kinds, groups, deployments, roles and tags. */
export const greengrassSandbox: SandboxService = {
  name: 'greengrass',
  model: readModel(new URL('./model.json', import.meta.url)),
  operations: Object.fromEntries(
    [
      ...kinds.flatMap((kind) => [definitionOperations(kind), definitionVersionOperations(kind)]),
      groupOperations,
      groupVersionOperations,
      deploymentOperations,
      roleOperations,
      tagOperations,
    ].flatMap(Object.entries<SandboxOperation>),
  ),
  invalid,
  seed,
  demo,
  control: { deployments: planDeployments, groups: steerableGroups },
}
