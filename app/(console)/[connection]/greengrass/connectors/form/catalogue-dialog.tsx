'use client'
import Badge from '@cloudscape-design/components/badge'
import Button from '@cloudscape-design/components/button'
import Input from '@cloudscape-design/components/input'
import Modal from '@cloudscape-design/components/modal'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { catalogue, catalogueEntry, regionLimit } from '@/lib/greengrass/catalogue/catalogue'
import type { CatalogueSummary } from '@/lib/greengrass/catalogue/shape'
import { wireConnector } from '@/lib/greengrass/typed-form'
import { ChoiceNeeds } from './choice-needs'
import styles from './form.module.css'
import type { WithConnectors } from './values'

/** Finds a connector of AWS by what it is called or does, and adds it; or another one, by its ARN. */
export function CatalogueDialog({
  region,
  onAdd,
  onCancel,
}: {
  region: string
  /** The connector's name in its ARN; undefined: one that the catalogue does not know. */
  onAdd: (name: string | undefined) => Promise<void>
  onCancel: () => void
}) {
  const { getValues } = useFormContext<WithConnectors>()
  const [text, setText] = useState('')
  const [adding, setAdding] = useState(false)
  const there = new Set(
    getValues('connectors').flatMap((typed) => {
      const entry = catalogueEntry(wireConnector(typed).arn)
      return entry.known === 'nothing' ? [] : [entry.summary.name]
    }),
  )
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = catalogue.filter(({ displayName, name, summary, platform = '' }) => {
    const all = `${displayName} ${name} ${summary} ${platform}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
  const add = (name: string | undefined) => {
    if (adding) return
    setAdding(true)
    void onAdd(name).catch(() => setAdding(false))
  }
  return (
    <Modal
      visible
      size="large"
      onDismiss={onCancel}
      closeAriaLabel="Close"
      header="Add connector"
      footer={
        <SpaceBetween direction="horizontal" size="xs">
          <Button formAction="none" variant="link" onClick={onCancel}>
            Cancel
          </Button>
          <Button formAction="none" onClick={() => add(undefined)}>
            Add another connector by its ARN
          </Button>
        </SpaceBetween>
      }
    >
      <SpaceBetween size="m">
        <Input
          type="search"
          value={text}
          ariaLabel="Find a connector"
          placeholder="Find by name or by what it does"
          clearAriaLabel="Clear"
          onChange={({ detail }) => setText(detail.value)}
        />
        <p role="status">{`${found.length} of ${catalogue.length} connectors of AWS`}</p>
        <ul className={styles.connectors} aria-label="Connectors of AWS">
          {found.map((summary) => (
            <li key={summary.name}>
              <Choice
                summary={summary}
                region={region}
                isThere={there.has(summary.name)}
                onAdd={() => add(summary.name)}
              />
            </li>
          ))}
        </ul>
      </SpaceBetween>
    </Modal>
  )
}

function Choice({
  summary,
  region,
  isThere,
  onAdd,
}: {
  summary: CatalogueSummary
  region: string
  isThere: boolean
  onAdd: () => void
}) {
  const { displayName, latestVersion, lifecycle, discontinued, platform } = summary
  return (
    <>
      <div className={styles.choice}>
        <h3>
          {displayName} <Badge>{`version ${latestVersion}`}</Badge> {platform && <Badge>{platform}</Badge>}
        </h3>
        <Button
          formAction="none"
          ariaLabel={`Add ${displayName}`}
          disabled={isThere}
          disabledReason="It is there already: a version holds each connector once."
          onClick={onAdd}
        >
          Add
        </Button>
      </div>
      <p>{summary.summary}</p>
      {discontinued ? (
        <StatusIndicator type="warning">{`Discontinued since ${discontinued.since}`}</StatusIndicator>
      ) : (
        <span className={styles.note}>
          {lifecycle.phase === 'extended-life' ? 'Extended life' : lifecycle.phase}
          {lifecycle.endOfSupport && `, support ends on ${lifecycle.endOfSupport}`}
        </span>
      )}
      {regionLimit(summary, region).state === 'unavailable' && (
        <div>
          <StatusIndicator type="warning">{`AWS does not offer it in ${region}`}</StatusIndicator>
        </div>
      )}
      <ChoiceNeeds name={summary.name} displayName={displayName} />
    </>
  )
}
