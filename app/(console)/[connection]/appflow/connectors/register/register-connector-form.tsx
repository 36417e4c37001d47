'use client'
import Container from '@cloudscape-design/components/container'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useWatch } from 'react-hook-form'
import { FunctionChoice, functionField } from '@/app/(console)/[connection]/appflow/connectors/function/function-choice'
import { RegisterConnectorHelp } from '@/app/(console)/[connection]/appflow/connectors/help'
import type { SideIds } from '@/app/(console)/[connection]/appflow/connectors/preflight/preflight'
import { PreflightPart } from '@/app/(console)/[connection]/appflow/connectors/preflight/preflight-part'
import { usePreflight } from '@/app/(console)/[connection]/appflow/connectors/preflight/use-preflight'
import { FormPage } from '@/components/form/form-page'
import { RadioField } from '@/components/form/radio-field'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { registerConnector } from '@/lib/appflow/actions'
import type { RegisterConnectorInput } from '@/lib/appflow/schema'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

const empty: RegisterConnectorInput = { label: '', description: '', provisioningType: 'LAMBDA', lambdaArn: '' }

/** RegisterConnector, with every member of its input; the client token is the operation's id. */
export function RegisterConnectorForm({ operationId, ids }: { operationId: string; ids: SideIds }) {
  const connection = useConnectionId()
  const list = paths.appflow.connectors(connection)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/appflow/schema').then((file) => file.registerConnectorSchema),
    action: registerConnector,
    operationId,
    defaultValues: empty,
    onSucceeded: (_value, { label }) => ({
      href: paths.appflow.connector(connection, label),
      text: `Connector ${label} is registered.`,
    }),
  })
  const { control, setValue, now } = form
  const [label, lambdaArn] = useWatch({ control, name: ['label', 'lambdaArn'] })
  const closed = now.step !== 'editing' && (now.step !== 'failed' || now.spent)
  const { ask, dialog, ...preflight } = usePreflight({ lambdaArn, label, updating: false }, submit, closed)
  return (
    <>
      <FormPage
        form={form}
        onSubmit={ask}
        title="Register connector"
        description="Makes a custom connector of a Lambda function available to AppFlow flows of this account and Region."
        breadcrumbs={[{ text: 'AppFlow connectors', href: list }, { text: 'Register connector' }]}
        submitText="Register connector"
        cancelHref={list}
        info
      >
        <Container>
          <SpaceBetween size="l">
            <TextField
              control={control}
              name="label"
              label="Label"
              description="Names the connector in this account and Region. It cannot be changed later."
              constraintText="2 to 256 characters: a letter or digit first, then letters, digits and _ ! @ # . -"
            />
            <TextAreaField
              control={control}
              name="description"
              label="Description"
              optional
              constraintText="At most 1,024 characters: letters, digits, spaces and _ / ! @ # + = . -"
            />
            <RadioField
              control={control}
              name="provisioningType"
              label="Provisioning type"
              options={[
                {
                  value: 'LAMBDA',
                  label: 'LAMBDA',
                  description: 'The connector runs as a Lambda function. AppFlow knows no other type.',
                },
              ]}
            />
            <TextField control={control} name="lambdaArn" {...functionField} />
            <FunctionChoice
              lambdaArn={lambdaArn}
              onChoose={(arn) => setValue('lambdaArn', arn, { shouldDirty: true, shouldValidate: true })}
            />
          </SpaceBetween>
        </Container>
        <PreflightPart preflight={preflight} ids={ids} />
      </FormPage>
      {dialog}
      <RegisterConnectorHelp />
    </>
  )
}
