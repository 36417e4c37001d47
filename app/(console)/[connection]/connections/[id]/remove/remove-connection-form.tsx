'use client'
import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Connection } from '@/app/(console)/[connection]/connections/draft'
import { RemoveConnectionHelp } from '@/app/(console)/[connection]/connections/help'
import { FormPage } from '@/components/form/form-page'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { removeConnection } from '@/lib/connections/actions'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

/** Removes a connection, after its name was typed and what is open on it was shown. */
export function RemoveConnectionForm({ operationId, connection }: { operationId: string; connection: Connection }) {
  const { id, name, open } = connection
  const here = useConnectionId()
  const list = paths.connections.connections(here)
  const page = paths.connections.connection(here, id)
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/connections/schema').then((file) => file.removeConnectionSchema),
    action: removeConnection,
    operationId,
    defaultValues: { id, name: '' },
    onSucceeded: () => ({ href: list, text: `Connection ${name} is removed.` }),
  })
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={`Remove ${name}`}
        description="Nothing changes in AWS, and what was recorded stays in the audit. Nobody can work on this connection any more, and its id is not given again."
        breadcrumbs={[{ text: 'Connections', href: list }, { text: name, href: page }, { text: 'Remove' }]}
        submitText="Remove connection"
        cancelHref={page}
        info
      >
        {open.length > 0 && (
          <Alert type="warning" header={openWords(open.length)}>
            The console cannot look for them in AWS any more once the connection is gone:
            <ul>
              {open.map(({ id: operation, action, target }) => (
                <li key={operation}>
                  <a href={paths.operation(id, operation)}>{`${action} · ${target}`}</a>
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <Container>
          <SpaceBetween size="l">
            <TextField
              control={form.control}
              name="name"
              label="Name of the connection"
              description={
                <>
                  Type <strong>{name}</strong> to remove it.
                </>
              }
            />
          </SpaceBetween>
        </Container>
      </FormPage>
      <RemoveConnectionHelp />
    </>
  )
}

const openWords = (count: number) =>
  count === 1 ? 'The end of one change is still open' : `The end of ${count} changes is still open`
