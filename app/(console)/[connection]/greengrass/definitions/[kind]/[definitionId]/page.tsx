import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { otherKind } from '@/app/(console)/[connection]/greengrass/definitions/kind-words'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { OtherDefinition } from './other-definition'

export const metadata: Metadata = { title: 'Definition' }

export default definePage('/[connection]/greengrass/definitions/[kind]/[definitionId]', ({ params }) => {
  const kind = otherKind(params.kind)
  if (!kind) notFound()
  const { connection, definitionId } = params
  const reads = [readOf('greengrass', 'definition', { kind, definitionId })]
  return (
    <Prefetch connection={connection} reads={reads}>
      <OtherDefinition kind={kind} definitionId={definitionId} />
    </Prefetch>
  )
})
