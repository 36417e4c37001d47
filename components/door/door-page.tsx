import type { ReactNode } from 'react'
import styles from './door.module.css'

/** A page outside the frame: what it is for, and which console this is. */
export function DoorPage({ title, origin, children }: { title: string; origin: string; children: ReactNode }) {
  return (
    <main className={styles.page}>
      <p className={styles.product}>
        Connector Console <span className={styles.origin}>{origin.replace(/^http:\/\//, '')}</span>
      </p>
      <div className={styles.card}>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  )
}
