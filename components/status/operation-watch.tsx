'use client'
import Alert from '@cloudscape-design/components/alert'
import Spinner from '@cloudscape-design/components/spinner'
import { useEffect, useRef } from 'react'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import type { Failure } from '@/lib/result'
import { FailureWay } from './failure-way'
import styles from './status.module.css'
import { type Outcome, useOperation } from './use-operation'

/**
 * Says that AWS's answer to a change was lost and looks until it is known what AWS has. `onSettled` is told once; what
 * is then shown is the caller's, except where a person has to look.
 */
export function OperationWatch({
  id,
  failure,
  onSettled,
}: {
  id: string
  /** What AWS said, where it answered with a fault of its own. */
  failure?: Failure
  onSettled?: (outcome: Outcome) => void
}) {
  const connection = useConnectionId()
  const { outcome, failure: unread } = useOperation(id)
  const told = useRef<string>(undefined)
  useEffect(() => {
    if (!outcome || told.current === id) return
    told.current = id
    onSettled?.(outcome)
  }, [outcome, id, onSettled])
  const record = <a href={paths.operation(connection, id)}>View record</a>
  if (outcome?.state === 'unresolved')
    return (
      <Alert type="warning" header="It is not clear whether AWS did it">
        Reading AWS did not tell. A person has to look before this is tried again. {record}
      </Alert>
    )
  return (
    <Alert
      type="info"
      header={
        failure
          ? 'AWS had a fault of its own; looking at what AWS has'
          : 'We lost AWS’s answer; looking at what AWS has'
      }
    >
      {failure && (
        <p>
          {failure.code}: {failure.message} {failure.requestId && <code>{failure.requestId}</code>}
        </p>
      )}
      <span className={styles.watch}>
        <Spinner />{' '}
        <span>
          {wordsFor(unread)} {unread && <FailureWay code={unread.code} stay />}
        </span>
      </span>
    </Alert>
  )
}

function wordsFor(unread: Failure | undefined): string {
  if (!unread) return 'This page says by itself what AWS has. Do not submit again until it does.'
  if (unread.code === 'NotSignedIn')
    return 'Your session has ended. Once you have signed in, this page goes on by itself.'
  if (unread.code === 'Unreachable') return 'The console does not answer at the moment. It is asked again every second.'
  return `${unread.title} The console is asked again every second.`
}
