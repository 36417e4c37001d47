'use client'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import { ReferenceChanges } from '@/app/(console)/[connection]/greengrass/groups/reference-changes'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { kindFacts, kinds } from '@/lib/greengrass/kinds'
import { arnsOf, type Base, fateOf } from './composition'

/** Says that the group has a newer version than the form started from, what is different there, and offers to move onto it. */
export function NewerBase({ newer, old, onMove }: { newer: Base; old: Base; onMove: () => void }) {
  const before = arnsOf(old)
  const after = arnsOf(newer)
  const different = kinds
    .filter((kind) => before[kind] !== after[kind])
    .map((kind) => `${kindFacts[kind].title} ${fateOf(before[kind], after[kind])}`)
  return (
    <Alert
      type="warning"
      header={`The group has a newer version: ${shortId(newer.version)}`}
      action={
        <Button formAction="none" onClick={onMove}>
          Bring my changes onto it
        </Button>
      }
    >
      {different.length > 0
        ? `It differs from the one this form started from: ${different.join(', ')}.`
        : 'It refers to the same as the one this form started from.'}{' '}
      What you changed here stays; everything else follows the newer version.
      <ReferenceChanges before={before} after={after} known={[old.references, newer.references]} />
    </Alert>
  )
}
