'use client'
import { useCallback, useState } from 'react'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { arnsOf, type Base, type Carried } from './composition'
import { CreateGroupVersionForm } from './create-group-version-form'

/**
 * Reads the group's latest version; then shows the form that starts from it. With `from` the form is filled with what that older
 * version refers to; it still starts from the latest, so that what the older one lacks is dropped only where that is agreed to.
 */
export function CreateGroupVersion({
  groupId,
  operationId,
  from: restored,
}: {
  groupId: string
  operationId: string
  from: string | undefined
}) {
  const connection = useConnectionId()
  const [kept, keep] = useState<{ base: Base; carried?: Carried }>()
  const group = useRead('greengrass', 'group', { groupId })
  const latest = group.data?.value.LatestVersion
  const version = useRead(
    'greengrass',
    'groupVersion',
    { groupId, versionId: latest ?? '' },
    { enabled: latest !== undefined },
  )
  const older = useRead(
    'greengrass',
    'groupVersion',
    { groupId, versionId: restored ?? '' },
    { enabled: restored !== undefined },
  )
  const { refetch } = group
  const lookForNewer = useCallback(() => void refetch(), [refetch])
  const href = paths.greengrass.group(connection, groupId)
  const name = group.data?.value.Name || groupId
  const breadcrumbs = [
    { text: 'Groups', href: paths.greengrass.groups(connection) },
    { text: name, href },
    { text: 'Create group version' },
  ]
  const read = group.data && baseOf(latest, version.data?.value)
  // Kept from the first reading: a later one must not change a form under the operator's hands.
  const filled = restored === undefined || older.data ? carriedFrom(restored, older.data?.value) : undefined
  const from = kept ?? (read && filled && { base: read, carried: filled.carried })
  if (!from) {
    return (
      <MustRead
        title="Create group version"
        breadcrumbs={breadcrumbs}
        queries={[group, version, older]}
        what={restored ? 'both versions' : 'the latest version'}
      />
    )
  }
  if (!kept) keep(from)
  const { base, carried } = from
  return (
    <CreateGroupVersionForm
      key={base.version}
      groupId={groupId}
      operationId={operationId}
      breadcrumbs={breadcrumbs}
      backHref={href}
      base={base}
      carried={carried}
      restored={restored}
      newer={read && read.version !== base.version ? read : undefined}
      lookForNewer={lookForNewer}
      onStartFrom={keep}
    />
  )
}

type Version = DataOf<'greengrass', 'groupVersion'>['value']

const referencesOf = (version: Version): Base['references'] =>
  Object.fromEntries(version.references.map((each) => [each.kind, each]))

/** What the older version brings into the form; dropping is never brought: that is agreed to anew. */
function carriedFrom(restored: string | undefined, version: Version | undefined): { carried?: Carried } {
  if (restored === undefined || !version) return {}
  return {
    carried: { arns: arnsOf({ version: restored, references: referencesOf(version) }), drop: [], collisions: [] },
  }
}

function baseOf(latest: string | undefined, version: Version | undefined): Base | undefined {
  if (latest === undefined) return { version: '', references: {} }
  if (!version) return
  return { version: latest, references: referencesOf(version) }
}
