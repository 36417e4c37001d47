'use client'
import Button from '@cloudscape-design/components/button'
import FormField from '@cloudscape-design/components/form-field'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import Textarea from '@cloudscape-design/components/textarea'
import { useId, useState } from 'react'
import { type ImportedFile, importFile } from '@/lib/greengrass/cli-file'
import { longestText } from '@/lib/greengrass/connector-text'
import type { CreateConnectorDefinitionInput } from '@/lib/greengrass/schema'
import styles from './form.module.css'
import { ImportPreview } from './import-preview'
import { TextComplaints } from './text-complaints'

/** What a file gives to the form. A file of a version alone has no name and no tags. */
export type Imported = Partial<Pick<CreateConnectorDefinitionInput, 'name' | 'tags'>> &
  Pick<CreateConnectorDefinitionInput, 'withVersion' | 'connectors'>

const contentOf = (file: ImportedFile): Imported =>
  file.kind === 'definition' ? file.input : { withVersion: true, connectors: file.connectors }

/** Takes a file for the AWS CLI, shows what is in it and what is wrong with it, and puts it into the form. */
export function ImportDialog({
  typed,
  onUse,
  onCancel,
}: {
  /** Something was typed, which the file would replace. */
  typed: boolean
  onUse: (content: Imported) => Promise<void>
  onCancel: () => void
}) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const [using, setUsing] = useState(false)
  const id = useId()
  const { file, complaints } = text === '' ? { complaints: [] } : importFile(text)
  const open = async (chosen: File | undefined) => {
    setProblem(undefined)
    if (!chosen) return
    if (chosen.size > longestText) return setProblem('This file is too large to be one of the AWS CLI.')
    await chosen.text().then(setText, () => setProblem('The browser could not read this file.'))
  }
  return (
    <Modal
      visible
      size="large"
      onDismiss={onCancel}
      closeAriaLabel="Close"
      header="Import a file of the AWS CLI"
      footer={
        <SpaceBetween direction="horizontal" size="xs">
          <Button formAction="none" variant="link" onClick={onCancel}>
            Cancel
          </Button>
          <Button
            formAction="none"
            variant="primary"
            disabled={!file}
            loading={using}
            loadingText="Use this content"
            onClick={() => {
              if (!file) return
              setUsing(true)
              void onUse(contentOf(file))
            }}
          >
            Use this content
          </Button>
        </SpaceBetween>
      }
    >
      <SpaceBetween size="m">
        <p>
          A file that <code>aws greengrass create-connector-definition --cli-input-json</code> or{' '}
          <code>create-connector-definition-version --cli-input-json</code> takes. It stays in this browser until you
          submit the form.
        </p>
        <div>
          <label htmlFor={id}>File</label>
          <input
            id={id}
            className={styles.file}
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
          />
          {problem && <StatusIndicator type="error">{problem}</StatusIndicator>}
        </div>
        <FormField label="Or its text" stretch>
          <div className={styles.json}>
            <Textarea value={text} rows={8} spellcheck={false} onChange={({ detail }) => setText(detail.value)} />
          </div>
        </FormField>
        <TextComplaints label="What there is to say about the file" complaints={complaints} />
        {file && <ImportPreview file={file} />}
        {file && typed && (
          <StatusIndicator type="warning">It replaces what was typed in the form so far.</StatusIndicator>
        )}
      </SpaceBetween>
    </Modal>
  )
}
