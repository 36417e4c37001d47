'use client'
import { isMoving, pollEvery, staleAfter } from '@/app/(console)/[connection]/evs/health'
import { Time } from '@/components/status/time'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { type DataOf, useRead } from '@/lib/query'
import { StateWithDetails } from './state-with-details'

type Vlan = DataOf<'evs', 'vlans'>['items'][number]

const publicWords = (isPublic: boolean | undefined) => (isPublic === undefined ? undefined : isPublic ? 'Yes' : 'No')

const columns: Column<Vlan>[] = [
  {
    id: 'id',
    header: 'VLAN id',
    cell: ({ vlanId }) => vlanId,
    sort: ({ vlanId = 0 }) => vlanId,
    isRowHeader: true,
    minWidth: 100,
  },
  {
    id: 'function',
    header: 'Function',
    cell: (vlan) => vlan.functionName,
    sort: (vlan) => vlan.functionName ?? '',
    minWidth: 150,
  },
  { id: 'cidr', header: 'CIDR', cell: (vlan) => vlan.cidr, sort: (vlan) => vlan.cidr ?? '', minWidth: 140 },
  {
    id: 'state',
    header: 'State',
    cell: (vlan) => <StateWithDetails state={vlan.vlanState} details={vlan.stateDetails} />,
    sort: (vlan) => vlan.vlanState ?? '',
    minWidth: 120,
  },
  { id: 'subnet', header: 'Subnet', cell: (vlan) => vlan.subnetId, minWidth: 230 },
  { id: 'zone', header: 'Availability Zone', cell: (vlan) => vlan.availabilityZone, minWidth: 150 },
  { id: 'acl', header: 'Network ACL', cell: (vlan) => vlan.networkAclId, minWidth: 130 },
  { id: 'public', header: 'Public', cell: (vlan) => publicWords(vlan.isPublic), minWidth: 90 },
  {
    id: 'eips',
    header: 'Elastic IP addresses',
    cell: ({ eipAssociations = [] }) => eipAssociations.map(({ ipAddress }) => ipAddress).join(', '),
    minWidth: 170,
  },
  {
    id: 'updated',
    header: 'Updated',
    cell: (vlan) => <Time value={vlan.modifiedAt} />,
    sort: (vlan) => vlan.modifiedAt ?? '',
    minWidth: 140,
  },
]

/** The VLAN subnets of an environment, asked for again quickly while one of them is in transit. */
export function Vlans({ environmentId, enabled }: { environmentId: string; enabled: boolean }) {
  const moves = (vlans: Vlan[]) => vlans.some(({ vlanState }) => isMoving(vlanState))
  const query = useRead('evs', 'vlans', { environmentId }, { enabled, every: ({ items }) => pollEvery(moves(items)) })
  return (
    <ResourceTable
      query={query}
      noun="VLAN"
      heading="h2"
      describe="EVS makes the VLAN subnets of an environment in your VPC when it creates the environment."
      columns={columns}
      rowId={({ vlanId, subnetId = '' }) => String(vlanId ?? subnetId)}
      filter={(vlan) => [vlan.vlanId, vlan.functionName, vlan.cidr, vlan.subnetId, vlan.vlanState].join(' ')}
      defaultSort={{ column: 'id' }}
      staleAfterMs={staleAfter(moves(query.data?.items ?? []))}
    />
  )
}
