'use client'
import Button from '@cloudscape-design/components/button'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { Imported } from './import-dialog'

const ImportDialog = dynamic(() => import('./import-dialog').then((file) => file.ImportDialog))

/** Opens the dialog that imports a file of the AWS CLI. */
export function ImportButton({ typed, onUse }: { typed: boolean; onUse: (content: Imported) => Promise<void> }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button formAction="none" onClick={() => setOpen(true)}>
        Import a file of the AWS CLI
      </Button>
      {open && (
        <ImportDialog
          typed={typed}
          onCancel={() => setOpen(false)}
          onUse={async (content) => {
            await onUse(content)
            setOpen(false)
          }}
        />
      )}
    </>
  )
}
