'use client'
import Container from '@cloudscape-design/components/container'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { FormPage } from '@/components/form/form-page'
import { RadioField } from '@/components/form/radio-field'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { registerConnector } from '@/lib/appflow/actions'
import { registerConnectorSchema } from '@/lib/appflow/schema'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import { RegisterConnectorHelp } from '@/app/(console)/[connection]/appflow/connectors/help'

/** RegisterConnector, with every member of its input; the client token is the operation's id. */
export function RegisterConnectorForm({ operationId }: { operationId: string }) {
  const connection = useConnectionId()
  const list = paths.appflow.connectors(connection)
  const { form, submit } = useActionForm({
    schema: registerConnectorSchema,
    action: registerConnector,
    operationId,
    defaultValues: { label: '', description: '', provisioningType: 'LAMBDA', lambdaArn: '' },
    onSucceeded: (_value, { label }) => ({
      href: paths.appflow.connector(connection, label),
      text: `Connector ${label} is registered.`,
    }),
  })
  const { control } = form
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
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
            <TextField
              control={control}
              name="lambdaArn"
              label="Lambda function ARN"
              description="The function must exist, and its resource policy must let appflow.amazonaws.com invoke it."
              constraintText="arn:aws:lambda:REGION:ACCOUNT:function:NAME, with :VERSION or :ALIAS if wanted; at most 512 characters"
              placeholder="arn:aws:lambda:us-east-1:111122223333:function:my-connector"
            />
          </SpaceBetween>
        </Container>
      </FormPage>
      <RegisterConnectorHelp />
    </>
  )
}
