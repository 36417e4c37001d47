'use client'
import { isMoving, pollEvery, staleAfter } from '@/app/(console)/[connection]/evs/health'
import { Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { type DataOf, useRead } from '@/lib/query'
import { StateWithDetails } from './state-with-details'

type Host = DataOf<'evs', 'hosts'>['items'][number]

const columns: Column<Host>[] = [
  {
    id: 'name',
    header: 'Host name',
    cell: (host) => host.hostName,
    sort: (host) => host.hostName ?? '',
    isRowHeader: true,
    minWidth: 140,
  },
  {
    id: 'state',
    header: 'State',
    cell: (host) => <StateWithDetails state={host.hostState} details={host.stateDetails} />,
    sort: (host) => host.hostState ?? '',
    minWidth: 120,
  },
  {
    id: 'ip',
    header: 'IP address',
    cell: (host) => host.ipAddress,
    sort: (host) => host.ipAddress ?? '',
    minWidth: 130,
  },
  {
    id: 'type',
    header: 'Instance type',
    cell: (host) => host.instanceType,
    sort: (host) => host.instanceType ?? '',
    minWidth: 140,
  },
  { id: 'instance', header: 'EC2 instance', cell: (host) => host.ec2InstanceId, minWidth: 190 },
  { id: 'dedicated', header: 'Dedicated host', cell: (host) => host.dedicatedHostId, minWidth: 140 },
  { id: 'placement', header: 'Placement group', cell: (host) => host.placementGroupId, minWidth: 150 },
  { id: 'key', header: 'Key pair', cell: (host) => host.keyName, sort: (host) => host.keyName ?? '', minWidth: 120 },
  {
    id: 'updated',
    header: 'Updated',
    cell: (host) => <Time value={host.modifiedAt} />,
    sort: (host) => host.modifiedAt ?? '',
    minWidth: 140,
  },
]

/** The ESXi hosts of an environment, asked for again quickly while one of them is in transit. */
export function Hosts({ environmentId, enabled }: { environmentId: string; enabled: boolean }) {
  const moves = (hosts: Host[]) => hosts.some(({ hostState }) => isMoving(hostState))
  const query = useRead('evs', 'hosts', { environmentId }, { enabled, every: ({ items }) => pollEvery(moves(items)) })
  return (
    <ResourceTable
      query={query}
      noun="host"
      heading="h2"
      describe="An environment runs on EC2 bare metal instances with ESXi. They are added in AWS's own console."
      columns={columns}
      rowId={(host) => host.hostName ?? ''}
      filter={(host) =>
        [host.hostName, host.ipAddress, host.ec2InstanceId, host.instanceType, host.hostState].join(' ')
      }
      defaultSort={{ column: 'name' }}
      staleAfterMs={staleAfter(moves(query.data?.items ?? []))}
    />
  )
}
