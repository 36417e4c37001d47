import 'server-only'
import {
  CreateGroupCommand,
  type CreateGroupCommandOutput,
  DeleteGroupCommand,
  GetGroupCommand,
  UpdateGroupCommand,
} from '@aws-sdk/client-greengrass'
import { wholeList } from '@/lib/aws/pages'
import { tagsOf } from '@/lib/aws/tags'
import { defineChange } from '@/lib/operations/change'
import { moved, nothingToChange } from '@/lib/operations/moved'
import { paths } from '@/lib/paths'
import type { ReadContext } from '@/lib/read'
import { arnOf } from './arn'
import { greengrassClient, sent } from './clients'
import { checkReset } from './deployments-reset'
import { groupPages } from './group-lists'
import { isAbsent } from './is-absent'
import { memberFields, membersOf } from './members'
import { notConfirmed } from './not-confirmed'
import { operationTag } from './operation-tag'
import { createGroupSchema, deleteGroupSchema, updateGroupSchema } from './schema'
import { greengrassWords } from './words'

const groupOf = async (GroupId: string, { connection, signal }: ReadContext) =>
  await greengrassClient(connection, 'read').send(new GetGroupCommand({ GroupId }), { abortSignal: signal })

/**
 * CreateGroup. Names need not be unique and lists carry no tags: it is found again among the groups of that name, by the
 * operation's id in a tag. https://docs.aws.amazon.com/greengrass/v1/apireference/creategroup-post.html
 */
export const createGroup = defineChange({
  name: 'greengrass.createGroup',
  input: createGroupSchema,
  words: greengrassWords,
  target: ({ name }) => name,
  async send(input, { connection, operationId, signal }) {
    const command = new CreateGroupCommand({
      Name: input.name,
      tags: { ...tagsOf(input.tags), [operationTag]: operationId },
      InitialVersion: input.withVersion ? membersOf(input) : undefined,
      AmznClientToken: operationId,
    })
    return await sent(greengrassClient(connection, 'change').send(command, { abortSignal: signal }))
  },
  resource: ({ Arn, Id }, _input, connection) => ({
    id: Arn ?? '',
    href: paths.greengrass.group(connection, Id ?? ''),
  }),
  async find({ name }, context) {
    const found: Omit<CreateGroupCommandOutput, '$metadata'>[] = []
    for await (const page of wholeList(groupPages(context))) {
      for (const made of page) {
        const late = new Date(made.CreationTimestamp ?? 0) >= context.since
        if (!made.Id || !late || !context.matches(made.Name ?? '', name)) continue
        const { tags } = await groupOf(made.Id, context)
        if (tags?.[operationTag] === context.operationId) found.push(made)
      }
    }
    return found
  },
  fields: { byMember: memberFields },
})

/** UpdateGroup renames, and nothing else. https://docs.aws.amazon.com/greengrass/v1/apireference/updategroup-put.html */
export const updateGroup = defineChange({
  name: 'greengrass.updateGroup',
  input: updateGroupSchema,
  words: greengrassWords,
  alters: true,
  target: ({ groupId }) => groupId,
  async check({ groupId, before, name }, context) {
    const { Name: now = '' } = await groupOf(groupId, context)
    if (now === name) throw nothingToChange('The name')
    if (now !== before) throw moved('The name', before, now)
  },
  async send({ groupId, name }, { connection, signal }) {
    const command = new UpdateGroupCommand({ GroupId: groupId, Name: name })
    const { requestId } = await sent(greengrassClient(connection, 'change').send(command, { abortSignal: signal }))
    return { value: { Arn: arnOf(connection, `groups/${groupId}`), Id: groupId, Name: name }, requestId }
  },
  resource: ({ Arn }, { groupId }, connection) => ({ id: Arn, href: paths.greengrass.group(connection, groupId) }),
  async find({ groupId, name }, context) {
    const { Name = '' } = await groupOf(groupId, context)
    return context.matches(Name, name)
      ? [{ Arn: arnOf(context.connection, `groups/${groupId}`), Id: groupId, Name }]
      : []
  },
})

/**
 * DeleteGroup. What was deployed would go on running on the core: the console refuses until the deployments are reset.
 * https://docs.aws.amazon.com/greengrass/v1/apireference/deletegroup-delete.html
 */
export const deleteGroup = defineChange({
  name: 'greengrass.deleteGroup',
  input: deleteGroupSchema,
  words: greengrassWords,
  alters: true,
  target: ({ groupId }) => groupId,
  async check({ groupId, confirmation }, context) {
    const { Name } = await groupOf(groupId, context)
    if (confirmation !== (Name || groupId)) throw notConfirmed('group')
    await checkReset(groupId, context)
  },
  async send({ groupId }, { connection, signal }) {
    const command = new DeleteGroupCommand({ GroupId: groupId })
    const { requestId } = await sent(greengrassClient(connection, 'change').send(command, { abortSignal: signal }))
    return { value: { Arn: arnOf(connection, `groups/${groupId}`), Id: groupId }, requestId }
  },
  resource: ({ Arn }, _input, connection) => ({ id: Arn, href: paths.greengrass.groups(connection) }),
  async find({ groupId }, context) {
    if (!(await isAbsent(groupOf(groupId, context)))) return []
    return [{ Arn: arnOf(context.connection, `groups/${groupId}`), Id: groupId }]
  },
})
