'use client'
import { checkMeaning, nextSteps } from '@/app/(console)/[connection]/evs/checks'
import { worstChecksFirst } from '@/app/(console)/[connection]/evs/health'
import { VerdictIndicator } from '@/app/(console)/[connection]/evs/health/verdict-indicator'
import { StateNow } from '@/app/(console)/[connection]/evs/state-now'
import type { CheckRow } from '@/app/(console)/[connection]/evs/types'
import { Time } from '@/components/status/time'
import { isUntried } from '@/lib/evs/health/verdict'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import styles from './checks.module.css'

/**
 * Checks, worst first, with what to do about those that do not pass, for which those beside them count (`siblings`).
 * `quietBecause` says instead, once, why none of them can tell anything yet. `tried`: AWS tells when each was last tried. `readAt`: when they were read
 * (ISO 8601), against which that is judged.
 * `of`: whose they are; `connectorId` is empty where they are the environment's own.
 */
export function CheckList({
  of,
  checks,
  siblings = checks,
  label,
  quietBecause,
  tried = false,
  readAt,
}: {
  of: { environmentId: string; connectorId: string }
  checks: CheckRow[]
  siblings?: CheckRow[]
  label: string
  quietBecause?: string
  tried?: boolean
  readAt?: string | undefined
}) {
  const connection = useConnectionId()
  return (
    <>
      {quietBecause && <p className={styles.quiet}>{quietBecause}</p>}
      <ul className={styles.checks} aria-label={label}>
        {worstChecksFirst(checks).map((check, at) => (
          <li key={check.type ?? at} className={styles.check}>
            <span className={styles.result}>
              {isUntried(check, readAt) ? <VerdictIndicator verdict="stale" /> : <StateNow state={check.result} />}
            </span>
            <span className={styles.name}>
              {check.type ? (
                <a href={paths.evs.healthCheck(connection, { ...of, check: check.type })}>
                  <code>{check.type}</code>
                </a>
              ) : (
                'unnamed check'
              )}
              <span className={styles.meaning}>
                {checkMeaning(check.type) ?? 'A check that this console has no words for yet.'}
              </span>
            </span>
            <dl className={styles.times}>
              {isUntried(check, readAt) && (
                <div>
                  <dt>Was</dt>
                  <dd>passed, but EVS has not tried it for more than 30 minutes</dd>
                </div>
              )}
              {tried && (
                <div>
                  <dt>Last tried</dt>
                  <dd>{check.lastCheckAttempt ? <Time value={check.lastCheckAttempt} /> : 'never'}</dd>
                </div>
              )}
              <div>
                <dt>Impaired since</dt>
                <dd>
                  <Time value={check.impairedSince} />
                </dd>
              </div>
            </dl>
            {!quietBecause && <Steps steps={nextSteps(check, siblings)} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Steps({ steps }: { steps: string[] }) {
  if (steps.length === 0) return null
  return (
    <div className={styles.steps}>
      <strong>What to do</strong>
      {steps.length === 1 ? (
        <p>{steps[0]}</p>
      ) : (
        <ol>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
    </div>
  )
}
