'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { SandboxHelp } from '@/app/(console)/[connection]/sandbox/help'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { useConnection } from '@/components/shell/use-connection'
import { paths } from '@/lib/paths'
import { resetAccount } from '@/lib/sandbox-control/actions'

const title = 'Reset account'

/** Says what a reset takes away, and asks for the account's number. */
export function ResetForm({ operationId }: { operationId: string }) {
  const { id: connection, account } = useConnection()
  const back = paths.sandbox.tab(connection, 'account')
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/sandbox-control/schema').then((file) => file.resetAccountSchema),
    action: resetAccount,
    operationId,
    defaultValues: { confirmation: '' },
    onSucceeded: () => ({ href: paths.sandbox.sandbox(connection), text: `Account ${account} is as new.` }),
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={title}
        breadcrumbs={[{ text: 'Sandbox', href: paths.sandbox.sandbox(connection) }, { text: title }]}
        submitText={title}
        cancelHref={back}
        info
      >
        <Container header={<Header variant="h2">What is lost</Header>}>
          <SpaceBetween size="m">
            <p>
              Everything that was made in account {account}, in all Regions, its faults, its list of accepted writes,
              and its clock. It starts again as it was when it was first used. What the console recorded of its own
              changes stays.
            </p>
            <p>
              To get it back later, <a href={paths.sandbox.tab(connection, 'account')}>export the account</a> first.
            </p>
            <TextField
              control={form.control}
              name="confirmation"
              label="Type the number of the account"
              description={
                <>
                  To reset it, type <strong>{account}</strong>
                </>
              }
            />
          </SpaceBetween>
        </Container>
      </FormPage>
      <SandboxHelp />
    </>
  )
}
