'use client'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Input from '@cloudscape-design/components/input'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useState } from 'react'
import { FailureAlert } from '@/components/status/failure-alert'
import { failureOf } from '@/components/status/failure-of'
import { Time } from '@/components/status/time'
import type { FunctionView } from '@/lib/appflow/kinds'
import { useRead } from '@/lib/query'
import styles from './function.module.css'

/** How many are shown at once; the search finds the others. */
const most = 50

/** Finds a Lambda function of the connection's account and Region. */
export function FunctionDialog({ onChoose, onCancel }: { onChoose: (arn: string) => void; onCancel: () => void }) {
  const query = useRead('appflow', 'functions', {})
  const [text, setText] = useState('')
  const { data, error } = query
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const all = data?.items ?? []
  const found = all.filter(({ name, description, runtime = '' }) => {
    const told = `${name} ${description} ${runtime}`.toLowerCase()
    return words.every((word) => told.includes(word))
  })
  const coming = data && !data.complete && !data.incomplete
  return (
    <Modal
      visible
      size="large"
      onDismiss={onCancel}
      closeAriaLabel="Close"
      header="Choose a Lambda function"
      footer={
        <Button formAction="none" variant="link" onClick={onCancel}>
          Cancel
        </Button>
      }
    >
      <SpaceBetween size="m">
        <Input
          type="search"
          value={text}
          ariaLabel="Find a function"
          placeholder="Find by name, description or runtime"
          clearAriaLabel="Clear"
          onChange={({ detail }) => setText(detail.value)}
        />
        {error && <FailureAlert failure={failureOf(error)} onRetry={() => void query.refetch()} />}
        {error && <p>A function can be named all the same: close this, and type its ARN.</p>}
        {data?.incomplete && (
          <Alert type="warning" header="Not all functions are listed">
            {data.incomplete}
          </Alert>
        )}
        <p role="status">
          {data
            ? `${found.length} of ${all.length} functions${coming ? ' so far…' : ''}${found.length > most ? `, the first ${most} shown` : ''}`
            : !error && 'Reading the functions…'}
        </p>
        <ul className={styles.functions} aria-label="Lambda functions">
          {found.slice(0, most).map((one) => (
            <li key={one.arn}>
              <Choice one={one} onChoose={() => onChoose(one.arn)} />
            </li>
          ))}
        </ul>
        <p>For one of its versions or aliases, choose the function and add it to the ARN.</p>
      </SpaceBetween>
    </Modal>
  )
}

function Choice({ one, onChoose }: { one: FunctionView; onChoose: () => void }) {
  const { name, description, runtime, timeout, memory, modifiedAt } = one
  const about = [
    runtime ?? 'container image',
    timeout !== undefined && `${timeout} s`,
    memory !== undefined && `${memory} MB`,
  ]
  return (
    <div className={styles.choice}>
      <div>
        <strong>{name}</strong>
        {description && <p>{description}</p>}
        <p className={styles.about}>
          {about.filter(Boolean).join(' · ')} · changed <Time value={modifiedAt} />
        </p>
      </div>
      <Button formAction="none" ariaLabel={`Choose ${name}`} onClick={onChoose}>
        Choose
      </Button>
    </div>
  )
}
