'use client'
import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { IdCell } from '@/app/(console)/[connection]/greengrass/id-cell'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { openVersion } from '@/app/(console)/[connection]/greengrass/use-chosen-version'
import { ChangeButton } from '@/components/shell/change-button'
import { StateIndicator } from '@/components/status/state-indicator'
import { Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import { DeploymentDetail } from './deployments/deployment-detail'
import { deploymentType, takesOff } from './deployments/deployment-words'
import { type Deployment, type Known, useDeployments } from './deployments/use-deployments'

/** The deployments of a group, newest first, and the one that the address names (`?deployment=`). */
export function DeploymentsTab({ groupId }: { groupId: string }) {
  const connection = useConnectionId()
  const chosen = useSearchParams().get('deployment')
  const { list, known, whole } = useDeployments(groupId)
  const never = whole && list.data?.items.length === 0
  return (
    <>
      {chosen && <DeploymentDetail key={chosen} groupId={groupId} deploymentId={chosen} />}
      <ResourceTable
        query={list}
        noun="deployment"
        heading="h2"
        describe="A deployment brings a version of this group to its core. Nothing runs there before the first one."
        columns={useMemo(() => columns(connection, groupId, known, chosen), [connection, groupId, known, chosen])}
        rowId={({ deploymentId }) => deploymentId}
        defaultSort={{ column: 'created', descending: true }}
        staleAfterMs={90_000}
        create={{ text: 'Deploy', href: paths.greengrass.deploy(connection, groupId) }}
        actions={
          <ChangeButton
            href={paths.greengrass.resetDeployments(connection, groupId)}
            primary={false}
            refused={never ? 'This group was never deployed.' : undefined}
          >
            Reset deployments
          </ChangeButton>
        }
      />
    </>
  )
}

const columns = (
  connection: string,
  groupId: string,
  known: (row: Deployment) => Known,
  chosen: string | null,
): Column<Deployment>[] => [
  {
    id: 'type',
    header: 'Type',
    cell: ({ deploymentId, type }) => (
      <a
        href={paths.greengrass.deployment(connection, groupId, deploymentId)}
        aria-label={`${deploymentType(type)} ${deploymentId}`}
        aria-current={deploymentId === chosen ? 'true' : undefined}
      >
        {deploymentType(type)}
      </a>
    ),
    isRowHeader: true,
    minWidth: 140,
  },
  {
    id: 'version',
    header: 'Group version',
    cell: ({ groupVersionId, type }) =>
      groupVersionId ? (
        <a href={`${paths.greengrass.group(connection, groupId)}${openVersion(groupVersionId)}`}>
          {shortId(groupVersionId)}
        </a>
      ) : takesOff(type) ? (
        'none'
      ) : (
        'not told by AWS'
      ),
    minWidth: 130,
  },
  { id: 'status', header: 'Status', cell: (row) => <Status known={known(row)} />, minWidth: 150 },
  {
    id: 'created',
    header: 'Created',
    cell: ({ createdAt }) => <Time value={createdAt} />,
    sort: ({ createdAt = '' }) => createdAt,
    minWidth: 150,
  },
  { id: 'id', header: 'Id', cell: ({ deploymentId }) => <IdCell id={deploymentId} />, minWidth: 190 },
]

function Status({ known }: { known: Known }) {
  if (known === 'reading') return 'Reading…'
  if (known === 'not asked') return 'Open it to see'
  return known === 'failed' || known.unread ? 'Could not be read' : <StateIndicator state={known.status} />
}
