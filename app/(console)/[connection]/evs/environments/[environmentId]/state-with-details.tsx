import { StateNow } from '@/app/(console)/[connection]/evs/state-now'
import styles from './checks.module.css'

/** A state, and beneath it AWS's own words about it where it has any. */
export function StateWithDetails({ state, details }: { state: string | undefined; details: string | undefined }) {
  return (
    <>
      <StateNow state={state} />
      {details && <span className={styles.meaning}>{details}</span>}
    </>
  )
}
