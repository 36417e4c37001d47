'use client'
import { ConfirmDialog } from './confirm-dialog'

/** Asks whether what was typed may be lost. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <ConfirmDialog
      title="Leave page"
      confirmText="Leave"
      cancelText="Stay"
      onConfirm={onLeave}
      onCancel={onStay}
      changes={false}
    >
      What you typed has not been sent, and will be lost.
    </ConfirmDialog>
  )
}
