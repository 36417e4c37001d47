'use client'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import { useEffect } from 'react'
import { ConnectorsField } from '@/app/(console)/[connection]/greengrass/connectors/connectors-field'
import { ConnectorVersionHelp } from '@/app/(console)/[connection]/greengrass/help'
import { aboutNewer } from '@/app/(console)/[connection]/greengrass/newer-version'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { FormPage } from '@/components/form/form-page'
import { useActionForm } from '@/components/form/use-action-form'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { createConnectorDefinitionVersion } from '@/lib/greengrass/actions'
import type { Start } from './create-version'

/** CreateConnectorDefinitionVersion, prefilled with the connectors of the version it starts from. */
export function CreateVersionForm(props: {
  definitionId: string
  operationId: string
  breadcrumbs: Crumb[]
  backHref: string
  start: Start
  /** A version that came while the form was open. */
  newer: Start | undefined
  onStartFrom: (start: Start) => void
}) {
  const { definitionId, operationId, backHref, start, newer, onStartFrom } = props
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.createConnectorDefinitionVersionSchema),
    action: createConnectorDefinitionVersion,
    operationId,
    defaultValues: {
      definitionId,
      baseVersionId: start.version ?? '',
      connectors: start.connectors.map(({ ConnectorArn = '', Id = '', Parameters = {} }) => ({
        arn: ConnectorArn,
        id: Id,
        parameters: Object.entries(Parameters).map(([key, value]) => ({ key, value })),
      })),
    },
    onSucceeded: ({ Version }) => ({
      href: backHref,
      text: `Version ${shortId(Version)} is created; it is the latest.`,
    }),
  })
  const about = aboutNewer(form.now.step, form.formState.isDirty)
  useEffect(() => {
    if (newer && about === 'follow') onStartFrom(newer)
  }, [newer, about, onStartFrom])
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title="Create version"
        description={
          start.version
            ? `Starts from the connectors of version ${shortId(start.version)}, the latest. What you remove here is not in the new version.`
            : 'This definition has no version yet: the form starts empty.'
        }
        breadcrumbs={props.breadcrumbs}
        submitText="Create version"
        cancelHref={backHref}
        info
      >
        {newer && about === 'offer' && (
          <Alert
            type="warning"
            header={`There is a newer version: ${shortId(newer.version)}`}
            action={
              <Button formAction="none" onClick={() => onStartFrom(newer)}>
                Start again from it
              </Button>
            }
          >
            It was created while this form was open. What you create here would not hold its changes. Starting again
            discards what you typed.
          </Alert>
        )}
        <ConnectorsField control={form.control} />
      </FormPage>
      <ConnectorVersionHelp title="Create version" reference="createconnectordefinitionversion-post" />
    </>
  )
}
