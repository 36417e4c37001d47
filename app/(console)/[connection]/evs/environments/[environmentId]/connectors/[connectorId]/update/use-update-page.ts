'use client'
import { applianceName } from '@/app/(console)/[connection]/evs/connector-types'
import type { ConnectorRow } from '@/app/(console)/[connection]/evs/types'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

/** The page's title, and its button. */
export const updateTitle = 'Update connector'

/** What the pages that update a connector have in common: the title, where one is, and where one came from. */
export function useUpdatePage({ environmentId }: { environmentId: string }, connector: ConnectorRow | undefined) {
  const connection = useConnectionId()
  const name = useRead('evs', 'environment', { environmentId }).data?.value.environmentName ?? environmentId
  const backHref = paths.evs.environment(connection, environmentId)
  const breadcrumbs = [
    { text: 'EVS environments', href: paths.evs.environments(connection) },
    { text: name, href: backHref },
    { text: updateTitle },
  ]
  const description = connector && `${applianceName(connector.type)} · ${connector.applianceFqdn}`
  return { title: updateTitle, description, breadcrumbs, backHref }
}
