'use client'
import { usePathname } from 'next/navigation'
import { paths } from '@/lib/paths'
import { useRead } from '@/lib/query'
import styles from './shell.module.css'

const everyMs = 10_000
const mostNamed = 2

/** Says on every page of a sandbox connection which faults are on, since what AWS seems to do is then not what it would. */
export function FaultStrip({ connection }: { connection: string }) {
  const page = paths.sandbox.sandbox(connection)
  const here = usePathname() === page
  const { data } = useRead('sandbox', 'faults', {}, { every: () => everyMs })
  const faults = data?.items ?? []
  const named = faults.slice(0, mostNamed).map(({ words }) => words)
  const more = faults.length - named.length
  return (
    <section aria-label="Faults of the sandbox" className={faults.length > 0 ? styles.faults : undefined}>
      {/* Announced is only how many there are: the words count down, and would be read out at each look. */}
      <strong role="status">
        {faults.length > 0 && (faults.length === 1 ? '1 fault is on' : `${faults.length} faults are on`)}
      </strong>
      {faults.length > 0 && (
        <>
          {`: ${named.join(' · ')}${more > 0 ? ` · and ${more} more` : ''}`}
          {!here && (
            <>
              {' · '}
              <a href={page}>Sandbox page</a>
            </>
          )}
        </>
      )}
    </section>
  )
}
