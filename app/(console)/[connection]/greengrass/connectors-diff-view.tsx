import type { ReactNode } from 'react'
import { parseConnectorArn } from '@/lib/greengrass/catalogue/arn'
import type { Change, ChangedConnector, ConnectorsDiff, ParameterDiff } from '@/lib/greengrass/diff'
import type { ConnectorInput } from '@/lib/greengrass/schema'
import styles from './connectors-diff-view.module.css'
import { type DiffRow, DiffTable, Mark } from './diff-table'

/** What a {@link ConnectorsDiffView} takes. */
export interface ConnectorsDiffViewProps {
  diff: ConnectorsDiff
  /** Names the older side, as `Version 1a2b3c4d`: a column's header. */
  from: string
  /** Names the newer side. */
  to: string
  /** The connectors of the newer side: given, what is the same on both sides is shown as well. */
  all?: readonly ConnectorInput[]
  /** The level of a connector's heading within the page. */
  heading?: 'h3' | 'h4'
}

interface Sides {
  from: string
  to: string
  heading: 'h3' | 'h4'
}

/** Two lists of connectors side by side: connector by connector, parameter by parameter, each difference by sign and word. */
export function ConnectorsDiffView({ diff, from, to, all, heading = 'h3' }: ConnectorsDiffViewProps) {
  const sides = { from, to, heading }
  const there = [
    ...diff.changed.map((change) => ({ at: change.to, item: <Changed {...sides} change={change} all={!!all} /> })),
    ...diff.added.map(({ at, connector }) => ({
      at,
      item: <OneSide {...sides} change="added" connector={connector} />,
    })),
    ...diff.kept.flatMap(({ to: at }) => {
      const connector = all?.[at]
      return connector ? [{ at, item: <OneSide {...sides} change="same" connector={connector} /> }] : []
    }),
  ]
  return (
    <>
      {diff.reordered && <p>The connectors stand in another order. To Greengrass that means nothing.</p>}
      <ul className={styles.connectors} aria-label="Differences">
        {there
          .toSorted((a, b) => a.at - b.at)
          .map(({ at, item }) => (
            <li key={`to ${at}`}>{item}</li>
          ))}
        {diff.removed.map(({ at, connector }) => (
          <li key={`from ${at}`}>
            <OneSide {...sides} change="removed" connector={connector} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Changed({ change, all, ...sides }: Sides & { change: ChangedConnector; all: boolean }) {
  const { id, name, idChange, arnChange, versionChange, parameters, reordered } = change
  const rows = [
    ...changedRow('ID', idChange),
    ...changedRow('Version of the connector', versionChange),
    // Where only the version differs, the row above says it all.
    ...changedRow('ARN', versionChange ? undefined : arnChange),
    ...parameters.filter((one) => all || one.change !== 'same').map(rowOf),
  ]
  return (
    <Connector change="changed" name={name} id={id} {...sides}>
      {rows.length > 0 && <DiffTable rows={rows} of={name} {...sides} />}
      {reordered && <p>The parameters stand in another order. To Greengrass that means nothing.</p>}
    </Connector>
  )
}

function OneSide({
  change,
  connector: { arn, id, parameters },
  ...sides
}: Sides & { change: 'added' | 'removed' | 'same'; connector: ConnectorInput }) {
  const row = (name: string, value: string, isKey: boolean): DiffRow => ({
    change,
    name,
    isKey,
    before: change === 'added' ? undefined : value,
    after: change === 'removed' ? undefined : value,
  })
  const rows = [row('ARN', arn, false), ...parameters.map(({ key, value }) => row(key, value, true))]
  const name = parseConnectorArn(arn)?.name ?? arn
  return (
    <Connector change={change} name={name} id={id} {...sides}>
      <DiffTable rows={rows} of={name} {...sides} />
    </Connector>
  )
}

function Connector({
  change,
  name,
  id,
  heading: Heading,
  children,
}: Sides & { change: DiffRow['change']; name: string; id: string; children: ReactNode }) {
  return (
    <article aria-label={`${name}, ID ${id}`} className={styles.connector}>
      <Heading>
        <Mark change={change} /> <span>{name}</span> <span className={styles.id}>{`ID ${id}`}</span>
      </Heading>
      {children}
    </article>
  )
}

function changedRow(name: string, change: Change<string> | Change<number> | undefined): DiffRow[] {
  if (!change) return []
  return [{ change: 'changed', name, isKey: false, before: String(change.before), after: String(change.after) }]
}

const rowOf = (one: ParameterDiff): DiffRow => ({
  change: one.change,
  name: one.key,
  isKey: true,
  before: 'before' in one ? one.before : undefined,
  after: 'after' in one ? one.after : undefined,
})
