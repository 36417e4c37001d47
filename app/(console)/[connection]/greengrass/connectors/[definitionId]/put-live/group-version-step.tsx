'use client'
import Button from '@cloudscape-design/components/button'
import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { openVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { StepForm } from '@/components/form/step-form'
import { useActionForm } from '@/components/form/use-action-form'
import { createGroupVersion } from '@/lib/greengrass/actions'
import { kindFacts, kinds } from '@/lib/greengrass/kinds'
import type { CreateGroupVersionInput } from '@/lib/greengrass/schema'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId } from '@/lib/query'
import type { OperationView } from '@/lib/result'
import { RecordOfStep } from './record-of-step'

// Reads both versions before it shows anything, so not part of a first paint.
const ConnectorChanges = dynamic(() =>
  import('@/app/(console)/[connection]/greengrass/groups/connector-changes').then((file) => file.ConnectorChanges),
)

type Reference = DataOf<'greengrass', 'groupVersion'>['value']['references'][number]

/** What the second step is made from: the group's latest version. */
interface Base {
  version: string
  references: Reference[]
}

/** The second step: a version of the group that refers to the definition's version and carries everything else. */
export function GroupVersionStep(props: {
  groupId: string
  base: Base
  connectorArn: string
  /** The latest version refers to it: this step is done. */
  refers: boolean
  record: OperationView | undefined
  /** Another change of the group is open. */
  held: boolean
  operationId: string
  backHref: string
  readAgain: () => void
}) {
  const { groupId, base, refers, record, held } = props
  const group = paths.greengrass.group(useConnectionId(), groupId)
  if (held && !refers) return <p>Waits until what was begun is known.</p>
  if (!refers) return <GroupVersionForm {...props} />
  return (
    <>
      <p>
        <a href={`${group}${openVersion(base.version)}`}>Group version {shortId(base.version)}</a> refers to it; it is
        the latest.
      </p>
      <RecordOfStep record={record} />
    </>
  )
}

function GroupVersionForm({
  groupId,
  base,
  connectorArn,
  operationId,
  backHref,
  readAgain,
}: {
  groupId: string
  base: Base
  connectorArn: string
  operationId: string
  backHref: string
  readAgain: () => void
}) {
  const before = base.references.find(({ kind }) => kind === 'connector')?.arn
  const values: CreateGroupVersionInput = {
    groupId,
    baseVersionId: base.version,
    ...carried(base, connectorArn),
    drop: [],
  }
  const { form, submit } = useActionForm({
    schema: () => import('@/lib/greengrass/schema').then((file) => file.createGroupVersionSchema),
    action: createGroupVersion,
    operationId,
    defaultValues: values,
    stays: true,
    onSucceeded: ({ Version }) => ({
      href: backHref,
      text: `Group version ${shortId(Version)} is created; it is the latest. Nothing is deployed yet.`,
    }),
  })
  const { now } = form
  const made = now.step === 'done'
  useEffect(() => {
    if (made) readAgain()
  }, [made, readAgain])
  const [following, follow] = useState(false)
  useEffect(() => {
    if (!following) return
    readAgain()
    // What was read a moment ago is shared with who asks again: asked until it is the newer one, which ends this form.
    const timer = setInterval(readAgain, 2_000)
    return () => clearInterval(timer)
  }, [following, readAgain])
  const moved = now.step === 'failed' && now.failure.code === 'BaseMoved'
  return (
    <StepForm
      form={form}
      onSubmit={submit}
      submitText="Create group version"
      offer={
        moved && (
          <Button
            formAction="none"
            loading={following}
            loadingText="Reading the newer version"
            onClick={() => follow(true)}
          >
            Start from the newer version
          </Button>
        )
      }
    >
      <p>
        Starts from version <code>{shortId(base.version)}</code>, the latest of the group, and changes one reference.{' '}
        {keptWords(base)}
      </p>
      <ConnectorChanges before={before} after={connectorArn} heading="h3" />
    </StepForm>
  )
}

/** The references of the base, with the connector definition's version in the place of its older one. */
function carried({ references }: Base, connectorArn: string) {
  const arnOf = (kind: Reference['kind']) => references.find((each) => each.kind === kind)?.arn ?? ''
  return {
    connector: connectorArn,
    core: arnOf('core'),
    device: arnOf('device'),
    function: arnOf('function'),
    logger: arnOf('logger'),
    resource: arnOf('resource'),
    subscription: arnOf('subscription'),
  }
}

function keptWords({ references }: Base): string {
  const kept = kinds.filter((kind) => kind !== 'connector' && references.some((each) => each.kind === kind && each.arn))
  if (kept.length === 0) return 'It refers to nothing else.'
  return `Kept as they are: ${kept.map((kind) => kindFacts[kind].title).join(', ')}.`
}
