'use client'
import styles from './deployment.module.css'
import type { Deployment } from './use-deployments'

/** What AWS says of a failed deployment, each with what it means and what to do next. */
export function WhatWentWrong({ deployment: { errors } }: { deployment: Deployment }) {
  if (errors.length === 0) {
    return (
      <p className={styles.plain}>
        AWS gives no reason. Read runtime.log on the core; a version that worked can be deployed again meanwhile.
      </p>
    )
  }
  return (
    <ul className={styles.errors} aria-label="What went wrong">
      {errors.map(({ code, text, title, next }) => (
        <li key={`${code} ${text}`}>
          <strong>{title}</strong>
          <p>{next}</p>
          <p className={styles.raw}>
            AWS says: {code && <code>{code}</code>} {text}
          </p>
        </li>
      ))}
    </ul>
  )
}
