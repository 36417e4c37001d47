'use client'
import { EnvironmentTagsHelp } from '@/app/(console)/[connection]/evs/help'
import { TagsForm } from '@/components/form/tags-form'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { changeEnvironmentTags } from '@/lib/evs/actions'
import { isFreeTag, mostTags } from '@/lib/evs/kinds'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

/** The page's title, and its button. */
export const tagsTitle = 'Change tags'

/** TagResource and UntagResource of an environment. */
export function EnvironmentTagsForm({
  environmentId,
  tags,
  ...props
}: {
  environmentId: string
  arn: string
  /** As AWS has them, its own among them. */
  tags: { key: string; value: string }[]
  operationId: string
  breadcrumbs: Crumb[]
}) {
  return (
    <>
      <TagsForm
        {...props}
        schema={() => import('@/lib/evs/schema').then((file) => file.changeEnvironmentTagsSchema)}
        action={changeEnvironmentTags}
        tags={tags.filter(({ key }) => isFreeTag(key))}
        most={mostTags}
        description="EVS takes letters, digits and _ . : / = + - @ , ; < > ? in keys and values, and no spaces."
        title={tagsTitle}
        backHref={paths.evs.environmentTab(useConnectionId(), environmentId, 'tags')}
      />
      <EnvironmentTagsHelp />
    </>
  )
}
