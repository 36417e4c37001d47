'use client'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { FormOutcome } from '@/components/form/form-outcome'
import { useSideChange } from '@/components/form/use-side-change'
import { useNoChange } from '@/components/shell/use-connection'
import type { Action } from '@/lib/result'

/** What a button that steers the sandbox takes besides its text. */
export interface SteerButton {
  formAction: 'none'
  loading: boolean
  disabled: boolean
  disabledReason?: string
}

/**
 * A change of the sandbox that is made from the page that shows what it changes, by one of several buttons (`which`). A button waits
 * until the page has an id for the next change, and keeps the focus meanwhile.
 */
export function useSteering<Input>(options: {
  action: Action<Input, null>
  operationId: string
  done: string
  onDone?: () => void
}): {
  send(which: string, input: Input): void
  button(which: string, refused?: string): SteerButton
  outcome: ReactNode
} {
  const noChange = useNoChange()
  const [pressed, setPressed] = useState<string>()
  const { now, send, settle, closed } = useSideChange(options)
  const stuck = now.step === 'unresolved' ? 'What became of the last change is open.' : undefined
  return {
    send: (which, input) => {
      if (closed) return
      setPressed(which)
      void send(input)
    },
    button: (which, refused) => {
      const reason = noChange ?? stuck ?? refused
      return {
        formAction: 'none',
        loading: closed && !stuck && pressed === which,
        disabled: reason !== undefined,
        disabledReason: reason,
      }
    },
    outcome: <FormOutcome now={now} onSettled={settle} startOver={() => undefined} quiet={false} />,
  }
}
