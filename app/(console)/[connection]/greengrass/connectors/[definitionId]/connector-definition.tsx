'use client'
import { ConnectorDefinitionsHelp } from '@/app/(console)/[connection]/greengrass/help'
import { Tags } from '@/app/(console)/[connection]/greengrass/tags'
import { useChosenVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { VersionsTable } from '@/app/(console)/[connection]/greengrass/versions-table'
import { ChangeButton } from '@/components/shell/change-button'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { History } from '@/components/status/history'
import { ItemView } from '@/components/status/item-view'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { ConnectorVersion } from './connector-version'

type Definition = DataOf<'greengrass', 'connectorDefinition'>['value']

/** One connector definition, one of its versions, and all of them. */
export function ConnectorDefinition({ definitionId }: { definitionId: string }) {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'connectorDefinition', { definitionId })
  const versions = useRead('greengrass', 'definitionVersions', { kind: 'connector', definitionId })
  const definition = query.data?.value
  const title = definition?.Name || definitionId
  const latest = definition?.LatestVersion
  const chosen = useChosenVersion(latest)
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[
          { text: 'Connector definitions', href: paths.greengrass.connectors(connection) },
          { text: title },
        ]}
        actions={
          <ChangeButton href={paths.greengrass.createConnectorVersion(connection, definitionId)}>
            Create version
          </ChangeButton>
        }
        info
      />
      <ItemView query={query} what="connector definition">
        {(value) => <Summary definition={value} />}
      </ItemView>
      {chosen ? (
        <ConnectorVersion definitionId={definitionId} versionId={chosen} isLatest={chosen === latest} />
      ) : (
        definition && (
          <Section title="Connectors">
            <p>This definition has no version yet, so it holds no connectors.</p>
          </Section>
        )
      )}
      <VersionsTable query={versions} latest={latest} chosen={chosen} />
      <ConnectorDefinitionsHelp />
    </>
  )
}

function Summary({ definition }: { definition: Definition }) {
  return (
    <>
      <Section title="Definition">
        <Details
          items={[
            { label: 'Name', value: definition.Name },
            { label: 'Id', value: <Arn value={definition.Id} /> },
            { label: 'ARN', value: <Arn value={definition.Arn} /> },
            { label: 'Created', value: <Time value={definition.CreationTimestamp} /> },
            { label: 'Last updated', value: <Time value={definition.LastUpdatedTimestamp} /> },
            { label: 'Latest version', value: <Arn value={definition.LatestVersion} /> },
            { label: 'Latest version ARN', value: <Arn value={definition.LatestVersionArn} /> },
            { label: 'History', value: <History resourceId={definition.Arn} /> },
          ]}
        />
      </Section>
      <Section title="Tags">
        <Tags tags={definition.tags} />
      </Section>
    </>
  )
}
