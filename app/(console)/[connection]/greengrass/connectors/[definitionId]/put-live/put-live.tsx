'use client'
import dynamic from 'next/dynamic'
import { useSearchParams } from 'next/navigation'
import { MustRead } from '@/app/(console)/[connection]/greengrass/must-read'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { useChosenVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { PageHeader } from '@/components/shell/page-header'
import { useNoChange } from '@/components/shell/use-connection'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { PutLiveHelp } from './help'
import styles from './put-live.module.css'
import type { OperationIds } from './put-live-steps'

// A page shows either the groups or the steps, and loads no more than that.
const GroupChoice = dynamic(() => import('./group-choice').then((file) => file.GroupChoice))
const PutLiveSteps = dynamic(() => import('./put-live-steps').then((file) => file.PutLiveSteps))

/** The way of a connector definition's version (`?version=`, else the latest) to the core of a group (`?group=`). */
export function PutLive({ definitionId, operationIds }: { definitionId: string; operationIds: OperationIds }) {
  const connection = useConnectionId()
  const groupId = useSearchParams().get('group')
  const noChange = useNoChange()
  const query = useRead('greengrass', 'connectorDefinition', { definitionId })
  const definition = query.data?.value
  const latest = definition?.LatestVersion
  const versionId = useChosenVersion(latest)
  const name = definition?.Name || definitionId
  const here = paths.greengrass.connector(connection, definitionId)
  const breadcrumbs = [
    { text: 'Connector definitions', href: paths.greengrass.connectors(connection) },
    { text: name, href: here },
    { text: 'Put a version live' },
  ]
  const title = 'Put a version live'
  if (!definition) return <MustRead title={title} breadcrumbs={breadcrumbs} queries={[query]} what="the definition" />
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={breadcrumbs}
        description={
          versionId
            ? `${name}, version ${shortId(versionId)}${versionId === latest ? ', the latest' : ''}: into a version of a group, and with that to its core.`
            : name
        }
        info
      />
      {noChange && <p className={styles.notice}>{`${noChange} You can see where it stands, but not go on.`}</p>}
      {versionId && versionId !== latest && (
        <p className={styles.notice}>
          This is not the latest version of the definition.{' '}
          <a href={paths.greengrass.putLive(connection, definitionId, latest, groupId ?? undefined)}>Take the latest</a>
        </p>
      )}
      {!versionId ? (
        <p>
          This definition has no version yet.{' '}
          <a href={paths.greengrass.createConnectorVersion(connection, definitionId)}>Create a version first</a>.
        </p>
      ) : groupId ? (
        <PutLiveSteps
          key={`${versionId} ${groupId}`}
          definitionId={definitionId}
          versionId={versionId}
          groupId={groupId}
          operationIds={operationIds}
        />
      ) : (
        <GroupChoice definitionId={definitionId} versionId={versionId} />
      )}
      <PutLiveHelp />
    </>
  )
}
