'use client'
import { useContext } from 'react'
import { ConnectionBadge } from './connection-badge'
import { natureOf } from './nature'
import styles from './shell.module.css'
import { ConnectionHere } from './use-connection'

/** The band and badge of the connection, for what stands above the page and hides its own. Shows nothing outside the frame. */
export function ConnectionFrame() {
  const connection = useContext(ConnectionHere)
  if (!connection) return null
  return (
    <div className={styles.frame} data-nature={natureOf(connection)}>
      <ConnectionBadge connection={connection} />
    </div>
  )
}
