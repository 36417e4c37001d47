import 'server-only'
import { appflow } from '@/lib/appflow/service'
import { audit } from '@/lib/audit/service'
import { connections } from '@/lib/connections/service'
import { evs } from '@/lib/evs/service'
import { greengrass } from '@/lib/greengrass/service'
import { operations } from '@/lib/operations/service'
import { people } from '@/lib/people/service'
import { sandbox } from '@/lib/sandbox-control/service'

/** The registry: what the console knows of each service, one line each. */
export const services = { greengrass, appflow, evs, sandbox, operations, audit, people, connections }

/** The registry's type, for typed reads in the browser. */
export type Services = typeof services
