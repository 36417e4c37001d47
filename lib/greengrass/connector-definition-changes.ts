import 'server-only'
import {
  CreateConnectorDefinitionCommand,
  DeleteConnectorDefinitionCommand,
  GetConnectorDefinitionCommand,
  UpdateConnectorDefinitionCommand,
} from '@aws-sdk/client-greengrass'
import { wholeList } from '@/lib/aws/pages'
import { tagsOf } from '@/lib/aws/tags'
import { failure, Refusal } from '@/lib/failure'
import { defineChange } from '@/lib/operations/change'
import { moved, nothingToChange } from '@/lib/operations/moved'
import { paths } from '@/lib/paths'
import type { ReadContext } from '@/lib/read'
import { arnOf } from './arn'
import { greengrassClient, sent } from './clients'
import { type ConnectorUse, connectorUse } from './connector-use'
import { checkRegion, toAws } from './connectors-form'
import { isAbsent } from './is-absent'
import { definitionPages } from './lists'
import { notConfirmed } from './not-confirmed'
import { operationTag } from './operation-tag'
import {
  createConnectorDefinitionSchema,
  deleteConnectorDefinitionSchema,
  updateConnectorDefinitionSchema,
} from './schema'
import { greengrassWords } from './words'

const definitionOf = async (ConnectorDefinitionId: string, { connection, signal }: ReadContext) =>
  await greengrassClient(connection, 'read').send(new GetConnectorDefinitionCommand({ ConnectorDefinitionId }), {
    abortSignal: signal,
  })

/**
 * CreateConnectorDefinition, of a form, of a file or as a copy. Greengrass documents no idempotency for it: the definition
 * carries the operation's id as a tag, and is found by it.
 * https://docs.aws.amazon.com/greengrass/v1/apireference/createconnectordefinition-post.html
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
      tags: { ...tagsOf(tags), [operationTag]: operationId },
      InitialVersion: withVersion ? { Connectors: connectors.map(toAws) } : undefined,
      AmznClientToken: operationId,
    })
    return await sent(greengrassClient(connection, 'change').send(command, { abortSignal: signal }))
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

/**
 * UpdateConnectorDefinition renames, and nothing else.
 * https://docs.aws.amazon.com/greengrass/v1/apireference/updateconnectordefinition-put.html
 */
export const updateConnectorDefinition = defineChange({
  name: 'greengrass.updateConnectorDefinition',
  input: updateConnectorDefinitionSchema,
  words: greengrassWords,
  alters: true,
  target: ({ definitionId }) => definitionId,
  async check({ definitionId, before, name }, context) {
    const { Name: now = '' } = await definitionOf(definitionId, context)
    if (now === name) throw nothingToChange('The name')
    if (now !== before) throw moved('The name', before, now)
  },
  async send({ definitionId, name }, { connection, signal }) {
    const command = new UpdateConnectorDefinitionCommand({ ConnectorDefinitionId: definitionId, Name: name })
    const { requestId } = await sent(greengrassClient(connection, 'change').send(command, { abortSignal: signal }))
    return { value: renamed(connection, definitionId, name), requestId }
  },
  resource: ({ Arn }, { definitionId }, connection) => ({
    id: Arn,
    href: paths.greengrass.connector(connection, definitionId),
  }),
  async find({ definitionId, name }, context) {
    const { Name = '' } = await definitionOf(definitionId, context)
    return context.matches(Name, name) ? [renamed(context.connection, definitionId, Name)] : []
  },
})

const renamed = (connection: ReadContext['connection'], id: string, Name: string) => ({
  Arn: arnOf(connection, `definition/connectors/${id}`),
  Id: id,
  Name,
})

/**
 * DeleteConnectorDefinition. Groups whose latest version refers to it go on doing so, and AWS does not ask: the console reads
 * them again, and refuses while the operator was not shown all of them.
 * https://docs.aws.amazon.com/greengrass/v1/apireference/deleteconnectordefinition-delete.html
 */
export const deleteConnectorDefinition = defineChange({
  name: 'greengrass.deleteConnectorDefinition',
  input: deleteConnectorDefinitionSchema,
  words: greengrassWords,
  alters: true,
  target: ({ definitionId }) => definitionId,
  async check({ definitionId, confirmation, agreed, shown }, context) {
    const { Name } = await definitionOf(definitionId, context)
    if (confirmation !== (Name || definitionId)) throw notConfirmed('connector definition')
    const users = await usersOf(definitionId, context)
    const surprising = users.filter(({ groupId }) => !agreed || !shown.includes(groupId))
    if (surprising.length > 0) throw stillUsed(surprising)
  },
  async send({ definitionId }, { connection, signal }) {
    const command = new DeleteConnectorDefinitionCommand({ ConnectorDefinitionId: definitionId })
    const { requestId } = await sent(greengrassClient(connection, 'change').send(command, { abortSignal: signal }))
    return { value: { Arn: arnOf(connection, `definition/connectors/${definitionId}`), Id: definitionId }, requestId }
  },
  resource: ({ Arn }, _input, connection) => ({ id: Arn, href: paths.greengrass.connectors(connection) }),
  async find({ definitionId }, context) {
    if (!(await isAbsent(definitionOf(definitionId, context)))) return []
    return [{ Arn: arnOf(context.connection, `definition/connectors/${definitionId}`), Id: definitionId }]
  },
})

/** Groups that use it, and those of which that could not be read: the operator is shown both. */
async function usersOf(definitionId: string, context: ReadContext): Promise<ConnectorUse[]> {
  const users: ConnectorUse[] = []
  const uses = connectorUse(context, definitionId)
  for (;;) {
    const { done, value } = await uses.next()
    if (!done) users.push(...value)
    else if (value === undefined || users.some(({ unread }) => unread)) return users
    else
      throw new Refusal(
        failure('Incomplete', 'Not all groups could be read. Nothing was deleted.', 'Retry in a moment.', {
          message: value,
          retryable: true,
        }),
      )
  }
}

const stillUsed = (users: ConnectorUse[]) =>
  new Refusal(
    failure(
      'StillUsed',
      'Groups refer to this definition in their latest version, and were not all shown. Nothing was deleted.',
      'Look at the groups listed, then tick that you have, or take the reference out of them first.',
      {
        details: users.map(
          ({ groupId, groupName, unread }) => `${groupName || groupId}${unread ? ' (could not be read)' : ''}`,
        ),
        fields: { agreed: 'Tick that these groups were shown to you.' },
      },
    ),
  )
