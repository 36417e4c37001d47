import { Arn } from '@/components/status/arn'
import styles from './id-cell.module.css'

/** An id in a table: cut in the middle, since a whole UUID would push other columns out of sight. */
export function IdCell({ id }: { id: string | undefined }) {
  return (
    <span className={styles.id}>
      <Arn value={id} />
    </span>
  )
}
