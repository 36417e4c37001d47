'use client'
import { useId } from 'react'
import { durationWords } from '@/app/(console)/[connection]/evs/health/duration-words'
import type { CheckHistory } from '@/app/(console)/[connection]/evs/health/types'
import { windowWords } from '@/app/(console)/[connection]/evs/health/window-words'
import { useHydrated } from '@/components/status/clock'
import styles from './timeline.module.css'
import { barsOf, lookOf, resultWords, type StretchLook, ticksOf } from './timeline-parts'

/** Where a look begins, from the top, and how high it is. Pixels. */
const shapes: Record<StretchLook, { y: number; height: number }> = {
  failed: { y: 0, height: 48 },
  unknown: { y: 24, height: 24 },
  other: { y: 24, height: 24 },
  passed: { y: 38, height: 10 },
  gap: { y: 47, height: 1 },
}

/** A check's history, drawn: results differ by height and pattern as well as by colour, and gaps are gaps. */
export function TimelineChart({ history }: { history: CheckHistory }) {
  const id = useId()
  const hydrated = useHydrated()
  const format = new Intl.DateTimeFormat('en-GB', {
    ...(history.window === '24h' ? { timeStyle: 'short' } : { day: 'numeric', month: 'short' }),
    ...(hydrated ? {} : { timeZone: 'UTC' }),
  })
  const present = new Set(history.timeline.map(({ result }) => resultWords(result)))
  const legend = new Map(history.timeline.map(({ result }) => [resultWords(result), lookOf(result)] as const))
  return (
    <figure className={styles.figure}>
      <svg role="img" aria-label={summaryOf(history)} width="100%" height="48" className={styles.chart}>
        <Patterns id={id} />
        {barsOf(history).map(({ key, look, x, width }) => (
          <rect
            key={key}
            x={`${x}%`}
            width={`${width}%`}
            {...shapes[look]}
            className={styles[look]}
            fill={look === 'unknown' || look === 'other' ? `url(#${id}-${look})` : undefined}
          />
        ))}
      </svg>
      <div className={styles.ticks} aria-hidden>
        {ticksOf(history).map(({ at, percent }) => (
          <span key={percent}>{format.format(Date.parse(at))}</span>
        ))}
      </div>
      <figcaption className={styles.legend}>
        {[...legend]
          .filter(([word]) => present.has(word))
          .map(([word, look]) => (
            <span key={word}>
              <svg width="14" height="14" aria-hidden>
                <rect
                  x="0"
                  y={look === 'failed' ? 0 : look === 'passed' ? 9 : look === 'gap' ? 13 : 4}
                  width="14"
                  height="14"
                  className={styles[look]}
                  fill={look === 'unknown' || look === 'other' ? `url(#${id}-${look})` : undefined}
                />
              </svg>
              {word}
            </span>
          ))}
      </figcaption>
    </figure>
  )
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-unknown`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M0 6 L6 0" className={styles.hatch} />
      </pattern>
      <pattern id={`${id}-other`} width="5" height="5" patternUnits="userSpaceOnUse">
        <circle cx="2" cy="2" r="1.2" className={styles.dots} />
      </pattern>
    </defs>
  )
}

/** What the drawing says, for who does not see it; the table beneath has all of it. */
function summaryOf({ window, availability, incidents }: CheckHistory): string {
  const { passed, failed, unknown, unsampled } = availability[window]
  const parts = [
    `passed ${durationWords(passed)}`,
    `failed ${durationWords(failed)}`,
    `unknown ${durationWords(unknown)}`,
    `not sampled ${durationWords(unsampled)}`,
  ]
  const times = `${incidents.length} ${incidents.length === 1 ? 'incident' : 'incidents'}`
  return `Timeline of the last ${windowWords(window)}: ${parts.join(', ')}; ${times}.`
}
