import 'server-only'
import {
  type DefinitionInformation,
  ListConnectorDefinitionsCommand,
  ListConnectorDefinitionVersionsCommand,
  ListCoreDefinitionsCommand,
  ListCoreDefinitionVersionsCommand,
  ListDeviceDefinitionsCommand,
  ListDeviceDefinitionVersionsCommand,
  ListFunctionDefinitionsCommand,
  ListFunctionDefinitionVersionsCommand,
  ListLoggerDefinitionsCommand,
  ListLoggerDefinitionVersionsCommand,
  ListResourceDefinitionsCommand,
  ListResourceDefinitionVersionsCommand,
  ListSubscriptionDefinitionsCommand,
  ListSubscriptionDefinitionVersionsCommand,
  type VersionInformation,
} from '@aws-sdk/client-greengrass'
import { distinct } from '@/lib/aws/distinct'
import { followTokens } from '@/lib/aws/pages'
import type { ReadContext } from '@/lib/read'
import { greengrassClient } from './clients'
import type { Kind } from './kinds'

/** Greengrass types page sizes and tokens as strings. */
const MaxResults = '100'

interface Commands {
  // Each call is made with its own command class: the client has no common one, and no paginators.
  definitions(client: Client, NextToken: string | undefined, options: Options): Promise<DefinitionsPage>
  versions(client: Client, id: string, NextToken: string | undefined, options: Options): Promise<VersionsPage>
}
type Client = ReturnType<typeof greengrassClient>
type Options = { abortSignal: AbortSignal }
type DefinitionsPage = { Definitions?: DefinitionInformation[]; NextToken?: string }
type VersionsPage = { Versions?: VersionInformation[]; NextToken?: string }

const commands: Record<Kind, Commands> = {
  connector: {
    definitions: (c, NextToken, o) => c.send(new ListConnectorDefinitionsCommand({ MaxResults, NextToken }), o),
    versions: (c, ConnectorDefinitionId, NextToken, o) =>
      c.send(new ListConnectorDefinitionVersionsCommand({ ConnectorDefinitionId, MaxResults, NextToken }), o),
  },
  core: {
    definitions: (c, NextToken, o) => c.send(new ListCoreDefinitionsCommand({ MaxResults, NextToken }), o),
    versions: (c, CoreDefinitionId, NextToken, o) =>
      c.send(new ListCoreDefinitionVersionsCommand({ CoreDefinitionId, MaxResults, NextToken }), o),
  },
  device: {
    definitions: (c, NextToken, o) => c.send(new ListDeviceDefinitionsCommand({ MaxResults, NextToken }), o),
    versions: (c, DeviceDefinitionId, NextToken, o) =>
      c.send(new ListDeviceDefinitionVersionsCommand({ DeviceDefinitionId, MaxResults, NextToken }), o),
  },
  function: {
    definitions: (c, NextToken, o) => c.send(new ListFunctionDefinitionsCommand({ MaxResults, NextToken }), o),
    versions: (c, FunctionDefinitionId, NextToken, o) =>
      c.send(new ListFunctionDefinitionVersionsCommand({ FunctionDefinitionId, MaxResults, NextToken }), o),
  },
  logger: {
    definitions: (c, NextToken, o) => c.send(new ListLoggerDefinitionsCommand({ MaxResults, NextToken }), o),
    versions: (c, LoggerDefinitionId, NextToken, o) =>
      c.send(new ListLoggerDefinitionVersionsCommand({ LoggerDefinitionId, MaxResults, NextToken }), o),
  },
  resource: {
    definitions: (c, NextToken, o) => c.send(new ListResourceDefinitionsCommand({ MaxResults, NextToken }), o),
    versions: (c, ResourceDefinitionId, NextToken, o) =>
      c.send(new ListResourceDefinitionVersionsCommand({ ResourceDefinitionId, MaxResults, NextToken }), o),
  },
  subscription: {
    definitions: (c, NextToken, o) => c.send(new ListSubscriptionDefinitionsCommand({ MaxResults, NextToken }), o),
    versions: (c, SubscriptionDefinitionId, NextToken, o) =>
      c.send(new ListSubscriptionDefinitionVersionsCommand({ SubscriptionDefinitionId, MaxResults, NextToken }), o),
  },
}

/** All definitions of a kind, page by page. */
export function definitionPages(kind: Kind, { connection, signal }: ReadContext) {
  const pages = followTokens(async (token) => {
    const client = greengrassClient(connection, 'read')
    const { Definitions, NextToken } = await commands[kind].definitions(client, token, { abortSignal: signal })
    return { items: Definitions ?? [], next: NextToken }
  })
  return distinct(pages, ({ Id }) => Id)
}

/** All versions of a definition, page by page. */
export function versionPages(kind: Kind, definitionId: string, { connection, signal }: ReadContext) {
  const pages = followTokens(async (token) => {
    const client = greengrassClient(connection, 'read')
    const { Versions, NextToken } = await commands[kind].versions(client, definitionId, token, { abortSignal: signal })
    return { items: Versions ?? [], next: NextToken }
  })
  return distinct(pages, ({ Version }) => Version)
}
