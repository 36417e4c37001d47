import styles from './connections.module.css'

/** What a connection reaches, by word and colour, as every page of it shows. */
export function Nature({ connection }: { connection: { badge: string; kind: string; production: boolean } }) {
  const { badge, kind, production } = connection
  return (
    <span className={styles.nature} data-nature={kind === 'live' && production ? 'production' : kind}>
      {badge}
    </span>
  )
}
