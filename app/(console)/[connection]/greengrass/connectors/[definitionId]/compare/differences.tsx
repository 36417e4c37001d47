'use client'
import Toggle from '@cloudscape-design/components/toggle'
import { useState } from 'react'
import { connectorInputs } from '@/app/(console)/[connection]/greengrass/connector-input'
import { ConnectorsDiffView } from '@/app/(console)/[connection]/greengrass/connectors-diff-view'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { Section } from '@/components/shell/section'
import { ItemView } from '@/components/status/item-view'
import { diffConnectors, isSame } from '@/lib/greengrass/diff'
import { useRead } from '@/lib/query'
import styles from './compare.module.css'
import { summaryOf } from './summary-of'

/** What is different between two versions, connector by connector; on demand also what is the same. */
export function Differences({ definitionId, from, to }: { definitionId: string; from: string; to: string }) {
  const [all, setAll] = useState(false)
  const older = useRead('greengrass', 'connectorDefinitionVersion', { definitionId, versionId: from })
  const newer = useRead('greengrass', 'connectorDefinitionVersion', { definitionId, versionId: to })
  // Of two that failed one is shown: mostly both failed for one reason.
  const [query, other] = older.isError ? [older, newer] : [newer, older]
  return (
    <Section
      title="Differences"
      actions={
        <Toggle checked={all} onChange={({ detail }) => setAll(detail.checked)}>
          Show what is the same as well
        </Toggle>
      }
    >
      <ItemView query={query} what="version">
        {() => {
          if (!older.data || !newer.data) {
            return other.isError ? null : <p role="status">Loading the other version…</p>
          }
          const before = connectorInputs(older.data.value.Definition?.Connectors)
          const after = connectorInputs(newer.data.value.Definition?.Connectors)
          const diff = diffConnectors(before, after)
          return (
            <>
              <p role="status" className={styles.summary}>
                {isSame(diff) ? 'The two versions hold the same.' : summaryOf(diff)}
              </p>
              <ConnectorsDiffView
                diff={diff}
                from={`Version ${shortId(from)}`}
                to={`Version ${shortId(to)}`}
                all={all ? after : undefined}
              />
            </>
          )
        }}
      </ItemView>
    </Section>
  )
}
