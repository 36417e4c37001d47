import type { ConnectorRow } from '@/app/(console)/[connection]/evs/types'
import type { DataOf } from '@/lib/query'
import { useRead } from '@/lib/query'

/** An entitlement of a virtual machine. */
export type Entitlement = DataOf<'evs', 'entitlements'>['items'][number]

/** Milliseconds until EVS is asked again: whoever deletes the entitlements comes back to a page that knows. */
const askEvery = 15_000

/** Those who are entitled through a vCenter connector; EVS is asked for no other type. `open`: it is still to be deleted. */
export function useEntitlements({ environmentId = '', connectorId = '', type }: ConnectorRow, open: boolean) {
  return useRead(
    'evs',
    'entitlements',
    { environmentId, connectorId },
    { enabled: type === 'VCENTER' && open, every: () => askEvery },
  )
}

/** Whether an entitlement keeps EVS from deleting its connector: one in any state but DELETED, also one that EVS adds. */
export const holds = ({ status }: Entitlement) => status !== 'DELETED'

/** Why the entitlements do not let the connector be deleted; nothing where it is known that none holds it. */
export function whyHeld({ data, isError }: Pick<ReturnType<typeof useEntitlements>, 'data' | 'isError'>) {
  const held = data?.items.filter(holds).length ?? 0
  if (held > 0) {
    return `${held === 1 ? 'A virtual machine is' : `${held} virtual machines are`} entitled through this connector. Delete the entitlements first.`
  }
  if (isError || data?.incomplete) {
    return 'It is not known whether virtual machines are entitled through this connector: the entitlements could not all be read.'
  }
  return data?.complete ? undefined : 'The entitlements are being read.'
}
