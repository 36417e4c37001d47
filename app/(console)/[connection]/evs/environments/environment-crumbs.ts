import type { Crumb } from '@/components/shell/breadcrumbs'
import { paths } from '@/lib/paths'

/** Where a page below an environment is. */
export const environmentCrumbs = (
  connection: string,
  environmentId: string,
  name: string | undefined,
  title: string,
): Crumb[] => [
  { text: 'EVS environments', href: paths.evs.environments(connection) },
  { text: name || environmentId, href: paths.evs.environment(connection, environmentId) },
  { text: title },
]
