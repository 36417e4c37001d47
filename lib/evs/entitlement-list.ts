import 'server-only'
import { distinct } from '@/lib/aws/distinct'
import { followTokens, wholeList } from '@/lib/aws/pages'
import { type Plain, plain } from '@/lib/plain'
import type { ReadContext } from '@/lib/read'
import { evsClient } from './clients'
import { ListVmEntitlementsCommand, type VmEntitlement } from './sdk'

/** An entitlement of a virtual machine as EVS answers it, dates as ISO strings. */
export type EntitlementRow = Plain<VmEntitlement>

/** How a connector is named. */
export interface ConnectorName {
  environmentId: string
  connectorId: string
}

/** The entitlements of a connector, page by page, each virtual machine once. WINDOWS_SERVER is the only type that the API has. */
export const entitlementPages = (named: ConnectorName, { connection, signal }: ReadContext) =>
  distinct(
    followTokens(async (nextToken) => {
      const input = { ...named, entitlementType: 'WINDOWS_SERVER', maxResults: 100, nextToken } as const
      const command = new ListVmEntitlementsCommand(input)
      const answer = await evsClient(connection, 'read').send(command, { abortSignal: signal })
      return { items: plain(answer.entitlements ?? []), next: answer.nextToken }
    }),
    ({ vmId }) => vmId,
  )

/** The entitlements that keep a connector from being deleted. */
export async function holdingEntitlements(named: ConnectorName, context: ReadContext): Promise<EntitlementRow[]> {
  const rows: EntitlementRow[] = []
  for await (const page of wholeList(entitlementPages(named, context))) rows.push(...page)
  return rows.filter(({ status }) => status !== 'DELETED')
}
