'use client'
import { connectorInputs } from '@/app/(console)/[connection]/greengrass/connector-input'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { LinkButton } from '@/components/shell/link-button'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { ItemView } from '@/components/status/item-view'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import styles from './connector-version.module.css'
import { ConnectorView } from './connector-view'
import { VersionActions } from './version-actions'

/** One version of a connector definition, with each connector's parameters. */
export function ConnectorVersion({
  definition,
  definitionId,
  versionId,
}: {
  definition: DataOf<'greengrass', 'connectorDefinition'>['value']
  definitionId: string
  versionId: string
}) {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'connectorDefinitionVersion', { definitionId, versionId })
  const { LatestVersion: latest } = definition
  const isLatest = versionId === latest
  return (
    <Section
      title={`Version ${shortId(versionId)}${isLatest ? ' (latest)' : ''}`}
      actions={
        <>
          {latest && !isLatest && (
            <LinkButton href={paths.greengrass.compareConnectorVersions(connection, definitionId, versionId, latest)}>
              Compare with the latest
            </LinkButton>
          )}
          <VersionActions definition={definition} definitionId={definitionId} versionId={versionId} />
        </>
      }
    >
      {!isLatest && (
        <p>
          This is not the latest version. <a href="?">Show the latest</a>
        </p>
      )}
      <ItemView query={query} what="version">
        {(version) => {
          const connectors = connectorInputs(version.Definition?.Connectors)
          return (
            <>
              <Details
                items={[
                  { label: 'Version', value: <Arn value={version.Version} /> },
                  { label: 'Version ARN', value: <Arn value={version.Arn} /> },
                  { label: 'Version created', value: <Time value={version.CreationTimestamp} /> },
                ]}
              />
              {connectors.length === 0 ? (
                <p>This version holds no connectors.</p>
              ) : (
                <ul className={styles.connectors} aria-label="Connectors">
                  {connectors.map((connector) => (
                    <li key={connector.id} aria-label={connector.id}>
                      <ConnectorView connector={connector} />
                    </li>
                  ))}
                </ul>
              )}
            </>
          )
        }}
      </ItemView>
    </Section>
  )
}
