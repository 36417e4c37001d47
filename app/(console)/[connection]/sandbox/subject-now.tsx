import { Details } from '@/components/status/details'
import { StateIndicator } from '@/components/status/state-indicator'
import styles from './sandbox.module.css'
import type { Subject } from './subjects'

/** What EVS tells of it now. */
export function SubjectNow({ subject: { now, connectorId } }: { subject: Subject }) {
  return (
    <>
      <Details
        items={[
          { label: 'State', value: <StateIndicator state={now.state} /> },
          { label: 'Who decides the state', value: now.forced ? 'It was set here' : 'The clock' },
          ...(connectorId ? [{ label: 'Scenario', value: now.scenario ? 'Under way' : 'None' }] : []),
        ]}
      />
      {now.checks.length === 0 ? (
        <p>It has no checks of its own.</p>
      ) : (
        <ul className={styles.checks} aria-label="Checks now">
          {now.checks.map(({ type, result }) => (
            <li key={type}>
              <span>{type}</span> <StateIndicator state={result} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
