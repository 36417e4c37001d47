import 'server-only'
import { GetAssociatedRoleCommand, GetServiceRoleForAccountCommand } from '@aws-sdk/client-greengrass'
import type { ReadContext } from '@/lib/read'
import { greengrassClient } from './clients'
import { orAbsent } from './is-absent'

/** The group's role as it is now; nothing where it has none. */
export async function associatedRole(GroupId: string, { connection, signal }: ReadContext) {
  const command = new GetAssociatedRoleCommand({ GroupId })
  const client = greengrassClient(connection, 'read')
  return await orAbsent(client.send(command, { abortSignal: signal }))
}

/** The role by which Greengrass itself acts in the account and Region; nothing where there is none. */
export async function accountRole({ connection, signal }: ReadContext) {
  const client = greengrassClient(connection, 'read')
  return await orAbsent(client.send(new GetServiceRoleForAccountCommand({}), { abortSignal: signal }))
}
