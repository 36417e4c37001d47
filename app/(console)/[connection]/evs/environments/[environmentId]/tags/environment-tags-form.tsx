'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { EnvironmentTagsHelp } from '@/app/(console)/[connection]/evs/help'
import { FormPage } from '@/components/form/form-page'
import { TagsField } from '@/components/form/tags-field'
import { useActionForm } from '@/components/form/use-action-form'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { changeEnvironmentTags } from '@/lib/evs/actions'
import { isFreeTag, mostTags } from '@/lib/evs/kinds'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

/** The page's title, and its button. */
export const tagsTitle = 'Change tags'

/** TagResource and UntagResource of an environment. */
export function EnvironmentTagsForm(props: {
  environmentId: string
  arn: string
  /** As AWS has them, its own among them. */
  tags: { key: string; value: string }[]
  operationId: string
  breadcrumbs: Crumb[]
}) {
  const { environmentId, arn, tags, operationId, breadcrumbs } = props
  const rows = tags.filter(({ key }) => isFreeTag(key))
  const backHref = paths.evs.environmentTab(useConnectionId(), environmentId, 'tags')
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/evs/schema').then((file) => file.changeEnvironmentTagsSchema),
    action: changeEnvironmentTags,
    operationId,
    defaultValues: { arn, before: rows, tags: rows },
    onSucceeded: () => ({ href: backHref, text: 'The tags are changed.' }),
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={tagsTitle}
        breadcrumbs={breadcrumbs}
        submitText={tagsTitle}
        cancelHref={backHref}
        info
      >
        <Container header={<Header variant="h2">Tags</Header>}>
          <TagsField
            control={form.control}
            name="tags"
            most={mostTags}
            description="EVS takes letters, digits and _ . : / = + - @ , ; < > ? in keys and values, and no spaces."
          />
        </Container>
      </FormPage>
      <EnvironmentTagsHelp />
    </>
  )
}
