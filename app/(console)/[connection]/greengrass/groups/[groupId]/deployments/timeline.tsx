'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { StateIndicator } from '@/components/status/state-indicator'
import styles from './deployment.module.css'
import { type TimelineStep, timelineOf } from './deployment-words'

const words = new Map([
  ['Building', 'Building'],
  ['InProgress', 'In progress'],
])

/** Where a deployment stands, said aloud when it changes: Building, In progress, then Success or Failure. */
export function Timeline({ status }: { status: string | undefined }) {
  const steps = timelineOf(status)
  if (!steps) {
    return (
      <p role="status" className={styles.plain}>
        <StateIndicator state={status} />
      </p>
    )
  }
  return (
    <div role="status" aria-label="Where the deployment stands">
      <ol className={styles.timeline}>
        {steps.map((step) => (
          <li
            key={step.status}
            data-status={step.status}
            data-stands={step.stands}
            aria-current={step.stands === 'now' ? 'step' : undefined}
          >
            <Step {...step} />
          </li>
        ))}
      </ol>
    </div>
  )
}

function Step({ status, stands }: TimelineStep) {
  const word = words.get(status)
  if (stands === 'ahead') return <StatusIndicator type="pending">{word ?? 'Not ended yet'}</StatusIndicator>
  return stands === 'done' && word ? (
    <StatusIndicator type="success">{word}</StatusIndicator>
  ) : (
    <StateIndicator state={status} />
  )
}
