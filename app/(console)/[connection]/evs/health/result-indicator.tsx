'use client'
import { StateIndicator } from '@/components/status/state-indicator'
import { stateWords, withinLine } from '@/components/status/state-words'
import styles from './health.module.css'
import { VerdictIndicator } from './verdict-indicator'

/** A result as AWS told it; one that is too old to say how it is now looks neither healthy nor failed. */
export function ResultIndicator({ result, stale }: { result: string | undefined; stale: boolean }) {
  return stale ? <VerdictIndicator verdict="stale" /> : <StateIndicator state={result || 'UNKNOWN'} />
}

/** What a result was when it was last read, for where it is too old to say more. */
export function Was({ result }: { result: string | undefined }) {
  return <span className={styles.quiet}>{`was ${withinLine(stateWords(result || 'UNKNOWN').word)}`}</span>
}
