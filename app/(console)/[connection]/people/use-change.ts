'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { addFlash } from '@/components/flash/flashes'
import { useConnectionId } from '@/lib/query'
import type { Action, Failure } from '@/lib/result'

/** What a change of the page's own subject is made of. */
export interface ChangeOptions<Input, Value> {
  action: Action<Input, Value>
  /** The id that the server rendered the page with. */
  operationId: string
  /** What is said once it is done. */
  done: string
  onDone?: (value: Value) => void
}

/** A change that is made from the page that shows what it changes: the page stays, and reads anew. */
export function useChange<Input, Value>({ action, operationId, done, onDone }: ChangeOptions<Input, Value>) {
  const connection = useConnectionId()
  const client = useQueryClient()
  const router = useRouter()
  const [sending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  // The id with which it was done: the next change waits for another from the server.
  const [spentId, setSpentId] = useState<string>()
  const nextId = useRef(operationId)
  useEffect(() => {
    nextId.current = operationId
  }, [operationId])

  const lookAgain = () => {
    void client.invalidateQueries({ queryKey: [connection] })
    router.refresh()
  }

  /** Makes the change; true once it is made. */
  const send = async (input: Input): Promise<boolean> => {
    setSending(true)
    setFailure(undefined)
    const id = nextId.current
    const result = await action({ connection, operationId: id, input: JSON.stringify(input) }).catch(() => undefined)
    setSending(false)
    if (result?.status === 'succeeded') {
      setSpentId(operationId)
      addFlash({ connection, kind: 'success', text: done, operationId: id })
      lookAgain()
      onDone?.(result.value)
      return true
    }
    if (result?.status === 'failed') {
      if (result.failure.code === 'Resubmitted') lookAgain()
      else nextId.current = result.nextOperationId
    }
    setFailure(result?.status === 'failed' ? result.failure : unanswered())
    return false
  }

  return { send, failure, sending, waiting: sending || spentId === operationId, forget: () => setFailure(undefined) }
}

const unanswered = (): Failure => ({
  code: 'Unreachable',
  title: 'The console did not answer.',
  next: 'Try again: what was done already is not done twice.',
  message: '',
  at: new Date().toISOString(),
  retryable: true,
})
