'use client'
import type { OtherKind } from '@/app/(console)/[connection]/greengrass/definitions/kind-words'
import { VersionsTable } from '@/app/(console)/[connection]/greengrass/versions-table'
import { useRead } from '@/lib/query'

/** All versions of a definition of the six other kinds. */
export function Versions({
  kind,
  definitionId,
  latest,
  chosen,
}: {
  kind: OtherKind
  definitionId: string
  latest: string | undefined
  chosen: string | undefined
}) {
  const query = useRead('greengrass', 'definitionVersions', { kind, definitionId })
  return <VersionsTable query={query} latest={latest} chosen={chosen} />
}
