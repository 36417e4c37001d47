'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { useEffect } from 'react'
import { CreateGroupVersionHelp } from '@/app/(console)/[connection]/greengrass/help'
import { aboutNewer } from '@/app/(console)/[connection]/greengrass/newer-version'
import { FormPage } from '@/components/form/form-page'
import { useActionForm } from '@/components/form/use-action-form'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { createGroupVersion } from '@/lib/greengrass/actions'
import { kinds } from '@/lib/greengrass/kinds'
import { arnsOf, type Base, type Carried, rebase } from './composition'
import { startsFrom, toldOf } from './group-version-words'
import { KindRow } from './kind-row'
import { NewerBase } from './newer-base'
import { Foot, WhatChanges } from './what-changes'

/** CreateGroupVersion, prefilled with what the group's latest version refers to. */
export function CreateGroupVersionForm(props: {
  groupId: string
  operationId: string
  breadcrumbs: Crumb[]
  backHref: string
  base: Base
  /** What was typed before the base was changed. */
  carried: Carried | undefined
  /** The older version whose references the form was filled with. */
  restored: string | undefined
  /** A version that came while the form was open. */
  newer: Base | undefined
  lookForNewer: () => void
  onStartFrom: (from: { base: Base; carried?: Carried }) => void
}) {
  const { groupId, operationId, backHref, base, carried, restored, newer, lookForNewer, onStartFrom } = props
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.createGroupVersionSchema),
    action: createGroupVersion,
    operationId,
    defaultValues: { groupId, baseVersionId: base.version, ...arnsOf(base), drop: [] },
    onSucceeded: ({ Version, verification }) => ({ href: backHref, ...toldOf(Version, verification) }),
  })
  const { control, now, setValue, formState, getValues, startOver } = form
  const { isDirty } = formState
  useEffect(() => {
    if (!carried) return
    for (const kind of kinds) setValue(kind, carried.arns[kind], { shouldDirty: true })
    setValue('drop', carried.drop, { shouldDirty: true })
  }, [carried, setValue])
  const about = aboutNewer(now.step, isDirty)
  const moved = now.step === 'failed' && now.failure.code === 'BaseMoved'
  useEffect(() => {
    if (moved) lookForNewer()
  }, [moved, lookForNewer])
  useEffect(() => {
    if (newer && about === 'follow') onStartFrom({ base: newer })
  }, [newer, about, onStartFrom])
  const move = (to: Base) => {
    // A new operation: what was submitted from the old base is another one.
    startOver()
    onStartFrom({ base: to, carried: rebase(base, getValues(), to) })
  }
  return (
    <>
      <FormPage
        form={form}
        onSubmit={submit}
        title="Create group version"
        description={startsFrom(base.version, restored)}
        breadcrumbs={props.breadcrumbs}
        submitText="Create group version"
        cancelHref={backHref}
        info
        aside={<WhatChanges control={control} base={base} />}
      >
        <Container header={<Header variant="h2">References</Header>}>
          {kinds.map((kind) => (
            <KindRow
              key={kind}
              control={control}
              setValue={setValue}
              kind={kind}
              before={base.references[kind]}
              collided={carried?.collisions.includes(kind) ?? false}
            />
          ))}
          <Foot control={control} base={base} />
        </Container>
        {newer && about === 'offer' && <NewerBase newer={newer} old={base} onMove={() => move(newer)} />}
      </FormPage>
      <CreateGroupVersionHelp />
    </>
  )
}
