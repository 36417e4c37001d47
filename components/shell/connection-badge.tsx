import type { ConnectionView } from '@/lib/result'
import { lookOnly, natureOf, ownNameOf } from './nature'
import styles from './shell.module.css'

/** The connection's nature, name, account and Region, and whether one may only look. */
export function ConnectionBadge({ connection }: { connection: ConnectionView }) {
  const { badge, account, region, noChange } = connection
  const name = ownNameOf(connection)
  const only = lookOnly(connection)
  return (
    <p className={styles.connection}>
      <strong className={styles.badge} data-nature={natureOf(connection)}>
        {badge}
      </strong>
      {only && (
        <span className={styles.only} title={noChange}>
          {only}
          <span className="visually-hidden">: {noChange}</span>
        </span>
      )}
      {name && <span>{name}</span>}
      {account && (
        <span>
          <span className="visually-hidden">Account </span>
          {account}
        </span>
      )}
      {region && (
        <span>
          <span className="visually-hidden">Region </span>
          {region}
        </span>
      )}
    </p>
  )
}
