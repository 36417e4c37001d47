import 'server-only'
import {
  CreateGroupVersionCommand,
  type CreateGroupVersionCommandOutput,
  GetGroupCommand,
  GetGroupVersionCommand,
} from '@aws-sdk/client-greengrass'
import { defineChange } from '@/lib/operations/change'
import { paths } from '@/lib/paths'
import { plain } from '@/lib/plain'
import type { ReadContext } from '@/lib/read'
import { greengrassClient, sent } from './clients'
import { checkGroupBase } from './group-base'
import { groupVersionPages } from './group-lists'
import { memberFields, membersOf } from './members'
import { createGroupVersionSchema } from './schema'
import { type Verification, verifyVersion, versionsSince } from './version-history'
import { greengrassWords } from './words'

type Created = Omit<CreateGroupVersionCommandOutput, '$metadata'> & { verification?: Verification }

const heldBy = async (GroupId: string, GroupVersionId: string, { connection, signal }: ReadContext) => {
  const command = new GetGroupVersionCommand({ GroupId, GroupVersionId })
  const { Definition } = await greengrassClient(connection, 'read').send(command, { abortSignal: signal })
  return plain(Definition ?? {})
}

const latestOf = async (GroupId: string, { connection, signal }: ReadContext) => {
  const command = new GetGroupCommand({ GroupId })
  return (await greengrassClient(connection, 'read').send(command, { abortSignal: signal })).LatestVersion
}

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
      ...membersOf(input),
      AmznClientToken: operationId,
    })
    const answer = await sent(greengrassClient(connection, 'change').send(command, { abortSignal: signal }))
    const value: Created = answer.value
    return { ...answer, value }
  },
  async verify(value, input, context) {
    const { groupId, baseVersionId } = input
    const made = value.Version ?? ''
    const [held, latest] = await Promise.all([heldBy(groupId, made, context), latestOf(groupId, context)])
    const asComposed = context.matches(held, membersOf(input))
    const { verification, warning } = await verifyVersion(
      { made, baseVersionId, asComposed, latest: latest === made },
      groupVersionPages(groupId, context),
    )
    return { value: { ...value, verification }, warning }
  },
  resource: ({ Arn }, { groupId }, connection) => ({
    id: Arn ?? '',
    href: paths.greengrass.group(connection, groupId),
  }),
  async find(input, context) {
    const found: Created[] = []
    const pages = groupVersionPages(input.groupId, context)
    for (const made of await versionsSince(pages, context.since, input.baseVersionId)) {
      if (context.matches(await heldBy(input.groupId, made.Version, context), membersOf(input))) found.push(made)
    }
    return found
  },
  fields: { byMember: memberFields },
})
