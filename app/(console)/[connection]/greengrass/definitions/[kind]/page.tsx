import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { otherKind } from '@/app/(console)/[connection]/greengrass/definitions/kind-words'
import { definePage } from '@/components/console-page'
import { Prefetch, readOf } from '@/components/prefetch'
import { DefinitionsTable } from './definitions-table'

export const metadata: Metadata = { title: 'Definitions' }

export default definePage('/[connection]/greengrass/definitions/[kind]', ({ params }) => {
  const kind = otherKind(params.kind)
  if (!kind) notFound()
  return (
    <Prefetch connection={params.connection} reads={[readOf('greengrass', 'definitions', { kind })]}>
      <DefinitionsTable kind={kind} />
    </Prefetch>
  )
})
