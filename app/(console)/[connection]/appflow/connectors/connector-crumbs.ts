import type { Crumb } from '@/components/shell/breadcrumbs'
import { paths } from '@/lib/paths'

/** Where a page below a connector is. */
export const connectorCrumbs = (connection: string, label: string, title: string): Crumb[] => [
  { text: 'AppFlow connectors', href: paths.appflow.connectors(connection) },
  { text: label, href: paths.appflow.connector(connection, label) },
  { text: title },
]
