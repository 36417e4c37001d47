'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import { type Control, useWatch } from 'react-hook-form'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { kindFacts, kinds } from '@/lib/greengrass/kinds'
import type { CreateGroupVersionInput } from '@/lib/greengrass/schema'
import { arnsOf, type Base, fateOf, summaryOf } from './composition'
import styles from './group-version-form.module.css'
import { ReferenceName } from './reference-name'

const words = { changed: 'Changed', added: 'Added', dropped: 'Dropped' }

/** How many references are kept, changed and dropped, above the buttons: on a narrow screen the rest is below them. */
export function Foot({ control, base }: { control: Control<CreateGroupVersionInput>; base: Base }) {
  const before = arnsOf(base)
  return <p className={styles.foot}>{summaryOf(before, { ...before, ...useWatch({ control }) })}</p>
}

/** What the new version would change against the one it starts from, kind by kind, while it is typed. */
export function WhatChanges({ control, base }: { control: Control<CreateGroupVersionInput>; base: Base }) {
  const values = useWatch({ control })
  const before = arnsOf(base)
  const after = { ...before, ...values }
  const lines = kinds.flatMap((kind) => {
    const fate = fateOf(before[kind], after[kind])
    return fate === 'kept' || fate === 'none' ? [] : [{ kind, fate }]
  })
  return (
    <Container header={<Header variant="h2">What changes</Header>}>
      <p className={styles.summary} role="status">
        {summaryOf(before, after)}
      </p>
      <p>
        {base.version ? `Against version ${shortId(base.version)}, the latest.` : 'The group has no version yet.'}{' '}
        {lines.length === 0 && base.version && 'The new version would be the same.'}
      </p>
      <ul className={styles.changes}>
        {lines.map(({ kind, fate }) => (
          <li key={kind} data-fate={fate}>
            <strong>{`${words[fate]}: ${kindFacts[kind].title}`}</strong>
            {before[kind] && (
              <div>
                from <ReferenceName kind={kind} arn={before[kind]} known={base.references[kind]} />
              </div>
            )}
            {after[kind] && (
              <div>
                to <ReferenceName kind={kind} arn={after[kind]} />
              </div>
            )}
            {fate === 'dropped' && (
              <div>
                {values.drop?.includes(kind) ? 'You agreed to drop it.' : 'Not agreed to yet: tick it in its row.'}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Container>
  )
}
