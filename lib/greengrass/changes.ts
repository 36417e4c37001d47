import 'server-only'
import {
  type Connector,
  CreateConnectorDefinitionCommand,
  CreateConnectorDefinitionVersionCommand,
  CreateGroupVersionCommand,
  GetGroupVersionCommand,
} from '@aws-sdk/client-greengrass'
import { wholeList } from '@/lib/aws/pages'
import type { Connection } from '@/lib/connections/connection'
import { failure, Refusal } from '@/lib/failure'
import { defineChange, type FindContext } from '@/lib/operations/change'
import { paths } from '@/lib/paths'
import { plain } from '@/lib/plain'
import { greengrassClient } from './clients'
import { wholeConnectorVersion } from './connector-version'
import { checkGroupBase } from './group-base'
import { kindFacts, kinds } from './kinds'
import { definitionPages, versionPages } from './lists'
import { groupVersions } from './reads'
import {
  type ConnectorInput,
  type CreateGroupVersionInput,
  createConnectorDefinitionSchema,
  createConnectorDefinitionVersionSchema,
  createGroupVersionSchema,
} from './schema'
import { greengrassWords } from './words'

/** The tag by which a definition is found again after its answer was lost. */
const operationTag = 'console-op'

const toAws = ({ arn, id, parameters }: ConnectorInput): Connector => ({
  ConnectorArn: arn,
  Id: id,
  Parameters: parameters.length > 0 ? Object.fromEntries(parameters.map(({ key, value }) => [key, value])) : undefined,
})

/** A connector in one spelling, whether it comes from a form or from AWS. */
const comparable = ({ ConnectorArn, Id, Parameters }: Connector) => ({ ConnectorArn, Id, Parameters: Parameters ?? {} })

function checkRegion(connectors: ConnectorInput[], connection: Connection) {
  const fields: Record<string, string> = {}
  for (const [i, { arn }] of connectors.entries()) {
    if (arn.split(':')[3] !== connection.region) {
      fields[`connectors.${i}.arn`] = `This connection works in ${connection.region}; the ARN names another Region.`
    }
  }
  if (Object.keys(fields).length > 0) {
    throw new Refusal(
      failure('Invalid', 'A connector is in another Region. Nothing was sent to AWS.', 'Correct the marked fields.', {
        fields,
      }),
    )
  }
}

/**
 * CreateConnectorDefinition. Greengrass documents no idempotency for it: the definition carries the operation's id as a tag,
 * and is found by it. https://docs.aws.amazon.com/greengrass/v1/apireference/createconnectordefinition-post.html
 */
export const createConnectorDefinition = defineChange({
  name: 'greengrass.createConnectorDefinition',
  input: createConnectorDefinitionSchema,
  words: greengrassWords,
  target: ({ name }) => name || 'connector definition without a name',
  async check({ connectors, withVersion }, { connection }) {
    if (withVersion) checkRegion(connectors, connection)
  },
  async send({ name, tags, withVersion, connectors }, { connection, operationId, signal }) {
    const command = new CreateConnectorDefinitionCommand({
      Name: name || undefined,
      tags: { ...Object.fromEntries(tags.map(({ key, value }) => [key, value])), [operationTag]: operationId },
      InitialVersion: withVersion ? { Connectors: connectors.map(toAws) } : undefined,
      AmznClientToken: operationId,
    })
    const { $metadata, ...value } = await greengrassClient(connection, 'change').send(command, { abortSignal: signal })
    return { value, requestId: $metadata.requestId }
  },
  resource: ({ Arn, Id }, _input, connection) => ({
    id: Arn ?? '',
    href: paths.greengrass.connector(connection, Id ?? ''),
  }),
  async find(_input, context) {
    const found = []
    for await (const page of wholeList(definitionPages('connector', context))) {
      for (const { Tags, ...made } of page) if (Tags?.[operationTag] === context.operationId) found.push(made)
    }
    return found
  },
})

