'use client'
import type { ReactNode } from 'react'
import styles from './help.module.css'
import { helpKey, remember } from './preferences'

const html = () => document.documentElement

/**
 * Opens and closes the page's help. Whether it is open is an attribute of `html`, set before the first paint, and not
 * React state: so a remembered open panel never moves a page that was already painted.
 */
export function useHelp(): { toggle(): void; close(): void } {
  const set = (open: boolean) => {
    if (open) html().dataset.help = 'open'
    else delete html().dataset.help
    remember(helpKey, open ? 'open' : 'closed')
  }
  return { toggle: () => set(html().dataset.help !== 'open'), close: () => set(false) }
}

/** The link that opens and closes the help panel, beside what it explains. */
export function InfoLink() {
  const { toggle } = useHelp()
  return (
    <button type="button" className={styles.info} aria-controls="help" onClick={toggle}>
      Info
    </button>
  )
}

/** What a page explains: what things mean, AWS's limits, an example, the AWS page. At most one a page. */
export function HelpPanel({ title, children }: { title: string; children: ReactNode }) {
  const { close } = useHelp()
  return (
    <aside id="help" className={styles.panel} aria-label="Help">
      <div className={styles.top}>
        <h2>{title}</h2>
        <button type="button" className={styles.info} aria-label="Close help" onClick={close}>
          Close
        </button>
      </div>
      {children}
    </aside>
  )
}
