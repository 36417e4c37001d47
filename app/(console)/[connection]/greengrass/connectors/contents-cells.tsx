'use client'
import { BeingRead } from '@/components/status/being-read'
import { NotSet } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId } from '@/lib/query'
import { useContentsHere } from './use-contents'
import { useUseOfGroupsHere } from './use-of-groups'

type Row = DataOf<'greengrass', 'connectorDefinitions'>['items'][number]

/** How many connectors are named before they are counted. */
const named = 2

/** The connectors of a definition's latest version, as `SNS, CloudWatchMetrics +2`. */
export function ConnectorsCell({ row }: { row: Row }) {
  const { of, error } = useContentsHere()
  if (!row.LatestVersion) return <NotSet />
  const contents = of(row)
  if (!contents) return error ? 'Could not be read' : <BeingRead />
  const { connectors, unread } = contents
  if (!connectors) return unread ? 'Could not be read' : <NotSet />
  if (connectors.length === 0) return 'None'
  const names = connectors.map(({ name, id }) => name || id)
  const more = names.length - named
  if (more <= 0) return names.join(', ')
  return (
    <span title={names.join(', ')}>
      {names.slice(0, named).join(', ')} <span aria-hidden>{`+${more}`}</span>
      <span className="visually-hidden">{`and ${more} more: ${names.slice(named).join(', ')}`}</span>
    </span>
  )
}

/** How many versions a definition has. */
export function VersionCountCell({ row }: { row: Row }) {
  const { of, error } = useContentsHere()
  if (!row.LatestVersion) return 0
  const contents = of(row)
  if (!contents) return error ? 'Could not be read' : <BeingRead />
  return contents.versions ?? 'Could not be read'
}

/** How many groups' latest versions use a definition, with the way to them. */
export function UsedByCell({ row }: { row: Row }) {
  const connection = useConnectionId()
  const { count, state } = useUseOfGroupsHere()
  const groups = count(row.Id)
  if (state === 'failed' && groups === 0) return 'Could not be read'
  if (state === 'reading' && groups === 0) return <BeingRead />
  const words = groups === 0 ? 'None' : `${groups} ${groups === 1 ? 'group' : 'groups'}`
  const sure = state === 'whole' ? words : groups === 0 ? 'None known' : `At least ${words}`
  if (groups === 0) return sure
  return <a href={paths.greengrass.connectorTab(connection, row.Id ?? '', 'used-by')}>{sure}</a>
}
