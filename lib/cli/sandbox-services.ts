import { lambdaSandbox } from '@/lib/appflow/sandbox/lambda/service'
import { appflowSandbox } from '@/lib/appflow/sandbox/service'
import { stsSandbox } from '@/lib/connections/sandbox/service'
import { secretsManagerSandbox } from '@/lib/evs/sandbox/secrets-manager/service'
import { evsSandbox } from '@/lib/evs/sandbox/service'
import { greengrassSandbox } from '@/lib/greengrass/sandbox/service'
import type { SandboxService } from '@/lib/sandbox/kit'

/** Every service that the sandbox imitates: one line each. */
export const sandboxServices: SandboxService[] = [
  greengrassSandbox,
  appflowSandbox,
  lambdaSandbox,
  evsSandbox,
  secretsManagerSandbox,
  stsSandbox,
]