/** Versions of a definition or group that were created late enough to be the change's. */
async function* versionsSince(
  pages: AsyncGenerator<{ CreationTimestamp?: string; Version?: string }[], string | undefined>,
  since: Date,
) {
  for await (const page of wholeList(pages)) {
    for (const made of page) {
      if (made.Version && new Date(made.CreationTimestamp ?? 0) >= since) yield { ...made, Version: made.Version }
    }
  }
}

/**
 * CreateConnectorDefinitionVersion: the connectors given are the whole version.
 * https://docs.aws.amazon.com/greengrass/v1/apireference/createconnectordefinitionversion-post.html
 */
export const createConnectorDefinitionVersion = defineChange({
  name: 'greengrass.createConnectorDefinitionVersion',
  input: createConnectorDefinitionVersionSchema,
  words: greengrassWords,
  target: ({ definitionId }) => definitionId,
  async check({ connectors }, { connection }) {
    checkRegion(connectors, connection)
  },
  async send({ definitionId, connectors }, { connection, operationId, signal }) {
    const command = new CreateConnectorDefinitionVersionCommand({
      ConnectorDefinitionId: definitionId,
      Connectors: connectors.map(toAws),
      AmznClientToken: operationId,
    })
    const { $metadata, ...value } = await greengrassClient(connection, 'change').send(command, { abortSignal: signal })
    return { value, requestId: $metadata.requestId }
  },
  resource: ({ Arn }, { definitionId }, connection) => ({
    id: Arn ?? '',
    href: paths.greengrass.connector(connection, definitionId),
  }),
  async find({ definitionId, connectors }, context) {
    const found = []
    for await (const made of versionsSince(versionPages('connector', definitionId, context), context.since)) {
      const { Definition } = await wholeConnectorVersion(definitionId, made.Version, context)
      const held = (Definition?.Connectors ?? []).map(comparable)
      if (context.matches(held, connectors.map(toAws).map(comparable))) found.push(made)
    }
    return found
  },
})

const references = (input: CreateGroupVersionInput) =>
  Object.fromEntries(kinds.filter((kind) => input[kind]).map((kind) => [kindFacts[kind].member, input[kind]]))

/**
 * CreateGroupVersion: what is left out is no longer deployed, so that dropping a reference must have been agreed to, against
 * the version that is the latest now. https://docs.aws.amazon.com/greengrass/v1/apireference/creategroupversion-post.html
 */
export const createGroupVersion = defineChange({
  name: 'greengrass.createGroupVersion',
  input: createGroupVersionSchema,
  words: greengrassWords,
  target: ({ groupId }) => groupId,
  base: ({ baseVersionId }) => baseVersionId || 'none',
  check: checkGroupBase,
  async send(input, { connection, operationId, signal }) {
    const command = new CreateGroupVersionCommand({
      GroupId: input.groupId,
      ...references(input),
      AmznClientToken: operationId,
    })
    const { $metadata, ...value } = await greengrassClient(connection, 'change').send(command, { abortSignal: signal })
    return { value, requestId: $metadata.requestId }
  },
  resource: ({ Arn }, { groupId }, connection) => ({
    id: Arn ?? '',
    href: paths.greengrass.group(connection, groupId),
  }),
  async find(input, context: FindContext) {
    const late = []
    for await (const made of versionsSince(groupVersions.pages({ groupId: input.groupId }, context), context.since)) {
      late.push(made)
    }
    // The version it started from may hold the same, and so may one before that.
    const base = late.find(({ Version }) => Version === input.baseVersionId)
    const sinceBase = late.filter(
      (made) => made !== base && (made.CreationTimestamp ?? '') >= (base?.CreationTimestamp ?? ''),
    )
    const found = []
    for (const made of sinceBase) {
      const command = new GetGroupVersionCommand({ GroupId: input.groupId, GroupVersionId: made.Version })
      const { Definition } = await greengrassClient(context.connection, 'read').send(command, {
        abortSignal: context.signal,
      })
      if (context.matches(plain(Definition ?? {}), references(input))) found.push(made)
    }
    return found
  },
  fields: { byMember: Object.fromEntries(kinds.map((kind) => [kindFacts[kind].member, kind])) },
})
