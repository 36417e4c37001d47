'use client'
import type { OtherKind } from '@/app/(console)/[connection]/greengrass/definitions/kind-words'
import { OtherDefinitionsHelp } from '@/app/(console)/[connection]/greengrass/help'
import { Tags } from '@/app/(console)/[connection]/greengrass/tags'
import { useChosenVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { VersionsTable } from '@/app/(console)/[connection]/greengrass/versions-table'
import { PageHeader } from '@/components/shell/page-header'
import { PageTabs } from '@/components/shell/page-tabs'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { ItemView } from '@/components/status/item-view'
import { Time } from '@/components/status/time'
import { kindFacts } from '@/lib/greengrass/kinds'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { DefinitionVersion } from './definition-version'

/** One definition of the six kinds besides connectors: what AWS says of it, its versions, and their content to read. */
export function OtherDefinition({ kind, definitionId }: { kind: OtherKind; definitionId: string }) {
  const connection = useConnectionId()
  const query = useRead('greengrass', 'definition', { kind, definitionId })
  const definition = query.data?.value
  const { title: kindTitle } = kindFacts[kind]
  const noun = `${kindTitle.toLowerCase()} definition`
  const title = definition?.Name || definitionId
  const latest = definition?.LatestVersion
  const chosen = useChosenVersion(latest)
  return (
    <>
      <PageHeader
        title={title}
        description={`A ${noun}, to read. It is changed with AWS's own tools.`}
        breadcrumbs={[
          { text: 'Other definitions', href: paths.greengrass.otherDefinitions(connection) },
          { text: kindTitle, href: paths.greengrass.definitions(connection, kind) },
          { text: title },
        ]}
        info
      />
      <ItemView query={query} what={noun}>
        {(value) => <Summary definition={value} />}
      </ItemView>
      <PageTabs
        label={title}
        tabs={[
          {
            id: 'content',
            label: 'Content',
            content: chosen ? (
              <DefinitionVersion
                kind={kind}
                definitionId={definitionId}
                versionId={chosen}
                isLatest={chosen === latest}
              />
            ) : (
              definition && <p>This definition has no version yet, so it holds nothing.</p>
            ),
          },
          {
            id: 'versions',
            label: 'Versions',
            content: <Versions kind={kind} definitionId={definitionId} latest={latest} chosen={chosen} />,
          },
          { id: 'tags', label: 'Tags', content: definition && <Tags tags={definition.tags} /> },
        ]}
      />
      <OtherDefinitionsHelp />
    </>
  )
}

function Versions(props: {
  kind: OtherKind
  definitionId: string
  latest: string | undefined
  chosen: string | undefined
}) {
  const { kind, definitionId, latest, chosen } = props
  const query = useRead('greengrass', 'definitionVersions', { kind, definitionId })
  return <VersionsTable query={query} latest={latest} chosen={chosen} />
}

function Summary({ definition }: { definition: DataOf<'greengrass', 'definition'>['value'] }) {
  return (
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
        ]}
      />
    </Section>
  )
}
