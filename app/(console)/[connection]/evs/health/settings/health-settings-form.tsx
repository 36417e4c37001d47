'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { HealthSettingsHelp } from '@/app/(console)/[connection]/evs/health/help'
import { CheckboxField } from '@/components/form/checkbox-field'
import { FormPage } from '@/components/form/form-page'
import { MovedNotice } from '@/components/form/moved-notice'
import { NumberField } from '@/components/form/number-field'
import { useActionForm } from '@/components/form/use-action-form'
import { ConnectionHere } from '@/components/shell/use-connection'
import { updateHealthSettings } from '@/lib/evs/actions'
import type { HealthSettings } from '@/lib/evs/schema'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import { CallsPerHour } from './calls-per-hour'

const schema = () => import('@/lib/evs/schema').then((file) => file.healthSettingsSchema)

/** How often AWS is asked for the health of EVS, on all connections, and how long its answers are kept. */
export function HealthSettingsForm({
  operationId,
  settings: now,
  readAgain,
}: {
  operationId: string
  /** As they are now. The form holds on to what it started from. */
  settings: HealthSettings
  readAgain: () => void
}) {
  const connection = useConnectionId()
  const [base, setBase] = useState(now)
  const { form, submit } = useActionForm({
    schema,
    action: updateHealthSettings,
    operationId,
    defaultValues: base,
    toInput: (values: HealthSettings) => ({ ...values, seen: base }),
    onSucceeded: () => ({
      href: paths.evs.health(connection),
      text: 'The health settings hold from the next sample on.',
    }),
  })
  const { control } = form
  const sampling = form.watch('sampling')
  return (
    // It is the console's own, and holds on every connection: that of the address would mislead.
    <ConnectionHere value={undefined}>
      <FormPage
        form={form}
        onSubmit={submit}
        title="Health settings"
        submitText="Save settings"
        cancelHref={paths.evs.health(connection)}
        breadcrumbs={[{ text: 'EVS health', href: paths.evs.health(connection) }, { text: 'Health settings' }]}
        description="They hold for all connections of this console."
        info
      >
        <div>
          <MovedNotice
            form={form}
            what="These settings were"
            moved={!isSame(base, now)}
            readAgain={readAgain}
            onTake={() => {
              setBase(now)
              form.reset(now, { keepDirtyValues: true, keepDirty: true })
            }}
          >
            {wordsOf(now)}
          </MovedNotice>
          <Container header={<Header variant="h2">Sampling</Header>}>
            <SpaceBetween size="l">
              <CheckboxField
                control={control}
                name="sampling"
                label="Ask AWS for the health of EVS"
                description="Switched off, nothing is asked and nothing kept: the board says that health is not known, and the time is not sampled."
              />
              <NumberField
                control={control}
                name="steadySeconds"
                label="Seconds between samples"
                description="Of an environment in which nothing is about to change by itself, and of the list of environments."
                constraintText="From 10 to 86,400. EVS itself looks every 10 minutes."
                disabled={!sampling}
              />
              <NumberField
                control={control}
                name="transitionalSeconds"
                label="Seconds between samples in transit"
                description="While something in the environment is being created, updated, deleted or checked for the first time."
                constraintText="From 5 to 3,600."
                disabled={!sampling}
              />
              <CallsPerHour control={control} />
            </SpaceBetween>
          </Container>
        </div>
        <Container header={<Header variant="h2">Retention</Header>}>
          <NumberField
            control={control}
            name="retentionDays"
            label="Days of history to keep"
            description="What ended longer ago is deleted. Charts and figures look back 30 days at most."
            constraintText="From 1 to 3,650. What is deleted does not come back when the number is raised again."
          />
        </Container>
      </FormPage>
      <HealthSettingsHelp />
    </ConnectionHere>
  )
}

const isSame = (a: HealthSettings, b: HealthSettings) =>
  a.sampling === b.sampling &&
  a.steadySeconds === b.steadySeconds &&
  a.transitionalSeconds === b.transitionalSeconds &&
  a.retentionDays === b.retentionDays

const wordsOf = ({ sampling, steadySeconds, transitionalSeconds, retentionDays }: HealthSettings) =>
  `Now sampling is ${sampling ? 'on' : 'off'}, every ${steadySeconds} s, in transit every ${transitionalSeconds} s, and ${retentionDays} days of history are kept.`
