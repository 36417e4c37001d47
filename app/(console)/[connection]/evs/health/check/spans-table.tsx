'use client'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import styles from './timeline.module.css'
import type { Stretch } from './timeline-parts'

// Opened by a click, so not part of a first paint.
const SpansRows = dynamic(() => import('./spans-rows').then((file) => file.SpansRows))

/** The timeline in words: each stretch with its result, the latest first. */
export function SpansTable({ timeline }: { timeline: Stretch[] }) {
  const [opened, setOpened] = useState(false)
  return (
    <details className={styles.spans} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>Timeline as a table</summary>
      {opened && <SpansRows timeline={timeline} />}
    </details>
  )
}
