'use client'
import { useTimeHere } from './board-clock'
import { durationWords } from './duration-words'

/** How long ago a moment (ISO 8601) was, by the board's time: `14 min`. No stop for the keyboard, since a board has hundreds. */
export function Ago({ since }: { since: string }) {
  const seconds = (useTimeHere() - Date.parse(since)) / 1000
  return (
    // The server's clock may be a moment away from the browser's.
    <time dateTime={since} suppressHydrationWarning>
      {durationWords(seconds)}
    </time>
  )
}
