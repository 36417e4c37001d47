import 'server-only'
import { GetConnectorDefinitionCommand, ListTagsForResourceCommand } from '@aws-sdk/client-greengrass'
import { z } from 'zod'
import { bounded } from '@/lib/aws/bounded'
import { wholeList } from '@/lib/aws/pages'
import { plain } from '@/lib/plain'
import { itemRead, listRead, type ReadContext } from '@/lib/read'
import { greengrassClient } from './clients'
import { connectorUse as usesOf } from './connector-use'
import { wholeVersion } from './definition-version'
import { inSteps } from './in-steps'
import { connectorsOf } from './kept-versions'
import { kinds } from './kinds'
import { versionPages } from './lists'
import { definitionWith } from './references'

const id = z.string().min(1).max(64)
const kind = z.enum(kinds)

/** What a row of the list of connector definitions shows besides what AWS lists. */
export interface ConnectorContents {
  definitionId: string
  /** Missing where the definition has no version. */
  latestVersion?: string
  /** In the order of the version; `name` and `version` as in the connector's ARN. */
  connectors?: { id: string; name: string; version: string }[]
  /** How many versions there are. */
  versions?: number
  /** It could not be read, wholly or in part. */
  unread?: true
}

/**
 * The connectors of the latest version, and how many versions there are, of the definitions that are asked for. They come as
 * they are read, in steps: at most 50, since each takes two or three calls.
 */
export const connectorContents = listRead(z.strictObject({ definitionIds: z.array(id).max(50) }), (args, context) =>
  inSteps(args.definitionIds, (definitionId) => contentsOf(definitionId, context), unreadRow),
)

const unreadRow = (definitionId: string): ConnectorContents => ({ definitionId, unread: true })

async function contentsOf(definitionId: string, context: ReadContext): Promise<ConnectorContents> {
  const command = new GetConnectorDefinitionCommand({ ConnectorDefinitionId: definitionId })
  const client = greengrassClient(context.connection, 'read')
  const { LatestVersion } = await client.send(command, { abortSignal: context.signal })
  if (!LatestVersion) return { definitionId, connectors: [], versions: 0 }
  const held = await connectorsOf(definitionId, LatestVersion, context)
  let versions = 0
  for await (const page of wholeList(versionPages('connector', definitionId, context))) versions += page.length
  const connectors = held.map(({ Id = '', ConnectorArn = '' }) => {
    const [, name = '', version = ''] = /\/connectors\/([^/]+)\/versions\/([^/]+)$/.exec(ConnectorArn) ?? []
    return { id: Id, name, version }
  })
  return { definitionId, latestVersion: LatestVersion, connectors, versions }
}

/** Which groups' latest versions use which versions of connector definitions: of one definition, or of all without an id. */
export const connectorUse = listRead(z.strictObject({ definitionId: id.optional() }), (args, context) =>
  usesOf(context, args.definitionId),
)

/** One definition of any kind with its tags. */
export const definition = itemRead(
  z.strictObject({ kind, definitionId: id }),
  async (args, context) => await definitionWith(args.kind, args.definitionId, context),
)

/** One version of a definition of any kind, with all its entries as AWS has them. */
export const definitionVersion = itemRead(
  z.strictObject({ kind, definitionId: id, versionId: id }),
  async (args, context) => await wholeVersion(args.kind, args.definitionId, args.versionId, context),
)

/** Several versions of one connector definition with all their connectors, to compare them: two at most. */
export const connectorVersions = itemRead(
  z.strictObject({ definitionId: id, versionIds: z.array(id).max(2) }),
  async ({ definitionId, versionIds }, context) =>
    await bounded(versionIds, 2, (versionId) => wholeVersion('connector', definitionId, versionId, context)),
)

/** The tags of a definition or a group, the console's own among them. */
export const tags = itemRead(
  z.strictObject({ arn: z.string().min(1).max(512) }),
  async ({ arn }, { connection, signal }) => {
    const command = new ListTagsForResourceCommand({ ResourceArn: arn })
    const answer = await greengrassClient(connection, 'read').send(command, { abortSignal: signal })
    return plain(answer.tags ?? {})
  },
)
