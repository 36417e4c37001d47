'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { connectorCrumbs } from '@/app/(console)/[connection]/appflow/connectors/connector-crumbs'
import { FunctionChoice, functionField } from '@/app/(console)/[connection]/appflow/connectors/function/function-choice'
import { AppflowHelp, FunctionHelp } from '@/app/(console)/[connection]/appflow/connectors/help'
import type { SideIds } from '@/app/(console)/[connection]/appflow/connectors/preflight/preflight'
import { PreflightPart } from '@/app/(console)/[connection]/appflow/connectors/preflight/preflight-part'
import { usePreflight } from '@/app/(console)/[connection]/appflow/connectors/preflight/use-preflight'
import { FormPage } from '@/components/form/form-page'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { updateConnectorRegistration } from '@/lib/appflow/actions'
import type { UpdateConnectorRegistrationInput } from '@/lib/appflow/schema'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import { RegistrationDiff } from './registration-diff'

/** The page's title, and its button. */
export const updateTitle = 'Update registration'

/** UpdateConnectorRegistration: the newest code of the function, or another one; and the description. */
export function UpdateRegistrationForm({
  label,
  operationId,
  ids,
  base: now,
}: {
  label: string
  operationId: string
  ids: SideIds
  /** What is registered. The form holds on to what it started from. */
  base: UpdateConnectorRegistrationInput['base']
}) {
  const connection = useConnectionId()
  const href = paths.appflow.connector(connection, label)
  const [base] = useState(now)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/appflow/schema').then((file) => file.updateConnectorRegistrationSchema),
    action: updateConnectorRegistration,
    operationId,
    defaultValues: { label, ...base, base },
    onSucceeded: () => ({ href, text: `The registration of ${label} is updated.` }),
  })
  const { control, setValue } = form
  const [lambdaArn, description] = useWatch({ control, name: ['lambdaArn', 'description'] })
  const { step } = form.now
  const closed = step !== 'editing' && (form.now.step !== 'failed' || form.now.spent)
  const { ask, dialog, ...preflight } = usePreflight({ lambdaArn, label, updating: true }, submit, closed)
  return (
    <>
      <FormPage
        form={form}
        onSubmit={ask}
        title={updateTitle}
        description="AppFlow asks the function anew what it is, so that new code counts; or takes another function."
        breadcrumbs={connectorCrumbs(connection, label, updateTitle)}
        submitText={updateTitle}
        cancelHref={href}
        info
      >
        <Container header={<Header variant="h2">{label}</Header>}>
          <SpaceBetween size="l">
            <TextAreaField
              control={control}
              name="description"
              label="Description"
              optional
              constraintText="At most 1,024 characters: letters, digits, spaces and _ / ! @ # + = . -"
            />
            <TextField control={control} name="lambdaArn" {...functionField} />
            <FunctionChoice
              lambdaArn={lambdaArn}
              onChoose={(arn) => setValue('lambdaArn', arn, { shouldDirty: true, shouldValidate: true })}
            />
          </SpaceBetween>
        </Container>
        <PreflightPart preflight={preflight} ids={ids} />
        <Container header={<Header variant="h2">What changes</Header>}>
          <RegistrationDiff before={base} after={{ description, lambdaArn }} />
        </Container>
      </FormPage>
      {dialog}
      <AppflowHelp title={updateTitle} reference="API_UpdateConnectorRegistration">
        <p>
          The label stays. AppFlow asks the function once to describe itself; profiles and flows then work with what it
          answers.
        </p>
        <p>Two changes never overwrite each other: if the registration was changed meanwhile, this form is refused.</p>
        <h3>The function</h3>
        <FunctionHelp />
      </AppflowHelp>
    </>
  )
}
