'use client'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import type { ReactNode } from 'react'
import type { Failure } from '@/lib/result'
import { asTold, canRetry } from './failure-of'
import { FailureWay } from './failure-way'
import styles from './status.module.css'
import { Time } from './time'

/**
 * What happened in plain words and what to do next; AWS's own words, request id and time open beneath. `onRetry` offers
 * a Retry button where that can help: given where trying again cannot do harm, as with every read; `actions` offers something else. `stay`: a way out
 * opens beside the page, which holds what was typed.
 */
export function FailureAlert({
  failure: given,
  onRetry,
  actions,
  stay,
}: {
  failure: Failure
  onRetry?: () => void
  actions?: ReactNode
  stay?: boolean
}) {
  const failure = asTold(given, stay)
  // Within a form, any other button would submit it.
  const retry = onRetry && canRetry(failure) && (
    <Button formAction="none" onClick={onRetry}>
      Retry
    </Button>
  )
  const rows: [string, ReactNode][] = [
    ['Code', <code key="code">{failure.code}</code>],
    ['Message', failure.message],
    ['Request id', failure.requestId && <code key="id">{failure.requestId}</code>],
    ['HTTP status', failure.httpStatus],
    ['Time', <Time key="time" value={failure.at} />],
  ]
  return (
    <Alert
      type="error"
      header={failure.title}
      action={actions ?? retry}
      i18nStrings={{ successIconAriaLabel: 'Success', errorIconAriaLabel: 'Error' }}
    >
      {failure.next} <FailureWay code={failure.code} stay={stay} />
      {failure.details && failure.details.length > 0 && (
        <ul className={styles.failureDetails}>
          {[...new Set(failure.details)].map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
      <details className={styles.failureRaw}>
        <summary>Technical details</summary>
        <dl>
          {rows.map(([label, value]) =>
            value === undefined || value === '' ? null : (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
      </details>
    </Alert>
  )
}
