'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { ReactNode } from 'react'
import { applianceName } from '@/app/(console)/[connection]/evs/connector-types'
import { VerdictIndicator } from '@/app/(console)/[connection]/evs/health/verdict-indicator'
import { BeingRead } from '@/components/status/being-read'
import { Indicator } from '@/components/status/state-indicator'
import { stateWords, withinLine } from '@/components/status/state-words'
import { Time } from '@/components/status/time'
import type { BoardConnector, BoardEnvironment } from '@/lib/evs/reads'
import styles from './sample-cells.module.css'
import { useSamplesHere } from './use-samples'
import { worstCheck } from './worst-check'

/** Shows a sample of an environment, or why there is none. What was never sampled looks neither healthy nor failed. */
function Sampled({
  id,
  children,
}: {
  id: string | undefined
  children: (sample: BoardEnvironment, stale: boolean) => ReactNode
}) {
  const { of, isStale, reading, error } = useSamplesHere()
  const sample = of(id)
  if (sample?.sampledAt) return children(sample, isStale(sample))
  if (reading) return <BeingRead />
  if (error) return 'Could not be read'
  return (
    <>
      <Indicator look="stopped">Not sampled yet</Indicator>
      {sample?.failure && <span className={styles.age}>{sample.failure.title}</span>}
    </>
  )
}

/** The connectors of an environment as they were when it was last sampled: type and state, by icon and words. */
export function ConnectorsCell({ id, name }: { id: string | undefined; name: string }) {
  return (
    <Sampled id={id}>
      {({ connectors }, stale) =>
        connectors.length === 0 ? (
          'None'
        ) : (
          <ul className={styles.connectors} aria-label={`Connectors of ${name}`}>
            {connectors.map((connector) => (
              <li key={connector.connectorId}>
                <ConnectorState connector={connector} stale={stale} />
              </li>
            ))}
          </ul>
        )
      }
    </Sampled>
  )
}

function ConnectorState({ connector: { type, state }, stale }: { connector: BoardConnector; stale: boolean }) {
  const { look, word } = state ? stateWords(state) : { look: 'pending' as const, word: 'state not told' }
  if (stale) return <Indicator look="stopped">{`${applianceName(type)}: was ${withinLine(word)}`}</Indicator>
  return <Indicator look={look}>{`${applianceName(type)}: ${withinLine(word)}`}</Indicator>
}

/** The worst check of an environment and its connectors, and how old that is. */
export function WorstCheckCell({ id }: { id: string | undefined }) {
  return (
    <Sampled id={id}>
      {(sample, stale) => (
        <>
          <Worst sample={sample} stale={stale} />
          <span className={styles.age} data-stale={stale}>
            sampled <Time value={sample.sampledAt} />
            {stale && ', out of date'}
          </span>
          {sample.failure && <span className={styles.age}>{`Since then: ${sample.failure.title}`}</span>}
        </>
      )}
    </Sampled>
  )
}

function Worst({ sample, stale }: { sample: BoardEnvironment; stale: boolean }) {
  const worst = worstCheck(sample)
  if (!worst) return <StatusIndicator type="pending">No checks</StatusIndicator>
  const { look, word, check, more } = worst
  const which = check && (
    <>
      <code>{check}</code>
      {more > 0 && ` and ${more} more`}
    </>
  )
  if (stale) {
    return (
      <>
        <VerdictIndicator verdict="stale" />
        <span className={styles.check}>
          before: {withinLine(word)}
          {which && ': '}
          {which}
        </span>
      </>
    )
  }
  return (
    <>
      <Indicator look={look}>{word}</Indicator>
      {which && (
        <span className={styles.check}>
          <span className="visually-hidden">{': '}</span>
          {which}
        </span>
      )}
    </>
  )
}
