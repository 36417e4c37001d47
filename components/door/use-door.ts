'use client'
import { useParams } from 'next/navigation'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import type { Action, Failure } from '@/lib/result'

/** What a door is asked with. */
export interface DoorOptions<Input, Value> {
  action: Action<Input, Value>
  /** Decides in the browser; the action decides again with the same one. Loaded when it is first needed. */
  schema: () => Promise<z.ZodType<unknown, Input>>
  onSucceeded(value: Value): void
}

/** Where a door's form stands. `complaints`: by field name. */
export interface DoorState {
  step: 'editing' | 'sending' | 'done'
  failure?: Failure
  complaints: Record<string, string>
  /** Counts the answers that found something to correct. */
  corrections: number
}

/**
 * A form that signs in or out or changes the own account: sent once at a time, and not recorded as an operation, so there is
 * nothing to watch afterwards.
 */
export function useDoor<Input, Value>({ action, schema, onSucceeded }: DoorOptions<Input, Value>) {
  const { connection } = useParams<{ connection?: string }>()
  const [state, setState] = useState<DoorState>({ step: 'editing', complaints: {}, corrections: 0 })
  const sending = useRef(false)

  const correct = (complaints: Record<string, string>, failure?: Failure) =>
    setState(({ corrections }) => ({ step: 'editing', complaints, failure, corrections: corrections + 1 }))

  const send = async (input: Input) => {
    const rules = await schema().catch(() => undefined)
    const issues = rules?.safeParse(input).error?.issues ?? []
    if (issues.length > 0) {
      return correct(Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]).toReversed()))
    }
    setState((now) => ({ ...now, step: 'sending', failure: undefined, complaints: {} }))
    const request = { connection: connection ?? 'console', operationId: '', input: JSON.stringify(input) }
    const result = await action(request).catch(() => undefined)
    if (result?.status === 'succeeded') {
      setState((now) => ({ ...now, step: 'done' }))
      return onSucceeded(result.value)
    }
    const failure = result?.status === 'failed' ? result.failure : unreachable()
    correct(failure.fields ?? {}, failure)
  }

  const submit = async (input: Input) => {
    if (sending.current || state.step === 'done') return
    sending.current = true
    try {
      await send(input)
    } finally {
      sending.current = false
    }
  }

  /** Opens the form again after it was done. */
  const reopen = () => setState({ step: 'editing', complaints: {}, corrections: 0 })

  return { state, submit, reopen }
}

const unreachable = (): Failure => ({
  code: 'Unreachable',
  title: 'The console did not answer.',
  next: 'Check that the console is running, then try again.',
  message: '',
  at: new Date().toISOString(),
  retryable: true,
})
