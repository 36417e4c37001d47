import 'server-only'
import {
  GetConnectorDefinitionCommand,
  GetGroupCommand,
  GetGroupVersionCommand,
  GetServiceRoleForAccountCommand,
  ListConnectorDefinitionsCommand,
  ListGroupsCommand,
} from '@aws-sdk/client-greengrass'
import { z } from 'zod'
import { failureOf } from '@/lib/failure'
import { plain } from '@/lib/plain'
import { itemRead, listRead } from '@/lib/read'
import { greengrassClient } from './clients'
import { wholeConnectorVersion } from './connector-version'
import { groupPages, groupVersionPages } from './group-lists'
import { kinds } from './kinds'
import { definitionPages, versionPages } from './lists'
import { resolveReferences } from './references'
import { greengrassWords } from './words'

const id = z.string().min(1).max(64)
const kind = z.enum(kinds)

/** All connector definitions. */
export const connectorDefinitions = listRead(z.strictObject({}), (_args, context) =>
  definitionPages('connector', context),
)

/** One connector definition with its tags. */
export const connectorDefinition = itemRead(
  z.strictObject({ definitionId: id }),
  async (args, { connection, signal }) => {
    const command = new GetConnectorDefinitionCommand({ ConnectorDefinitionId: args.definitionId })
    return plain(await greengrassClient(connection, 'read').send(command, { abortSignal: signal }))
  },
)

/** One version of a connector definition with all its connectors. */
export const connectorDefinitionVersion = itemRead(
  z.strictObject({ definitionId: id, versionId: id }),
  async ({ definitionId, versionId }, context) => plain(await wholeConnectorVersion(definitionId, versionId, context)),
)

/** All definitions of a kind: what a group version can refer to. */
export const definitions = listRead(z.strictObject({ kind }), (args, context) => definitionPages(args.kind, context))

/** All versions of a definition. */
export const definitionVersions = listRead(z.strictObject({ kind, definitionId: id }), (args, context) =>
  versionPages(args.kind, args.definitionId, context),
)

/** All groups. */
export const groups = listRead(z.strictObject({}), (_args, context) => groupPages(context))

/** One group with its tags. */
export const group = itemRead(z.strictObject({ groupId: id }), async ({ groupId }, { connection, signal }) =>
  plain(
    await greengrassClient(connection, 'read').send(new GetGroupCommand({ GroupId: groupId }), { abortSignal: signal }),
  ),
)

/** All versions of a group. */
export const groupVersions = listRead(z.strictObject({ groupId: id }), ({ groupId }, context) =>
  groupVersionPages(groupId, context),
)

/** One version of a group with its references, and what they lead to. */
export const groupVersion = itemRead(
  z.strictObject({ groupId: id, versionId: id }),
  async ({ groupId, versionId }, context) => {
    const command = new GetGroupVersionCommand({ GroupId: groupId, GroupVersionId: versionId })
    const answer = await greengrassClient(context.connection, 'read').send(command, { abortSignal: context.signal })
    return { ...plain(answer), references: await resolveReferences(answer.Definition ?? {}, context) }
  },
)

/**
 * Whether Greengrass answers this connection at all. `refused`: every call is turned away, as it is since the end of V1; `failure`
 * says how. What only one call is refused for lack of a permission is no such refusal.
 */
export const reach = itemRead(z.strictObject({}), async (_args, { connection, signal }) => {
  const client = greengrassClient(connection, 'read')
  const one = { MaxResults: '1' }
  const asked = await Promise.allSettled([
    client.send(new ListGroupsCommand(one), { abortSignal: signal }),
    client.send(new ListConnectorDefinitionsCommand(one), { abortSignal: signal }),
    client.send(new GetServiceRoleForAccountCommand({}), { abortSignal: signal }),
  ])
  const failures = asked.map((each) =>
    each.status === 'rejected' ? failureOf(each.reason, greengrassWords) : undefined,
  )
  // That the account has no service role is an answer.
  const [failure] = failures
  if (failures.some((each) => !each || each.httpStatus === 404)) return { state: 'answers' as const }
  return { state: failures.every((each) => each?.refusesAll) ? ('refused' as const) : ('unclear' as const), failure }
})
