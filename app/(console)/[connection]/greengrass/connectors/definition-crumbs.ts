import type { Crumb } from '@/components/shell/breadcrumbs'
import { paths } from '@/lib/paths'

/** Where a page about a connector definition stands: the list, the definition, the page. */
export const definitionCrumbs = (
  connection: string,
  definitionId: string,
  name: string | undefined,
  title: string,
): Crumb[] => [
  { text: 'Connector definitions', href: paths.greengrass.connectors(connection) },
  { text: name || definitionId, href: paths.greengrass.connector(connection, definitionId) },
  { text: title },
]
