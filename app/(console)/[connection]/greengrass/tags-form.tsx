'use client'
import type { ComponentProps } from 'react'
import { GreengrassHelp } from '@/app/(console)/[connection]/greengrass/help'
import { TagsForm } from '@/components/form/tags-form'
import { changeTags } from '@/lib/greengrass/actions'
import { most } from '@/lib/greengrass/kinds'
import { tagRows } from './tags'

/** The form that changes the tags of a connector definition or a group; `backHref` is where they are shown. */
export function GreengrassTagsForm({
  tags,
  ...props
}: Pick<ComponentProps<typeof TagsForm>, 'arn' | 'operationId' | 'title' | 'breadcrumbs' | 'backHref'> & {
  /** As AWS has them, the console's own among them. */
  tags: Record<string, string> | undefined
}) {
  return (
    <>
      <TagsForm
        {...props}
        schema={() => import('@/lib/greengrass/schema').then((file) => file.changeTagsSchema)}
        action={changeTags}
        tags={tagRows(tags)}
        most={most.tags}
      />
      <GreengrassHelp title={props.title} reference="tagresource-post">
        <p>
          AWS sets and removes tags by two calls. Where it makes the one and refuses the other, this is said, and the
          same form submitted again does the rest.
        </p>
        <p>
          The tag <code>console-op</code> is this console's own: it stays, and is not shown here. So do tags that begin
          with <code>aws:</code>.
        </p>
      </GreengrassHelp>
    </>
  )
}
