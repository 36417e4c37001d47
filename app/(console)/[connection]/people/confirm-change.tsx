'use client'
import Button from '@cloudscape-design/components/button'
import dynamic from 'next/dynamic'
import { type ReactNode, useState } from 'react'
import type { Asker } from './asker'
import { type ChangeOptions, useChange } from './use-change'

// Opened by a click, so not part of a first paint.
const ConfirmChangeDialog = dynamic(() => import('./confirm-change-dialog').then((file) => file.ConfirmChangeDialog))

/** What a {@link ConfirmChange} takes. */
export interface ConfirmChangeProps<Input, Value> extends ChangeOptions<Input & { password?: string }, Value> {
  /** What is sent, but for the admin's own password. */
  input: Input
  /** Given where the change needs the admin's own password once they signed in a while ago. */
  asker?: Asker
  /** Verb and noun: `Disable person`. */
  buttonText: string
  /** Names whom it is done to: `Disable Grace Hopper`. */
  title: string
  /** Why it cannot be done here. */
  refused?: string
  /** What it does. */
  children: ReactNode
}

/** A button that says what it will do before it does it. */
export function ConfirmChange<Input extends object, Value>(props: ConfirmChangeProps<Input, Value>) {
  const { input, asker, buttonText, title, refused, children, ...options } = props
  const [open, setOpen] = useState(false)
  const { send, failure, sending, waiting, forget } = useChange(options)
  const close = () => {
    setOpen(false)
    forget()
  }
  return (
    <>
      <Button
        disabled={refused !== undefined}
        disabledReason={refused}
        loading={waiting && !open}
        loadingText={buttonText}
        onClick={() => setOpen(true)}
      >
        {buttonText}
      </Button>
      {open && (
        <ConfirmChangeDialog
          title={title}
          confirmText={buttonText}
          asker={asker}
          failure={failure}
          waiting={sending}
          onCancel={close}
          onConfirm={async (password) => {
            if (await send(asker ? { ...input, password } : input)) close()
          }}
        >
          {children}
        </ConfirmChangeDialog>
      )}
    </>
  )
}
