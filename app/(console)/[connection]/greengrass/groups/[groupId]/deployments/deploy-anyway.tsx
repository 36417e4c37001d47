'use client'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import type { Readiness } from './readiness-list'

/** Asks before something is deployed that is expected to fail, or of which nothing is known. */
export function DeployAnyway({
  failing,
  onConfirm,
  onCancel,
}: {
  /** Missing where readiness could not be told yet. */
  failing: Readiness['value'] | undefined
  onConfirm: () => void
  onCancel: () => void
}) {
  return (
    <ConfirmDialog
      title={failing ? 'Deploy what is expected to fail?' : 'Deploy without knowing whether it is ready?'}
      confirmText="Deploy anyway"
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {failing ? (
        <>
          <p>AWS may refuse this deployment, or it may fail on the core:</p>
          <ul>
            {failing.map(({ id, found, remedy }) => (
              <li key={id}>
                {found} {remedy}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>The readiness of this group version is not read yet, or could not be read.</p>
      )}
    </ConfirmDialog>
  )
}
