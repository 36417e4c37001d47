'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { GreengrassHelp } from '@/app/(console)/[connection]/greengrass/help'
import { FormPage } from '@/components/form/form-page'
import { TagsField } from '@/components/form/tags-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { changeTags } from '@/lib/greengrass/actions'
import { most } from '@/lib/greengrass/kinds'
import { tagRows } from './tags'

/** The form that changes the tags of a connector definition or a group; `backHref` is where they are shown. */
export function TagsForm({
  arn,
  tags,
  operationId,
  title,
  breadcrumbs,
  backHref,
}: {
  arn: string
  /** As AWS has them, the console's own among them. */
  tags: Record<string, string> | undefined
  operationId: string
  title: string
  breadcrumbs: Crumb[]
  backHref: string
}) {
  const rows = tagRows(tags)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.changeTagsSchema),
    action: changeTags,
    operationId,
    defaultValues: { arn, before: rows, tags: rows },
    onSucceeded: () => ({ href: backHref, text: 'The tags are changed.' }),
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={title}
        breadcrumbs={breadcrumbs}
        submitText={title}
        cancelHref={backHref}
        info
      >
        <Container header={<Header variant="h2">Tags</Header>}>
          <TagsField control={form.control} name="tags" most={most.tags} />
        </Container>
      </FormPage>
      <GreengrassHelp title={title} reference="tagresource-post">
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
