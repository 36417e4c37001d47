'use client'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'

/** Asks whether what was typed may be lost. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  return (
    <Modal
      visible
      onDismiss={onStay}
      closeAriaLabel="Stay on this page"
      header="Leave page"
      footer={
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="link" onClick={onStay}>
            Stay
          </Button>
          <Button variant="primary" onClick={onLeave}>
            Leave
          </Button>
        </SpaceBetween>
      }
    >
      What you typed has not been sent, and will be lost.
    </Modal>
  )
}
