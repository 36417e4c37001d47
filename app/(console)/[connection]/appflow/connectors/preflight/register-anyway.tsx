'use client'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { FailingList } from '@/components/status/failing-list'
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
      <FailingList lines={failing} />
    </ConfirmDialog>
  )
}
