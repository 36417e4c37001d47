'use client'
import dynamic from 'next/dynamic'
import { ConnectorDefinitionsHelp } from '@/app/(console)/[connection]/greengrass/help'
import { Summary } from '@/app/(console)/[connection]/greengrass/summary'
import { Tags } from '@/app/(console)/[connection]/greengrass/tags'
import { useChosenVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { ChangeButton } from '@/components/shell/change-button'
import { PageHeader } from '@/components/shell/page-header'
import { PageTabs } from '@/components/shell/page-tabs'
import { Section } from '@/components/shell/section'
import { ItemView } from '@/components/status/item-view'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

// Only one tab is open.
const ConnectorVersion = dynamic(() => import('./connector-version').then((file) => file.ConnectorVersion))
const UsedBy = dynamic(() => import('./used-by').then((file) => file.UsedBy))
const Versions = dynamic(() => import('./versions').then((file) => file.Versions))

/** One connector definition: the connectors of one version, all versions, the groups that use it, and its tags. */
export function ConnectorDefinition({ definitionId }: { definitionId: string }) {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'connectorDefinition', { definitionId })
  const definition = query.data?.value
  const title = definition?.Name || definitionId
  const chosen = useChosenVersion(definition?.LatestVersion)
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          { text: 'Connector definitions', href: paths.greengrass.connectors(connection) },
          { text: title },
        ]}
        actions={<Actions definitionId={definitionId} />}
        info
      />
      <ItemView query={query} what="connector definition">
        {(value) => (
          <>
            <Summary title="Definition" of={value} changed />
            <PageTabs
              label="Parts of the connector definition"
              tabs={[
                {
                  id: 'connectors',
                  label: 'Connectors',
                  content: chosen ? (
                    <ConnectorVersion definition={value} definitionId={definitionId} versionId={chosen} />
                  ) : (
                    <Section title="Connectors">
                      <p>This definition has no version yet, so it holds no connectors.</p>
                    </Section>
                  ),
                },
                {
                  id: 'versions',
                  label: 'Versions',
                  content: <Versions definition={value} definitionId={definitionId} chosen={chosen} />,
                },
                {
                  id: 'used-by',
                  label: 'Used by',
                  content: <UsedBy definitionId={definitionId} latest={value.LatestVersion} />,
                },
                {
                  id: 'tags',
                  label: 'Tags',
                  content: (
                    <Section
                      title="Tags"
                      actions={
                        <ChangeButton href={paths.greengrass.connectorTags(connection, definitionId)} primary={false}>
                          Change tags
                        </ChangeButton>
                      }
                    >
                      <Tags tags={value.tags} />
                    </Section>
                  ),
                },
              ]}
            />
          </>
        )}
      </ItemView>
      <ConnectorDefinitionsHelp />
    </>
  )
}

function Actions({ definitionId }: { definitionId: string }) {
  const connection = useConnectionId()
  return (
    <>
      <ChangeButton href={paths.greengrass.deleteConnector(connection, definitionId)} primary={false}>
        Delete
      </ChangeButton>
      <ChangeButton href={paths.greengrass.renameConnector(connection, definitionId)} primary={false}>
        Rename
      </ChangeButton>
      <ChangeButton href={paths.greengrass.createConnectorVersion(connection, definitionId)}>
        Create version
      </ChangeButton>
    </>
  )
}
