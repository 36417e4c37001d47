import 'server-only'
import {
  GetConnectorDefinitionCommand,
  GetGroupCommand,
  GetGroupVersionCommand,
  ListGroupsCommand,
  ListGroupVersionsCommand,
} from '@aws-sdk/client-greengrass'
import { z } from 'zod'
import { distinct } from '@/lib/aws/distinct'
import { followTokens } from '@/lib/aws/pages'
import { plain } from '@/lib/plain'
import { itemRead, listRead } from '@/lib/read'
import { greengrassClient } from './clients'
import { wholeConnectorVersion } from './connector-version'
import { kinds } from './kinds'
import { definitionPages, versionPages } from './lists'
import { resolveReferences } from './references'

const id = z.string().min(1).max(64)
const kind = z.enum(kinds)
const MaxResults = '100'

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
export const groups = listRead(z.strictObject({}), (_args, { connection, signal }) =>
  distinct(
    followTokens(async (NextToken) => {
      const command = new ListGroupsCommand({ MaxResults, NextToken })
      const answer = await greengrassClient(connection, 'read').send(command, { abortSignal: signal })
      return { items: answer.Groups ?? [], next: answer.NextToken }
    }),
    ({ Id }) => Id,
  ),
)

/** One group with its tags. */
export const group = itemRead(z.strictObject({ groupId: id }), async ({ groupId }, { connection, signal }) =>
  plain(
    await greengrassClient(connection, 'read').send(new GetGroupCommand({ GroupId: groupId }), { abortSignal: signal }),
  ),
)

/** All versions of a group. */
export const groupVersions = listRead(z.strictObject({ groupId: id }), ({ groupId }, { connection, signal }) =>
  distinct(
    followTokens(async (NextToken) => {
      const command = new ListGroupVersionsCommand({ GroupId: groupId, MaxResults, NextToken })
      const answer = await greengrassClient(connection, 'read').send(command, { abortSignal: signal })
      return { items: answer.Versions ?? [], next: answer.NextToken }
    }),
    ({ Version }) => Version,
  ),
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
