import type { ConnectionView } from '@/lib/result'
import { isReadOnly, natureOf, ownNameOf } from './nature'
import styles from './shell.module.css'

/** The connection's nature, name, account and Region, and that it is read-only. `named`: its name stands beside this already. */
export function ConnectionBadge({ connection, named = false }: { connection: ConnectionView; named?: boolean }) {
  const { badge, account, region, noChange } = connection
  const name = named ? undefined : ownNameOf(connection)
  return (
    <p className={styles.connection}>
      <strong className={styles.badge} data-nature={natureOf(connection)}>
        {badge}
      </strong>
      {isReadOnly(connection) && (
        <span className={styles.only} title={noChange}>
          Read-only
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
