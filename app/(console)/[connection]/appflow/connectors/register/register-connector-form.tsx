'use client'
import { FormPage } from '@/components/form/form-page'
import { RadioField } from '@/components/form/radio-field'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { registerConnector } from '@/lib/appflow/actions'
import { registerConnectorSchema } from '@/lib/appflow/schema'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import { RegisterConnectorHelp } from '../help'

/** RegisterConnector, with every member of its input; the client token is the operation's id. */
export function RegisterConnectorForm({ operationId }: { operationId: string }) {
  const connection = useConnectionId()
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
  return <></>
}
