import 'server-only'
import {
  GetConnectorDefinitionVersionCommand,
  GetCoreDefinitionVersionCommand,
  GetDeviceDefinitionVersionCommand,
  GetFunctionDefinitionVersionCommand,
  GetLoggerDefinitionVersionCommand,
  GetResourceDefinitionVersionCommand,
  GetSubscriptionDefinitionVersionCommand,
} from '@aws-sdk/client-greengrass'
import { followTokens, wholeList } from '@/lib/aws/pages'
import type { ReadContext } from '@/lib/read'
import { greengrassClient } from './clients'
import type { Kind } from './kinds'

type Client = ReturnType<typeof greengrassClient>
interface Answer {
  Arn?: string
  Id?: string
  Version?: string
  /** ISO 8601. */
  CreationTimestamp?: string
  NextToken?: string
  Definition?: object
}
interface Asked {
  id: string
  version: string
  NextToken: string | undefined
}

/** Cores, loggers and resources come whole: their calls take no page token. */
const get: Record<Kind, (client: Client, asked: Asked, options: { abortSignal: AbortSignal }) => Promise<Answer>> = {
  connector: (c, { id, version, NextToken }, o) =>
    c.send(
      new GetConnectorDefinitionVersionCommand({
        ConnectorDefinitionId: id,
        ConnectorDefinitionVersionId: version,
        NextToken,
      }),
      o,
    ),
  core: (c, { id, version }, o) =>
    c.send(new GetCoreDefinitionVersionCommand({ CoreDefinitionId: id, CoreDefinitionVersionId: version }), o),
  device: (c, { id, version, NextToken }, o) =>
    c.send(
      new GetDeviceDefinitionVersionCommand({ DeviceDefinitionId: id, DeviceDefinitionVersionId: version, NextToken }),
      o,
    ),
  function: (c, { id, version, NextToken }, o) =>
    c.send(
      new GetFunctionDefinitionVersionCommand({
        FunctionDefinitionId: id,
        FunctionDefinitionVersionId: version,
        NextToken,
      }),
      o,
    ),
  logger: (c, { id, version }, o) =>
    c.send(new GetLoggerDefinitionVersionCommand({ LoggerDefinitionId: id, LoggerDefinitionVersionId: version }), o),
  resource: (c, { id, version }, o) =>
    c.send(
      new GetResourceDefinitionVersionCommand({ ResourceDefinitionId: id, ResourceDefinitionVersionId: version }),
      o,
    ),
  subscription: (c, { id, version, NextToken }, o) =>
    c.send(
      new GetSubscriptionDefinitionVersionCommand({
        SubscriptionDefinitionId: id,
        SubscriptionDefinitionVersionId: version,
        NextToken,
      }),
      o,
    ),
}

/** A version of a definition of any kind with all its entries. A list that AWS does not end throws: half of it is no answer. */
export async function wholeVersion(
  kind: Kind,
  id: string,
  version: string,
  { connection, signal }: ReadContext,
): Promise<Omit<Answer, 'Definition' | 'NextToken'> & { Definition: Record<string, unknown> }> {
  const client = greengrassClient(connection, 'read')
  const pages = followTokens(async (NextToken) => {
    const answer = await get[kind](client, { id, version, NextToken }, { abortSignal: signal })
    return {
      items: [answer],
      next: kind === 'core' || kind === 'logger' || kind === 'resource' ? undefined : answer.NextToken,
    }
  })
  let first: Answer = {}
  let Definition: Record<string, unknown> = {}
  for await (const answers of wholeList(pages)) {
    for (const answer of answers) {
      first = { ...answer, ...first }
      Definition = joined(Definition, { ...answer.Definition })
    }
  }
  const { Arn, Id, Version, CreationTimestamp } = first
  return { Arn, Id, Version, CreationTimestamp, Definition }
}

function joined(before: Record<string, unknown>, page: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(page).map(([member, value]): [string, unknown] => {
    const had = before[member]
    return [member, Array.isArray(had) && Array.isArray(value) ? [...had, ...value] : value]
  })
  return { ...before, ...Object.fromEntries(entries) }
}
