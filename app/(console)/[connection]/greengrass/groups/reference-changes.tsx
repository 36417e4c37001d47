'use client'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import type {
  Arns,
  Reference,
} from '@/app/(console)/[connection]/greengrass/groups/[groupId]/versions/create/composition'
import { ReferenceName } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/versions/create/reference-name'
import { diffGroupVersions } from '@/lib/greengrass/group-diff'
import type { Kind } from '@/lib/greengrass/kinds'
import styles from './reference-changes.module.css'

// Not part of a first paint: it reads both versions before it shows anything.
const ConnectorChanges = dynamic(() => import('./connector-changes').then((file) => file.ConnectorChanges))

const words = { changed: 'Changed', added: 'Added', removed: 'Dropped' }

/** What a group version changes against another, kind by kind, down to the connectors' parameters. */
export function ReferenceChanges({
  before,
  after,
  known,
  heading = 'h3',
  note,
}: {
  before: Arns
  after: Arns
  /** What is known of the references of either side, for the names of their definitions. */
  known: Partial<Record<Kind, Reference>>[]
  heading?: 'h3' | 'h4'
  /** Something to say of a kind that is dropped. */
  note?: (kind: Kind) => ReactNode
}) {
  const nameFor = (kind: Kind, arn: string) =>
    known.map((side) => side[kind]).find((reference) => reference?.arn === arn)
  return (
    <ul className={styles.changes} aria-label="References that differ">
      {diffGroupVersions(before, after).map(({ kind, title, change, before: from, after: to }) =>
        change === 'none' || change === 'kept' ? null : (
          <li key={kind} data-change={change}>
            <strong>{`${words[change]}: ${title}`}</strong>
            {from && (
              <div>
                from <ReferenceName kind={kind} arn={from} known={nameFor(kind, from)} />
              </div>
            )}
            {to && (
              <div>
                to <ReferenceName kind={kind} arn={to} known={nameFor(kind, to)} />
              </div>
            )}
            {change === 'removed' && note?.(kind)}
            {kind === 'connector' && (
              <div className={styles.connectors}>
                <ConnectorChanges before={from} after={to} heading={heading} />
              </div>
            )}
          </li>
        ),
      )}
    </ul>
  )
}
