import type { Crumb } from '@/components/shell/breadcrumbs'
import { paths } from '@/lib/paths'

/** Where a page about a group stands: the list, the group, the page. */
export const groupCrumbs = (connection: string, groupId: string, name: string | undefined, title: string): Crumb[] => [
  { text: 'Groups', href: paths.greengrass.groups(connection) },
  { text: name || groupId, href: paths.greengrass.group(connection, groupId) },
  { text: title },
]
