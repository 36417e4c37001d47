'use client'
import Button from '@cloudscape-design/components/button'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import dynamic from 'next/dynamic'
import { useId, useRef, useState } from 'react'
import { ChangeButton } from '@/components/shell/change-button'
import { Section } from '@/components/shell/section'
import { useConnection } from '@/components/shell/use-connection'
import { paths } from '@/lib/paths'
import styles from './sandbox.module.css'
import { sendFile } from './send-file'
import { useSteering } from './use-steering'

// Opened by a click, so not part of a first paint.
const ConfirmDialog = dynamic(() => import('@/components/form/confirm-dialog').then((file) => file.ConfirmDialog))

/** What `lib/body-limits.ts` lets through, in MB. */
const mostMegabytes = 4

/** The account as a whole: kept as a file, put back from one, and begun anew. */
export function AccountFile({ operationId }: { operationId: string }) {
  const { id: connection, account } = useConnection()
  const [file, setFile] = useState<File>()
  const [asking, setAsking] = useState(false)
  const chosen = useRef<File>(undefined)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const { send, button, outcome } = useSteering({
    action: sendFile(chosen),
    operationId,
    done: `Account ${account} is as the file has it.`,
    onDone: () => {
      setFile(undefined)
      if (input.current) input.current.value = ''
    },
  })
  const large = file !== undefined && file.size > mostMegabytes * 1024 * 1024
  const refused = file === undefined ? 'Choose a file.' : large ? 'The file is too large.' : undefined
  return (
    <>
      <Section title="Export account">
        <p>A file with everything that account {account} holds, in all Regions, with its clock and its faults.</p>
        <Button href={paths.sandbox.file(connection)} download iconName="download">
          Export account
        </Button>
      </Section>
      <Section title="Import account">
        <p>
          Puts the account back to what an export of it holds. What is there now is lost. A file may have{' '}
          {mostMegabytes} MB.
        </p>
        <div className={styles.stack}>
          <div>
            <label htmlFor={id}>File</label>
            <input
              ref={input}
              id={id}
              className={styles.file}
              type="file"
              accept=".json,application/json"
              onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
            />
            {large && (
              <StatusIndicator type="error">
                {`This file has ${Math.ceil(file.size / 1024 / 1024)} MB; ${mostMegabytes} MB is the most.`}
              </StatusIndicator>
            )}
          </div>
          <div>
            <Button {...button('import', refused)} onClick={() => setAsking(true)}>
              Import account
            </Button>
          </div>
          {outcome}
        </div>
      </Section>
      <Section title="Reset account">
        <p>Begins account {account} anew, as it was when it was first used.</p>
        <ChangeButton href={paths.sandbox.reset(connection)} primary={false}>
          Reset account
        </ChangeButton>
      </Section>
      {asking && file && (
        <ConfirmDialog
          title="Import account"
          confirmText="Import account"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            chosen.current = file
            send('import', {})
          }}
        >
          <p>
            Everything that account {account} holds now is lost: what <strong>{file.name}</strong> holds takes its
            place.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
