'use client'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Input from '@cloudscape-design/components/input'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { FailureAlert } from '@/components/status/failure-alert'
import { failureOf } from '@/components/status/failure-of'
import type { ReadFailed } from '@/lib/query'
import type { Listing } from '@/lib/result'
import styles from './choose-dialog.module.css'

/** How many are shown at once; the search finds the others. */
const most = 50

/** One thing to choose, as the dialog shows it. */
export interface Offer {
  /** What is chosen. */
  value: string
  name: string
  description?: string
  /** What else the search finds it by. */
  also?: string
  about: ReactNode
  /** Why it cannot be chosen. */
  refused?: string
}

/**
 * Finds one thing of all that AWS lists, as a function or a secret. Where the list is refused or not whole that is said, with the
 * way to do without it. Its code is no part of a first paint: load it with `next/dynamic`.
 */
export function ChooseDialog<Row>({
  title,
  noun,
  query,
  offer,
  searched,
  byHand,
  empty,
  children,
  onChoose,
  onCancel,
}: {
  title: string
  /** One of them: `function`. */
  noun: string
  query: UseQueryResult<Listing<Row>, ReadFailed>
  offer: (row: Row) => Offer
  /** What the search looks at: `name, description or runtime`. */
  searched: string
  /** How to name one that is not listed. */
  byHand: string
  /** Said where AWS has none at all. */
  empty: string
  /** Below the list. */
  children?: ReactNode
  onChoose: (value: string) => void
  onCancel: () => void
}) {
  const [text, setText] = useState('')
  const { data, error } = query
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const all = (data?.items ?? []).map(offer)
  const found = all.filter(({ name, description = '', also = '' }) => {
    const told = `${name} ${description} ${also}`.toLowerCase()
    return words.every((word) => told.includes(word))
  })
  const coming = data && !data.complete && !data.incomplete
  return (
    <Modal
      visible
      size="large"
      onDismiss={onCancel}
      closeAriaLabel="Close"
      header={title}
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
          ariaLabel={`Find a ${noun}`}
          placeholder={`Find by ${searched}`}
          clearAriaLabel="Clear"
          onChange={({ detail }) => setText(detail.value)}
        />
        {error && <FailureAlert failure={failureOf(error)} onRetry={() => void query.refetch()} />}
        {error && <p>{byHand}</p>}
        {data?.incomplete && (
          <Alert type="warning" header={`Not all ${noun}s are listed`}>
            {data.incomplete} {byHand}
          </Alert>
        )}
        <p role="status">
          {data
            ? `${found.length} of ${all.length} ${noun}s${coming ? ' so far…' : ''}${found.length > most ? `, the first ${most} shown` : ''}`
            : !error && `Reading the ${noun}s…`}
        </p>
        {data?.complete && all.length === 0 && <p>{empty}</p>}
        <ul className={styles.choices} aria-label={`${noun.charAt(0).toUpperCase()}${noun.slice(1)}s`}>
          {found.slice(0, most).map((each) => (
            <li key={each.value} className={styles.choice}>
              <div>
                <strong>{each.name}</strong>
                {each.description && <p>{each.description}</p>}
                {each.about}
              </div>
              <Button
                formAction="none"
                ariaLabel={`Choose ${each.name}`}
                disabled={each.refused !== undefined}
                disabledReason={each.refused}
                onClick={() => onChoose(each.value)}
              >
                Choose
              </Button>
            </li>
          ))}
        </ul>
        {children}
      </SpaceBetween>
    </Modal>
  )
}

/** A quiet line about an {@link Offer}. */
export function AboutOffer({ children }: { children: ReactNode }) {
  return <p className={styles.about}>{children}</p>
}
