'use client'
import Button from '@cloudscape-design/components/button'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import { ConnectionFrame } from '@/components/shell/connection-frame'
import { ProductionNotice } from '@/components/shell/production-notice'

/**
 * Asks before something is done that cannot be taken back, and says on which connection. Its code is no part of a first paint:
 * load it with `next/dynamic`.
 */
export function ConfirmDialog({
  title,
  confirmText,
  cancelText = 'Cancel',
  onConfirm,
  onCancel,
  waiting = false,
  changes = true,
  children,
}: {
  title: string
  /** Verb and noun: `Unregister connector`. */
  confirmText: string
  cancelText?: string
  onConfirm: () => void
  onCancel: () => void
  /** What was confirmed is being done. */
  waiting?: boolean
  /** Whether confirming changes something, rather than only leaving a page. */
  changes?: boolean
  children: ReactNode
}) {
  return (
    <Modal
      visible
      onDismiss={onCancel}
      closeAriaLabel="Close"
      header={title}
      footer={
        <SpaceBetween direction="horizontal" size="xs">
          <Button variant="link" onClick={onCancel}>
            {cancelText}
          </Button>
          <Button variant="primary" loading={waiting} loadingText={confirmText} onClick={onConfirm}>
            {confirmText}
          </Button>
        </SpaceBetween>
      }
    >
      <SpaceBetween size="m">
        <ConnectionFrame />
        <div>{children}</div>
        {changes && <ProductionNotice />}
      </SpaceBetween>
    </Modal>
  )
}
