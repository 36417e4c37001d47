'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { durationWords } from './duration-words'
import styles from './health.module.css'
import { NotKnown } from './result-indicator'
import type { CheckHistory } from './types'

type Incident = CheckHistory['incidents'][number]

/** How an incident ended, as far as is known. */
export function IncidentEnd({ end }: Pick<Incident, 'end'>) {
  switch (end) {
    case 'open':
      return <StatusIndicator type="error">Not ended</StatusIndicator>
    case 'recovered':
      return <StatusIndicator type="success">Recovered</StatusIndicator>
    case 'unknown':
      return <StatusIndicator type="pending">Then unknown</StatusIndicator>
    case 'unsampled':
      return <NotKnown>Then not sampled</NotKnown>
  }
}

/** How long an incident lasted, and how much of that AWS was not asked. */
export function IncidentLength({ seconds, unsampled, end }: Pick<Incident, 'seconds' | 'unsampled' | 'end'>) {
  return (
    <span className={styles.cell}>
      <span>
        {durationWords(seconds)}
        {end === 'open' && ' so far'}
        {end === 'unsampled' && ' or longer'}
      </span>
      {unsampled > 0 && <span className={styles.quiet}>{`${durationWords(unsampled)} of it not sampled`}</span>}
    </span>
  )
}
