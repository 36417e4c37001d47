'use client'
import { type CSSProperties, useId, useState } from 'react'
import { createPortal } from 'react-dom'
import { useNow } from './clock'
import styles from './status.module.css'
import { exactTime, relativeTime } from './words-for-time'

/** A moment (ISO 8601) relative to now; the exact time with its zone on hover and on focus. `—` where there is none. */
export function Time({ value }: { value: string | undefined | null }) {
  const now = useNow()
  const id = useId()
  const [place, setPlace] = useState<CSSProperties>()
  const at = value ? Date.parse(value) : Number.NaN
  if (!value) return <NotSet />
  if (Number.isNaN(at)) return <span>{value}</span>
  const show = (element: HTMLElement) => {
    const { left, bottom } = element.getBoundingClientRect()
    setPlace({ left: Math.max(8, Math.min(left, window.innerWidth - 260)), top: bottom + 4 })
  }
  const hide = () => setPlace(undefined)
  return (
    <>
      <time
        className={styles.time}
        dateTime={value}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the exact time must be reachable without a mouse
        tabIndex={0}
        aria-describedby={place && id}
        onMouseEnter={(event) => show(event.currentTarget)}
        onFocus={(event) => show(event.currentTarget)}
        onMouseLeave={hide}
        onBlur={hide}
        onKeyDown={(event) => event.key === 'Escape' && hide()}
        // The server's clock may be a minute away from the browser's.
        suppressHydrationWarning
      >
        {relativeTime(at, now)}
      </time>
      {place &&
        // Inside a table the tooltip would be cut off where the table scrolls.
        createPortal(
          <span role="tooltip" id={id} className={styles.tooltip} style={place}>
            {exactTime(at)}
          </span>,
          document.getElementById('main') ?? document.body,
        )}
    </>
  )
}

/** The mark of a value that AWS did not give. */
export function NotSet() {
  return (
    <span>
      <span aria-hidden>—</span>
      <span className="visually-hidden">not set</span>
    </span>
  )
}
