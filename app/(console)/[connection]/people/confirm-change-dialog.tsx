'use client'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { ConnectionHere } from '@/components/shell/use-connection'
import { FailureAlert } from '@/components/status/failure-alert'
import type { Failure } from '@/lib/result'
import type { Asker } from './asker'
import { OwnPassword } from './own-password'

/** Says what a change does, asks for the own password where it has to, and tells why it was refused. */
export function ConfirmChangeDialog({
  title,
  confirmText,
  asker,
  failure,
  waiting,
  onCancel,
  onConfirm,
  children,
}: {
  title: string
  confirmText: string
  asker?: Asker
  failure?: Failure
  waiting: boolean
  onCancel: () => void
  onConfirm: (password: string) => Promise<void>
  children: ReactNode
}) {
  const [password, setPassword] = useState('')
  const complaint = failure?.fields?.password
  const confirm = () => {
    if (!waiting) void onConfirm(password)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm()
  }
  return (
    // It holds on every connection: that of the address would mislead.
    <ConnectionHere value={undefined}>
      <ConfirmDialog title={title} confirmText={confirmText} waiting={waiting} onCancel={onCancel} onConfirm={confirm}>
        <form noValidate aria-label={title} onSubmit={submit}>
          <SpaceBetween size="m">
            <div>{children}</div>
            {asker && (
              <OwnPassword
                asker={asker}
                asked={password !== '' || failure?.code === 'SignInAgain'}
                value={password}
                complaint={complaint}
                onChange={setPassword}
              />
            )}
            {failure && !(complaint && asker?.source === 'local') && (
              <div role="alert">
                <FailureAlert failure={failure} stay />
              </div>
            )}
          </SpaceBetween>
        </form>
      </ConfirmDialog>
    </ConnectionHere>
  )
}
