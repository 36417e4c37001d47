'use client'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { ItemView } from '@/components/status/item-view'
import { Time } from '@/components/status/time'
import { type DataOf, useRead } from '@/lib/query'
import styles from './connector-version.module.css'

type Version = DataOf<'greengrass', 'connectorDefinitionVersion'>['value']
type Connector = NonNullable<NonNullable<Version['Definition']>['Connectors']>[number]

/** One version of a connector definition, with each connector's parameters. */
export function ConnectorVersion({
  definitionId,
  versionId,
  isLatest,
}: {
  definitionId: string
  versionId: string
  isLatest: boolean
}) {
  const query = useRead('greengrass', 'connectorDefinitionVersion', { definitionId, versionId })
  return (
    <Section title={`Version ${shortId(versionId)}${isLatest ? ' (latest)' : ''}`}>
      {!isLatest && (
        <p>
          This is not the latest version. <a href="?">Show the latest</a>
        </p>
      )}
      <ItemView query={query} what="version">
        {(version) => (
          <>
            <Details
              items={[
                { label: 'Version', value: <Arn value={version.Version} /> },
                { label: 'Version ARN', value: <Arn value={version.Arn} /> },
                { label: 'Version created', value: <Time value={version.CreationTimestamp} /> },
              ]}
            />
            <Connectors connectors={version.Definition?.Connectors ?? []} />
          </>
        )}
      </ItemView>
    </Section>
  )
}

function Connectors({ connectors }: { connectors: Connector[] }) {
  if (connectors.length === 0) return <p>This version holds no connectors.</p>
  return (
    <ul className={styles.connectors} aria-label="Connectors">
      {connectors.map(({ Id = '', ConnectorArn, Parameters = {} }) => (
        <li key={Id} aria-label={Id}>
          <h3>{Id}</h3>
          <Arn value={ConnectorArn} />
          <ParameterTable rows={Object.entries(Parameters)} />
        </li>
      ))}
    </ul>
  )
}

function ParameterTable({ rows }: { rows: [key: string, value: string][] }) {
  if (rows.length === 0) return <p>No parameters.</p>
  return (
    <table className={styles.parameters}>
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">Value</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, value]) => (
          <tr key={key}>
            <th scope="row">{key}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
