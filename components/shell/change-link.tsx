'use client'
import { type ReactNode, useId } from 'react'
import styles from './page.module.css'
import { useNoChange } from './use-connection'

/** A link within text that leads to a change of AWS. Who cannot make it here can still reach it, and reads the reason. */
export function ChangeLink({ href, children }: { href: string; children: ReactNode }) {
  const reason = useNoChange()
  const id = useId()
  if (!reason) return <a href={href}>{children}</a>
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads nowhere on purpose, and says so */}
      <a role="link" aria-disabled tabIndex={0} aria-describedby={id} className={styles.noChange}>
        {children}
      </a>
      <span id={id} className={styles.why}>
        {reason}
      </span>
    </>
  )
}
