'use client'
import dynamic from 'next/dynamic'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { Ago } from './ago'
import { useTimeHere } from './board-clock'
import styles from './health.module.css'
import type { Board } from './types'

// Rare, and not part of a first paint.
const Alert = dynamic(() => import('@cloudscape-design/components/alert'))

/** Why what the board shows may be old or not all there is. `nameOf`: given where more than one connection is on it. */
export function BoardNotices({ board, nameOf }: { board: Board; nameOf?: (connection: string) => string }) {
  const settings = useRead('evs', 'healthSettings', {}, { every: () => 60_000 })
  const here = useConnectionId()
  const unread = board.connections.filter(({ failure, stale, listedAt }) => failure || (stale && listedAt))
  return (
    <div className={styles.notices}>
      {settings.data?.value.sampling === false && (
        <Alert type="warning" header="Sampling is switched off">
          AWS is not asked for the health of EVS, so nothing here says how it is now. An admin switches it on in the{' '}
          <a href={paths.evs.healthSettings(here)}>health settings</a>.
        </Alert>
      )}
      {unread.length > 0 && (
        <Alert type="warning" header="Not every list of environments is up to date">
          <ul>
            {unread.map((each) => (
              <li key={each.connection}>
                {nameOf && <a href={paths.evs.health(each.connection)}>{nameOf(each.connection)}</a>}
                {nameOf && ': '}
                <Unread {...each} />
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  )
}

function Unread({ listedAt, failure }: Board['connections'][number]) {
  // Told by the board's time, as all that is on it.
  useTimeHere()
  return (
    <>
      {failure && `${failure.title} ${failure.next} AWS is asked again by itself. `}
      {listedAt ? (
        <>
          The list was last read <Ago since={listedAt} /> ago: newer environments may be missing.
        </>
      ) : (
        'The list was never read, so its environments are missing.'
      )}
    </>
  )
}
