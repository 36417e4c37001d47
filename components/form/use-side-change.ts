'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { addFlash } from '@/components/flash/flashes'
import type { Outcome } from '@/components/status/use-operation'
import { useConnectionId } from '@/lib/query'
import type { Action, Failure, Result } from '@/lib/result'
import type { FormStep } from './action-form'

/** A change that is made beside a form: the form stays, with what was typed in it, and what it read is read anew. */
export function useSideChange<Input, Value>({
  action,
  operationId,
  done,
  onDone,
}: {
  action: Action<Input, Value>
  /** The id that the server rendered the page with. Once it is spent, the next change waits for another. */
  operationId: string
  /** What is said once it is done. */
  done: string
  onDone?: (value: Value) => void
}) {
  const connection = useConnectionId()
  const client = useQueryClient()
  const router = useRouter()
  const [now, setNow] = useState<FormStep>({ step: 'editing' })
  const [spentId, setSpentId] = useState<string>()
  const nextId = useRef(operationId)
  const sending = useRef(false)
  useEffect(() => {
    nextId.current = operationId
  }, [operationId])

  const renew = () => {
    setSpentId(operationId)
    router.refresh()
  }

  const end = (id: string, value: Value) => {
    setNow({ step: 'editing' })
    addFlash({ connection, kind: 'success', text: done, operationId: id })
    void client.invalidateQueries({ queryKey: [connection] })
    renew()
    onDone?.(value)
  }

  const fail = (failure: Failure, spent: boolean) => {
    if (spent) renew()
    // There are no fields beside which a complaint about one could stand.
    const details = [...(failure.details ?? []), ...Object.values(failure.fields ?? {})]
    setNow({ step: 'failed', spent: false, failure: { ...failure, details } })
  }

  const take = (result: Result<Value>) => {
    if (result.status === 'checking') {
      return setNow({ step: 'checking', operationId: result.operationId, failure: result.failure })
    }
    if (result.status !== 'failed') return end(result.operationId, result.value)
    const resubmitted = result.failure.code === 'Resubmitted'
    if (!resubmitted) nextId.current = result.nextOperationId
    fail(result.failure, resubmitted)
  }

  const settle = (outcome: Outcome) => {
    switch (outcome.state) {
      case 'succeeded':
        // The record holds what the same action answered, so its value has the action's type.
        return end(outcome.view.id, outcome.view.value as Value)
      case 'unresolved':
        return setNow({ step: 'unresolved', operationId: outcome.view.id })
      case 'failed':
        return fail(outcome.failure, true)
      case 'absent':
        return fail(outcome.view.failure ?? notMade('AWS was read twice and does not hold it.'), true)
      case 'unrecorded':
        return fail(notMade('The console did not get it, and sent nothing to AWS.'), false)
    }
  }

  const closed = now.step === 'unresolved' || spentId === operationId
  const send = async (input: Input) => {
    if (sending.current || closed) return
    sending.current = true
    setNow({ step: 'sending' })
    const id = nextId.current
    const result = await action({ connection, operationId: id, input: JSON.stringify(input) }).catch(
      // The console did not answer: whether it sent anything to AWS is in the operation's record.
      (): Result<Value> => ({ status: 'checking', operationId: id }),
    )
    sending.current = false
    take(result)
  }

  const waiting = now.step === 'sending' || now.step === 'checking'
  return { now, send, settle, waiting, closed: closed || waiting }
}

const notMade = (title: string): Failure => ({
  code: 'NothingCreated',
  title,
  next: 'You can try again.',
  message: '',
  at: new Date().toISOString(),
  retryable: false,
})
