'use client'
import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import { FormProvider, useWatch } from 'react-hook-form'
import { ConnectorsField } from '@/app/(console)/[connection]/greengrass/connectors/form/connectors-field'
import {
  connectorsCount,
  WhatHappens,
  wouldBeTheSame,
} from '@/app/(console)/[connection]/greengrass/connectors/form/what-happens'
import { ConnectorVersionHelp } from '@/app/(console)/[connection]/greengrass/help'
import { aboutNewer } from '@/app/(console)/[connection]/greengrass/newer-version'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { FieldWarning } from '@/components/form/field-warning'
import { FormPage } from '@/components/form/form-page'
import { useActionForm } from '@/components/form/use-action-form'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { createConnectorDefinitionVersion } from '@/lib/greengrass/actions'
import type { TypedVersion } from '@/lib/greengrass/typed-form'
import { type Base, moveOnto, type Start, startFrom } from './start'

// Drawn once something is typed, or when a newer version came: neither is part of a first paint.
const LiveDiff = dynamic(() =>
  import('@/app/(console)/[connection]/greengrass/connectors/form/live-diff').then((file) => file.LiveDiff),
)
const NewerVersionNotice = dynamic(() => import('./newer-version-notice').then((file) => file.NewerVersionNotice))

/** CreateConnectorDefinitionVersion, filled with the latest version's connectors or with those of an old one. */
export function CreateVersionForm(props: {
  definitionId: string
  operationId: string
  breadcrumbs: Crumb[]
  backHref: string
  start: Start
  /** The old version that is restored; empty for none. */
  restored: string
  /** A version that came while the form was open. */
  newer: Base | undefined
  lookForNewer: () => void
  onStartFrom: (start: Start) => void
}) {
  const { definitionId, operationId, backHref, start, restored, newer, lookForNewer, onStartFrom } = props
  const { base, filled, carried, collisions } = start
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/typed-form-schema').then((file) => file.typedVersionSchema),
    action: createConnectorDefinitionVersion,
    toInput: async (values: TypedVersion) => (await import('@/lib/greengrass/typed-form')).versionInput(values),
    operationId,
    defaultValues: { definitionId, baseVersionId: base.version, connectors: filled },
    onSucceeded: ({ Version }) => ({
      href: backHref,
      text: `Version ${shortId(Version)} is created; it is the latest.`,
    }),
  })
  const { control, now, formState, getValues, setValue, startOver } = form
  const count = useWatch({ control, compute: ({ connectors }: TypedVersion) => connectors.length })
  useEffect(() => {
    if (carried) setValue('connectors', carried, { shouldDirty: true })
  }, [carried, setValue])
  const changed = formState.isDirty || restored !== ''
  const about = aboutNewer(now.step, changed)
  const moved = now.step === 'failed' && now.failure.code === 'BaseMoved'
  useEffect(() => {
    if (moved) lookForNewer()
  }, [moved, lookForNewer])
  useEffect(() => {
    if (newer && about === 'follow') void startFrom(newer, newer.connectors).then(onStartFrom)
  }, [newer, about, onStartFrom])
  const startAgain = async (to: Base) => {
    // A new operation: what was submitted from the old base is another one.
    startOver()
    onStartFrom(await startFrom(to, to.connectors))
  }
  const move = async (to: Base) => {
    startOver()
    onStartFrom(await moveOnto(to, base, getValues('connectors')))
  }
  return (
    <>
      <FormProvider {...form}>
        <FormPage
          form={form}
          onSubmit={submit}
          title="Create version"
          description={whatItStartsFrom(base, restored)}
          breadcrumbs={props.breadcrumbs}
          submitText="Create version"
          cancelHref={backHref}
          info
        >
          <FieldWarning
            text={
              collisions.length > 0
                ? `You and the newer version both changed this, each in another way; yours is kept: ${collisions.join(', ')}.`
                : undefined
            }
          />
          <ConnectorsField />
          <WhatHappens
            calls={[
              {
                operation: 'GetConnectorDefinition',
                does: base.version
                  ? `looks whether version ${shortId(base.version)} is still the latest; if not, nothing is created.`
                  : 'looks whether there is still no version; if there is one, nothing is created.',
              },
              {
                operation: 'CreateConnectorDefinitionVersion',
                does: `makes a version with ${connectorsCount(count)}, which is the latest then.`,
              },
              {
                operation: 'GetConnectorDefinitionVersion',
                does: 'reads the new version back; where AWS holds anything else, its record says so.',
              },
            ]}
          >
            {base.version && (
              <>
                <h3>{`Against Version ${shortId(base.version)}, the latest`}</h3>
                {changed ? (
                  <LiveDiff base={base.connectors} from={`Version ${shortId(base.version)}`} />
                ) : (
                  <p>{wouldBeTheSame}</p>
                )}
              </>
            )}
          </WhatHappens>
          {newer && about === 'offer' && (
            <NewerVersionNotice
              newer={newer}
              old={base}
              onMove={() => void move(newer)}
              onStartAgain={() => void startAgain(newer)}
            />
          )}
        </FormPage>
      </FormProvider>
      <ConnectorVersionHelp title="Create version" reference="createconnectordefinitionversion-post" />
    </>
  )
}

function whatItStartsFrom(base: Base, restored: string): string {
  if (restored)
    return `Restores version ${shortId(restored)}: the form holds its connectors. They replace those of version ${shortId(base.version)}, the latest, in a new version.`
  return base.version
    ? `Starts from the connectors of version ${shortId(base.version)}, the latest. What you remove here is not in the new version.`
    : 'This definition has no version yet: the form starts empty.'
}
