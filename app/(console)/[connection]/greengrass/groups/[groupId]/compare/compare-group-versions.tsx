'use client'
import Button from '@cloudscape-design/components/button'
import { useSearchParams } from 'next/navigation'
import { groupCrumbs } from '@/app/(console)/[connection]/greengrass/groups/group-crumbs'
import { GreengrassHelp } from '@/app/(console)/[connection]/greengrass/help'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/shell/section'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import styles from './compare.module.css'
import { GroupVersionsDiff } from './group-versions-diff'
import { VersionChoice } from './version-choice'

const title = 'Compare group versions'

/** Any two versions of a group beside each other; the address names them (`?from=&to=`). */
export function CompareGroupVersions({ groupId }: { groupId: string }) {
  const connection = useConnectionId()
  const search = useSearchParams()
  const from = search.get('from') ?? ''
  const to = search.get('to') ?? ''
  const group = useRead('greengrass', 'group', { groupId })
  const versions = useRead('greengrass', 'groupVersions', { groupId })
  const show = (a: string, b: string) =>
    window.history.replaceState(null, '', paths.greengrass.compareGroupVersions(connection, groupId, a, b))
  const choice = { query: versions, latest: group.data?.value.LatestVersion }
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={groupCrumbs(connection, groupId, group.data?.value.Name, title)}
        actions={
          <Button href={paths.greengrass.groupTab(connection, groupId, 'versions')}>Back to the versions</Button>
        }
        info
      />
      <Section title="Versions">
        <div className={styles.choices}>
          <VersionChoice {...choice} label="From" chosen={from} onChoose={(version) => show(version, to)} />
          <VersionChoice {...choice} label="To" chosen={to} onChoose={(version) => show(from, version)} />
          <div>
            <Button onClick={() => show(to, from)}>Swap</Button>
          </div>
        </div>
      </Section>
      {from && to ? (
        <GroupVersionsDiff groupId={groupId} from={from} to={to} />
      ) : (
        <p>Choose the two versions that are to be compared.</p>
      )}
      <GreengrassHelp title={title} reference="getgroupversion-get">
        <p>
          Two versions of a group differ in what they refer to. Where both refer to connectors, these are compared too,
          parameter by parameter. Versions never change, so neither does their difference.
        </p>
      </GreengrassHelp>
    </>
  )
}
