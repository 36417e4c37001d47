import { accountUnknown, type ConnectionView } from '@/lib/result'
import { accountWords, isReadOnly, natureOf, ownNameOf } from './nature'
import styles from './shell.module.css'

/** The connection's nature, name, account and Region, and that it is read-only. `named`: its name stands beside this already. */
export function ConnectionBadge({ connection, named = false }: { connection: ConnectionView; named?: boolean }) {
  const { badge, account, region } = connection
  const name = named ? undefined : ownNameOf(connection)
  return (
    <p className={styles.connection}>
      <strong className={styles.badge} data-nature={natureOf(connection)}>
        {badge}
      </strong>
      {isReadOnly(connection) && (
        <span className={styles.only} title="Nobody changes AWS through this connection.">
          Read-only
        </span>
      )}
      {name && <span>{name}</span>}
      {account && (
        <span>
          {account !== accountUnknown && <span className="visually-hidden">Account </span>}
          {accountWords(account)}
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
