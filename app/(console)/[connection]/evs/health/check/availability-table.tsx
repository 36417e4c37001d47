import { durationWords, percentWords } from '@/app/(console)/[connection]/evs/health/duration-words'
import type { Availability, Window } from '@/app/(console)/[connection]/evs/health/types'
import { windows, windowWords } from '@/app/(console)/[connection]/evs/health/window-words'
import styles from './timeline.module.css'

/** Availability of the three windows, with the time that counts neither way told apart. */
export function AvailabilityTable({ availability }: { availability: Record<Window, Availability> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className={styles.scroll} tabIndex={0} aria-label="Availability">
      <table className={styles.table}>
        <caption>Availability</caption>
        <thead>
          <tr>
            <th scope="col">Last</th>
            <th scope="col">Passed of what is known</th>
            <th scope="col">Passed</th>
            <th scope="col">Failed</th>
            <th scope="col">Unknown</th>
            <th scope="col">Not sampled</th>
          </tr>
        </thead>
        <tbody>
          {windows.map((window) => {
            const { ratio, passed, failed, unknown, unsampled } = availability[window]
            return (
              <tr key={window}>
                <th scope="row">{windowWords(window)}</th>
                <td className={styles.figureCell}>{ratio === null ? 'no figure' : percentWords(ratio)}</td>
                {[passed, failed, unknown, unsampled].map((seconds, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: four columns, always the same
                  <td key={at}>{durationWords(seconds)}</td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
