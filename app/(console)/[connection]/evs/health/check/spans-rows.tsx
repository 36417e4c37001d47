'use client'
import Button from '@cloudscape-design/components/button'
import { useState } from 'react'
import { durationWords } from '@/app/(console)/[connection]/evs/health/duration-words'
import { ResultIndicator } from '@/app/(console)/[connection]/evs/health/result-indicator'
import { exactTime } from '@/components/status/words-for-time'
import styles from './timeline.module.css'
import { resultWords, type Stretch } from './timeline-parts'

const atOnce = 50

/** The stretches of a timeline as rows, the latest first, some at a time. */
export function SpansRows({ timeline }: { timeline: Stretch[] }) {
  const [most, setMost] = useState(atOnce)
  const latestFirst = timeline.toReversed()
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
      <section className={styles.scroll} tabIndex={0} aria-label="Timeline as a table">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Until</th>
              <th scope="col">For</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {latestFirst.slice(0, most).map(({ from, until, result }) => (
              <tr key={from}>
                <td>{exactTime(Date.parse(from))}</td>
                <td>{exactTime(Date.parse(until))}</td>
                <td>{durationWords((Date.parse(until) - Date.parse(from)) / 1000)}</td>
                <td>{result === null ? resultWords(null) : <ResultIndicator result={result} stale={false} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {timeline.length > most && (
        <Button onClick={() => setMost(most + atOnce)}>
          {`Show more (${(timeline.length - most).toLocaleString('en-US')} left)`}
        </Button>
      )}
    </>
  )
}
