'use client'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import type { Kind } from '@/lib/greengrass/kinds'
import { useRead } from '@/lib/query'

/** The parts of the ARN of a definition's version; nothing where it is another text. */
export function partsOf(arn: string): { definitionId?: string; versionId?: string } {
  const [, definitionId, versionId] = /\/definition\/[^/]+\/([^/]+)\/versions\/([^/]+)$/.exec(arn) ?? []
  return { definitionId, versionId }
}

/** An ARN of a definition's version as name and version, as far as the definitions of its kind have been read. */
export function ReferenceName({
  kind,
  arn,
  known,
}: {
  kind: Kind
  arn: string
  known?: { arn?: string; name?: string }
}) {
  const { data } = useRead('greengrass', 'definitions', { kind }, { enabled: false })
  const { definitionId, versionId } = partsOf(arn)
  if (!definitionId) return <span>{arn || 'none'}</span>
  const listed = data?.items.find(({ Id }) => Id === definitionId)?.Name
  const name = listed || (known?.arn === arn ? known.name : undefined) || definitionId
  return (
    <span>
      {name}, version <code>{shortId(versionId)}</code>
    </span>
  )
}
