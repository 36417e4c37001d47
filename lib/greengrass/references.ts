import 'server-only'
import {
  GetConnectorDefinitionCommand,
  GetCoreDefinitionCommand,
  GetDeviceDefinitionCommand,
  GetFunctionDefinitionCommand,
  GetLoggerDefinitionCommand,
  GetResourceDefinitionCommand,
  GetSubscriptionDefinitionCommand,
  type GroupVersion,
} from '@aws-sdk/client-greengrass'
import { plain } from '@/lib/plain'
import type { ReadContext } from '@/lib/read'
import { versionOf } from './arn'
import { greengrassClient } from './clients'
import { type Kind, kindFacts, kinds } from './kinds'

/** What a group version refers to, for one kind of definition. */
export interface Reference {
  kind: Kind
  /** The kind in words. */
  title: string
  /** Missing where the version refers to none. */
  arn?: string
  /** Missing where the ARN is not one of a definition's version. */
  definitionId?: string
  versionId?: string
  /** The definition's name; missing where it has none, or could not be read. */
  name?: string
  /** The definition's latest version now; missing where it could not be read. */
  latestVersion?: string
  /** The definition could not be read: it may have been deleted. */
  unread?: true
}

type Client = ReturnType<typeof greengrassClient>
type Options = { abortSignal: AbortSignal }
interface Definition {
  Arn?: string
  Id?: string
  Name?: string
  /** ISO 8601. */
  CreationTimestamp?: string
  /** ISO 8601. */
  LastUpdatedTimestamp?: string
  LatestVersion?: string
  LatestVersionArn?: string
  tags?: Record<string, string>
}

const get: Record<Kind, (client: Client, id: string, options: Options) => Promise<Definition>> = {
  connector: (c, id, o) => c.send(new GetConnectorDefinitionCommand({ ConnectorDefinitionId: id }), o),
  core: (c, id, o) => c.send(new GetCoreDefinitionCommand({ CoreDefinitionId: id }), o),
  device: (c, id, o) => c.send(new GetDeviceDefinitionCommand({ DeviceDefinitionId: id }), o),
  function: (c, id, o) => c.send(new GetFunctionDefinitionCommand({ FunctionDefinitionId: id }), o),
  logger: (c, id, o) => c.send(new GetLoggerDefinitionCommand({ LoggerDefinitionId: id }), o),
  resource: (c, id, o) => c.send(new GetResourceDefinitionCommand({ ResourceDefinitionId: id }), o),
  subscription: (c, id, o) => c.send(new GetSubscriptionDefinitionCommand({ SubscriptionDefinitionId: id }), o),
}

/** The seven references of a group version with the names of their definitions. A name that cannot be read fails nothing. */
export async function resolveReferences(members: GroupVersion, context: ReadContext): Promise<Reference[]> {
  return await Promise.all(kinds.map((kind) => resolve(kind, members[kindFacts[kind].member], context)))
}

/** One reference with the name of its definition. A name that cannot be read fails nothing. */
export async function resolve(
  kind: Kind,
  arn: string | undefined,
  { connection, signal }: ReadContext,
): Promise<Reference> {
  const { title, segment } = kindFacts[kind]
  const target = versionOf(arn)
  if (!arn || target?.segment !== segment) return { kind, title, arn: arn || undefined }
  const { id, versionId } = target
  const client = greengrassClient(connection, 'read')
  try {
    const { Name, LatestVersion } = await get[kind](client, id, { abortSignal: signal })
    return { kind, title, arn, definitionId: id, versionId, name: Name, latestVersion: LatestVersion }
  } catch {
    return { kind, title, arn, definitionId: id, versionId, unread: true }
  }
}

/** A definition of any kind, as AWS describes it, with its tags. */
export async function definitionWith(kind: Kind, id: string, { connection, signal }: ReadContext) {
  return plain(await get[kind](greengrassClient(connection, 'read'), id, { abortSignal: signal }))
}
