'use client'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import type { Line } from '@/lib/appflow/kinds'

/** Asks before something is sent that is expected to fail. */
export function RegisterAnyway({
  failing,
  onConfirm,
  onCancel,
}: {
  failing: Line[]
  onConfirm: () => void
  onCancel: () => void
}) {
  return (
    <ConfirmDialog
      title="Submit what is expected to fail?"
      confirmText="Submit anyway"
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>The pre-flight found that AppFlow will probably refuse this:</p>
      <ul>
        {failing.map(({ id, title, reason, remedy }) => (
          <li key={id}>
            <strong>{title}</strong>: {reason} {remedy}
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}
