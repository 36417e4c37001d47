'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useEffect } from 'react'
import { AddFaultHelp } from '@/app/(console)/[connection]/sandbox/help'
import { FormPage } from '@/components/form/form-page'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { useActionForm } from '@/components/form/use-action-form'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { addFault } from '@/lib/sandbox-control/actions'
import { effectChoices, operationChoices } from './choices'

const title = 'Add fault'

/** The form of a fault rule: which operation, what goes wrong, how often, and how late. */
export function AddFaultForm({ operationId }: { operationId: string }) {
  const connection = useConnectionId()
  const back = paths.sandbox.sandbox(connection)
  const { data, error, isPending, refetch } = useRead('sandbox', 'operations', {})
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/sandbox-control/schema').then((file) => file.addFaultSchema),
    action: addFault,
    operationId,
    defaultValues: { operation: '', effect: '', message: '', often: 'always', times: '', percent: '', latencyMs: '' },
    onSucceeded: () => ({ href: back, text: 'The fault is on.' }),
  })
  const [operation, effect, often] = form.watch(['operation', 'effect', 'often'])
  const operations = data?.value.operations ?? []
  const effects = effectChoices(operations, operation)
  const offered = effect === '' || effects.some(({ value }) => value === effect)
  const { setValue } = form
  useEffect(() => {
    if (!offered) setValue('effect', '')
  }, [offered, setValue])
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title={title}
        breadcrumbs={[{ text: 'Sandbox', href: back }, { text: title }]}
        submitText={title}
        cancelHref={back}
        info
      >
        <Container header={<Header variant="h2">What goes wrong</Header>}>
          <SpaceBetween size="l">
            <SelectField
              control={form.control}
              name="operation"
              label="Operation"
              placeholder="Choose an operation"
              options={operationChoices(operations)}
              status={error ? 'error' : isPending ? 'loading' : 'finished'}
              statusText={error ? error.failure.title : 'Reading the operations'}
              onRetry={() => void refetch()}
            />
            <SelectField
              control={form.control}
              name="effect"
              label="What goes wrong"
              placeholder="Choose what goes wrong"
              description="An exception of the operation's own API model, or a behaviour of the network and of services in trouble."
              options={effects}
            />
            {effect.startsWith('exception:') && (
              <TextField
                control={form.control}
                name="message"
                label="Message"
                description="AWS's text of the exception."
                prose
                optional
              />
            )}
          </SpaceBetween>
        </Container>
        <Container header={<Header variant="h2">How often</Header>}>
          <SpaceBetween size="l">
            <RadioField
              control={form.control}
              name="often"
              label="How often"
              options={[
                { value: 'always', label: 'Always', description: 'Until it is removed.' },
                { value: 'times', label: 'A number of times', description: 'It is gone once it applied so often.' },
                { value: 'percent', label: 'A part of the calls', description: 'By chance, until it is removed.' },
              ]}
            />
            {often === 'times' && (
              <TextField
                control={form.control}
                name="times"
                label="Times"
                inputMode="numeric"
                constraintText="1 to 1,000,000."
              />
            )}
            {often === 'percent' && (
              <TextField
                control={form.control}
                name="percent"
                label="Percent"
                inputMode="numeric"
                constraintText="1 to 100."
              />
            )}
            <TextField
              control={form.control}
              name="latencyMs"
              label="Delay in milliseconds"
              description="How long the call waits before anything else happens to it."
              constraintText="1 to 600,000. The console waits 10 seconds for AWS."
              inputMode="numeric"
              optional
            />
          </SpaceBetween>
        </Container>
      </FormPage>
      <AddFaultHelp />
    </>
  )
}
