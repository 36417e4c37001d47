import type { ReactNode } from 'react'
import styles from './status.module.css'
import { NotSet } from './time'

const absent = (value: ReactNode) => value === undefined || value === null || value === ''

/** What is known of a thing, by name. `—` (read as "not set") stands for what AWS did not give. */
export function Details({ items }: { items: { label: string; value: ReactNode }[] }) {
  return (
    <dl className={styles.details}>
      {items.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{absent(value) ? <NotSet /> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
