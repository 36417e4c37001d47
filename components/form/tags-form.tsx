'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import type { ReactNode } from 'react'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { FormPage } from './form-page'
import { TagsField } from './tags-field'
import { type ActionFormOptions, useActionForm } from './use-action-form'

/** A change of a resource's tags: `before` as the form showed them, `tags` as they are to be. */
export interface TagsInput {
  arn: string
  before: readonly { key: string; value: string }[]
  tags: readonly { key: string; value: string }[]
}

/** The form that changes the tags of a resource; `backHref` is where they are shown. */
export function TagsForm<Value>({
  schema,
  action,
  operationId,
  arn,
  tags,
  most,
  description,
  title,
  breadcrumbs,
  backHref,
}: Pick<ActionFormOptions<TagsInput, Value>, 'schema' | 'action' | 'operationId'> & {
  arn: string
  /** Those that people set. */
  tags: TagsInput['tags']
  most: number
  description?: ReactNode
  /** The page's title, and its button. */
  title: string
  breadcrumbs: Crumb[]
  backHref: string
}) {
  const { form, submit } = useActionForm({
    schema,
    action,
    operationId,
    defaultValues: { arn, before: tags, tags },
    onSucceeded: () => ({ href: backHref, text: 'The tags are changed.' }),
  })
  return (
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
        <TagsField control={form.control} name="tags" most={most} description={description} />
      </Container>
    </FormPage>
  )
}
