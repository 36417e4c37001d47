'use client'
import { useCallback, useState } from 'react'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import type { Base, Carried } from './composition'
import { CreateGroupVersionForm } from './create-group-version-form'

/** Reads the group's latest version; then shows the form that starts from it. */
export function CreateGroupVersion({ groupId, operationId }: { groupId: string; operationId: string }) {
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
  const from = kept ?? (read && { base: read })
  if (!from) {
    return (
      <MustRead
        title="Create group version"
        breadcrumbs={breadcrumbs}
        queries={[group, version]}
        what="the latest version"
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
      newer={read && read.version !== base.version ? read : undefined}
      lookForNewer={lookForNewer}
      onStartFrom={keep}
    />
  )
}

function baseOf(
  latest: string | undefined,
  version: DataOf<'greengrass', 'groupVersion'>['value'] | undefined,
): Base | undefined {
  if (latest === undefined) return { version: '', references: {} }
  if (!version) return
  return { version: latest, references: Object.fromEntries(version.references.map((each) => [each.kind, each])) }
}
