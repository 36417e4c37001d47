'use client'
import styles from '@/app/(console)/[connection]/evs/health/health.module.css'
import { ResultIndicator, Was } from '@/app/(console)/[connection]/evs/health/result-indicator'
import { useStaleHere } from '@/components/status/stale'

/** A state, status or result as AWS tells it now; where that is stale it looks as on the board: not known, with what it was. */
export function StateNow({ state }: { state: string | undefined }) {
  const stale = useStaleHere()
  return (
    <span className={styles.cell}>
      <ResultIndicator result={state} stale={stale} />
      {stale && <Was result={state} />}
    </span>
  )
}
