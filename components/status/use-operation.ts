'use client'
import { useEffect, useRef } from 'react'
import { useRead } from '@/lib/query'
import type { Failure, OperationView } from '@/lib/result'
import { failureOf } from './failure-of'

/** How a change turned out. `unrecorded`: no record exists, so nothing was sent to AWS. */
export type Outcome =
  | { state: 'succeeded' | 'absent' | 'unresolved'; view: OperationView }
  | { state: 'failed'; view: OperationView; failure: Failure }
  | { state: 'unrecorded' }

const everyMs = 1_000
/** A request that the browser gave up on may still be on its way to the record: AWS may be looked at for 10 seconds first, and the database waited for. */
const recordedByMs = 16_000

/** What is known of an operation's outcome: nothing while it is being sent or looked into. */
export function outcomeOf(view: OperationView | undefined, failure: Failure | undefined, waitedMs: number) {
  if (view && (view.state === 'succeeded' || view.state === 'absent' || view.state === 'unresolved'))
    return { state: view.state, view } satisfies Outcome
  if (view?.state === 'failed')
    return { state: 'failed', view, failure: view.failure ?? unexplained(view) } satisfies Outcome
  if (!view && failure?.code === 'NotFound' && waitedMs >= recordedByMs)
    return { state: 'unrecorded' } satisfies Outcome
}

const unexplained = (view: OperationView): Failure => ({
  code: 'Failed',
  title: 'AWS did not do it.',
  next: 'Open the record to see what was sent and answered.',
  message: '',
  requestId: view.requestId,
  at: view.createdAt,
  retryable: false,
})

/** Reads an operation every second until its outcome is known. `failure`: why it cannot be read at the moment. */
export function useOperation(id: string): { outcome: Outcome | undefined; failure: Failure | undefined } {
  const began = useRef(0)
  const query = useRead('operations', 'operation', { id })
  const failure = query.error ? failureOf(query.error) : undefined
  const outcome = outcomeOf(query.data?.value, failure, began.current === 0 ? 0 : Date.now() - began.current)
  const { refetch } = query
  const settled = outcome !== undefined
  useEffect(() => {
    began.current ||= Date.now()
    if (settled) return
    const timer = setInterval(() => void refetch({ cancelRefetch: false }), everyMs)
    return () => clearInterval(timer)
  }, [settled, refetch])
  // One that is not found is on its way to the record.
  return { outcome, failure: settled || failure?.code === 'NotFound' ? undefined : failure }
}
