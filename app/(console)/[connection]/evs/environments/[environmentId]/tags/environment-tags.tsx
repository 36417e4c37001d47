'use client'
import { environmentCrumbs } from '@/app/(console)/[connection]/evs/environments/environment-crumbs'
import { PageHeader } from '@/components/shell/page-header'
import { ItemView } from '@/components/status/item-view'
import { useConnectionId, useRead } from '@/lib/query'
import { EnvironmentTagsForm, tagsTitle } from './environment-tags-form'

/** Reads the environment, then its tags; then shows the form that changes them. */
export function EnvironmentTags({ environmentId, operationId }: { environmentId: string; operationId: string }) {
  const connection = useConnectionId()
  const environment = useRead('evs', 'environment', { environmentId })
  const { environmentArn: arn = '', environmentName } = environment.data?.value ?? {}
  const tags = useRead('evs', 'tags', { arn }, { enabled: arn !== '' })
  const breadcrumbs = environmentCrumbs(connection, environmentId, environmentName, tagsTitle)
  if (tags.data) {
    return (
      <EnvironmentTagsForm
        environmentId={environmentId}
        arn={arn}
        tags={tags.data.value}
        operationId={operationId}
        breadcrumbs={breadcrumbs}
      />
    )
  }
  // A form that started from no tags would take away those that are there.
  return (
    <>
      <PageHeader title={tagsTitle} breadcrumbs={breadcrumbs} />
      <ItemView query={environment} what="environment">
        {() => (
          <ItemView query={tags} what="tags">
            {() => null}
          </ItemView>
        )}
      </ItemView>
    </>
  )
}
