'use client'
import styles from './page.module.css'
import { useProductionWords } from './use-connection'

/** Says, beside what submits or confirms a change, that it changes production, and where. Shows nothing anywhere else. */
export function ProductionNotice({ id }: { id?: string }) {
  const words = useProductionWords()
  if (!words) return null
  return (
    <p id={id} className={styles.production}>
      {words}
    </p>
  )
}
