'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { type Control, useWatch } from 'react-hook-form'
import { ReferenceChanges } from '@/app/(console)/[connection]/greengrass/groups/reference-changes'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { kinds } from '@/lib/greengrass/kinds'
import type { CreateGroupVersionInput } from '@/lib/greengrass/schema'
import { arnsOf, type Base, summaryOf } from './composition'
import styles from './group-version-form.module.css'

/** How many references are kept, changed and dropped, above the buttons: on a narrow screen the rest is below them. */
export function Foot({ control, base }: { control: Control<CreateGroupVersionInput>; base: Base }) {
  const before = arnsOf(base)
  return <p className={styles.foot}>{summaryOf(before, { ...before, ...useWatch({ control }) })}</p>
}

/** What the new version would change against the one it starts from, kind by kind, down to the connectors' parameters, while it is typed. */
export function WhatChanges({ control, base }: { control: Control<CreateGroupVersionInput>; base: Base }) {
  const values = useWatch({ control })
  const before = arnsOf(base)
  const after = { ...before, ...values }
  const same = kinds.every((kind) => before[kind] === after[kind])
  return (
    <Container header={<Header variant="h2">What changes</Header>}>
      <p className={styles.summary} role="status">
        {summaryOf(before, after)}
      </p>
      <p>
        {base.version ? `Against version ${shortId(base.version)}, the latest.` : 'The group has no version yet.'}{' '}
        {same && base.version && 'The new version would be the same.'}
      </p>
      <ReferenceChanges
        before={before}
        after={after}
        known={[base.references]}
        note={(kind) => (
          <div>{values.drop?.includes(kind) ? 'You agreed to drop it.' : 'Not agreed to yet: tick it in its row.'}</div>
        )}
      />
    </Container>
  )
}
