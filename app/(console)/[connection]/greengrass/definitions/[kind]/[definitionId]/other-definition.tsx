'use client'
import dynamic from 'next/dynamic'
import type { OtherKind } from '@/app/(console)/[connection]/greengrass/definitions/kind-words'
import { OtherDefinitionsHelp } from '@/app/(console)/[connection]/greengrass/help'
import { Summary } from '@/app/(console)/[connection]/greengrass/summary'
import { Tags } from '@/app/(console)/[connection]/greengrass/tags'
import { useChosenVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { PageHeader } from '@/components/shell/page-header'
import { PageTabs } from '@/components/shell/page-tabs'
import { ItemView } from '@/components/status/item-view'
import { kindFacts } from '@/lib/greengrass/kinds'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

// Only one tab is open.
const DefinitionVersion = dynamic(() => import('./definition-version').then((file) => file.DefinitionVersion))
const Versions = dynamic(() => import('./versions').then((file) => file.Versions))

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
        {(value) => <Summary title="Definition" of={value} />}
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
