import type { ConnectionView } from '@/lib/result'
import styles from './shell.module.css'

/** What kind of account a connection reaches: production is any live badge that says so. */
export function natureOf(connection: ConnectionView): 'sandbox' | 'live' | 'production' {
  if (connection.kind === 'sandbox') return 'sandbox'
  return /production/i.test(connection.badge) ? 'production' : 'live'
}

/** The connection's nature, account and Region. */
export function ConnectionBadge({ connection }: { connection: ConnectionView }) {
  return (
    <p className={styles.connection}>
      <strong className={styles.badge} data-nature={natureOf(connection)}>
        {connection.badge}
      </strong>
      <span>
        <span className="visually-hidden">Account </span>
        {connection.account}
      </span>
      <span>
        <span className="visually-hidden">Region </span>
        {connection.region}
      </span>
    </p>
  )
}
