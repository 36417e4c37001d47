'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useState } from 'react'
import { groupRoleActionsOf, regionLimit } from '@/lib/greengrass/catalogue/catalogue'
import type { Entry } from '@/lib/greengrass/catalogue/check'
import styles from './form.module.css'
import { Needs } from './needs'

/** What an operator must know of a connector besides its parameters: life cycle, needs, group role, isolation, Regions, topics. */
export function AboutConnector({ entry: { connector, version }, region }: { entry: Entry; region: string }) {
  const { displayName, summary, isolationModes, isolationNote, topics, notes = [], v2Component, source } = connector
  const limit = regionLimit(connector, region)
  const actions = groupRoleActionsOf(connector, version.version)
  return (
    <aside className={styles.about} aria-label={`About ${displayName}`}>
      <h3>{`About ${displayName}`}</h3>
      <p>{summary}</p>
      <LifeCycle connector={connector} />
      <h4>What it needs</h4>
      <Needs connector={connector} version={version} />
      <h4>The role of the group must allow</h4>
      {actions.length === 0 && <p>Nothing.</p>}
      <ul>
        {actions.map(({ actions: allowed, on, when }) => (
          <li key={`${allowed.join()} ${on}`}>
            <div className={styles.actions}>
              <span>
                <code>{allowed.join(', ')}</code>
                {` on ${on}`}
                {when && `, when ${when}`}
              </span>
              <CopyActions actions={allowed} />
            </div>
          </li>
        ))}
      </ul>
      <h4>Isolation</h4>
      <p>{[isolationModes.join(' or '), isolationNote].filter(Boolean).join('. ')}</p>
      <h4>{`Region ${region}`}</h4>
      <p>
        <StatusIndicator type={regionState[limit.state].type}>{regionState[limit.state].words}</StatusIndicator>
      </p>
      {limit.note && <p>{limit.note}</p>}
      {limit.regions && <p>{`AWS lists: ${limit.regions.join(', ')}.`}</p>}
      {topics.input.length + topics.output.length > 0 && <h4>Topics</h4>}
      {topics.input.length > 0 && <p>{`It reads ${topics.input.join(', ')}`}</p>}
      {topics.output.length > 0 && <p>{`It writes ${topics.output.join(', ')}`}</p>}
      {notes.length > 0 && <h4>Notes</h4>}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <h4>Greengrass V2</h4>
      <p>{v2Component ? `The component ${v2Component} takes its place.` : 'No component takes its place.'}</p>
      <p>
        <a
          href={`https://docs.aws.amazon.com/greengrass/v1/developerguide/${source}.html`}
          rel="noreferrer"
          target="_blank"
        >
          {`${displayName} in AWS's developer guide (opens in a new tab)`}
        </a>
      </p>
    </aside>
  )
}

const regionState = {
  available: { type: 'success', words: 'AWS offers it here.' },
  unavailable: { type: 'warning', words: 'AWS does not offer it here.' },
  uncertain: { type: 'info', words: 'AWS does not say.' },
} as const

function LifeCycle({ connector: { lifecycle, discontinued } }: { connector: Entry['connector'] }) {
  const { phase, extendedLifeSince, endOfSupport, note, uncertain } = lifecycle
  return (
    <>
      <h4>Life cycle</h4>
      {discontinued && (
        <p>
          <StatusIndicator type="warning">{`Discontinued since ${discontinued.since}. ${discontinued.note}`}</StatusIndicator>
        </p>
      )}
      <p>
        {`${phase === 'extended-life' ? 'Extended life' : phase}${extendedLifeSince ? ` since ${extendedLifeSince}` : ''}`}
        {endOfSupport && `; support ends on ${endOfSupport}`}
        {uncertain && '. This is not certain'}.
      </p>
      {note && <p className={styles.note}>{note}</p>}
    </>
  )
}

function CopyActions({ actions }: { actions: string[] }) {
  const [copied, setCopied] = useState<string>()
  const copy = () =>
    navigator.clipboard.writeText(JSON.stringify(actions, null, 2)).then(
      () => setCopied('Copied'),
      () => setCopied('The browser did not allow copying'),
    )
  return (
    <span>
      <button
        type="button"
        className={styles.copy}
        aria-label={`Copy ${actions.join(', ')}`}
        onClick={() => void copy()}
      >
        Copy
      </button>
      <span role="status">{copied}</span>
    </span>
  )
}
