'use client'
import { Indicator } from '@/components/status/state-indicator'
import type { StateLook } from '@/components/status/state-words'
import { durationWords } from './duration-words'
import styles from './health.module.css'
import type { CheckHistory } from './types'

type Incident = CheckHistory['incidents'][number]

const ends: Record<Incident['end'], [look: StateLook, words: string]> = {
  open: ['error', 'Not ended'],
  recovered: ['success', 'Recovered'],
  unknown: ['pending', 'Then unknown'],
  unsampled: ['stopped', 'Then not sampled'],
}

/** How an incident ended, as far as is known. */
export function IncidentEnd({ end }: Pick<Incident, 'end'>) {
  const [look, words] = ends[end]
  return <Indicator look={look}>{words}</Indicator>
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
