'use client'
import Button from '@cloudscape-design/components/button'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { FormOutcome } from '@/components/form/form-outcome'
import { useSideChange } from '@/components/form/use-side-change'
import { useConnection, useNoChange } from '@/components/shell/use-connection'
import { addPermission } from '@/lib/appflow/actions'

// Opened by a click, so not part of a first paint.
const ConfirmDialog = dynamic(() => import('@/components/form/confirm-dialog').then((file) => file.ConfirmDialog))

const title = 'Add permission'

/** Lets AppFlow invoke a function, as a change of its own: asked for, recorded, and followed by another look. */
export function AddPermission({ lambdaArn, operationId }: { lambdaArn: string; operationId: string }) {
  const { account, region } = useConnection()
  const noChange = useNoChange()
  const [open, setOpen] = useState(false)
  const { now, send, settle, waiting, closed } = useSideChange({
    action: addPermission,
    operationId,
    done: 'The policy of the function lets AppFlow invoke it.',
  })
  return (
    <>
      <Button
        formAction="none"
        loading={waiting}
        loadingText={title}
        disabled={closed || noChange !== undefined}
        disabledReason={noChange}
        onClick={() => setOpen(true)}
      >
        {title}
      </Button>
      <FormOutcome now={now} onSettled={settle} startOver={() => undefined} quiet={false} />
      {open && (
        <ConfirmDialog
          title={title}
          confirmText={title}
          onCancel={() => setOpen(false)}
          onConfirm={() => {
            setOpen(false)
            void send({ lambdaArn })
          }}
        >
          <p>
            This adds a statement to the resource policy of <strong>{lambdaArn}</strong>.
          </p>
          <p>
            It lets AppFlow of account {account} in {region} invoke the function, and nobody else. It is recorded as a
            change of its own; the connector is not registered or changed by it.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
