import 'server-only'
import { ListTagsForResourceCommand, TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-greengrass'
import { defineChange } from '@/lib/operations/change'
import { tagsChange } from '@/lib/operations/tags-change'
import { paths } from '@/lib/paths'
import { greengrassClient } from './clients'
import { most } from './kinds'
import { isFreeTag } from './operation-tag'
import { changeTagsSchema } from './schema'
import { greengrassWords } from './words'

/**
 * Changes the tags of a connector definition or group.
 * https://docs.aws.amazon.com/greengrass/v1/apireference/tagresource-post.html
 */
export const changeTags = defineChange({
  name: 'greengrass.changeTags',
  input: changeTagsSchema,
  ...tagsChange({
    words: greengrassWords,
    most: most.tags,
    shown: isFreeTag,
    async read(ResourceArn, { connection, signal }) {
      const command = new ListTagsForResourceCommand({ ResourceArn })
      return (await greengrassClient(connection, 'read').send(command, { abortSignal: signal })).tags ?? {}
    },
    tag(ResourceArn, tags, { connection, signal }) {
      const command = new TagResourceCommand({ ResourceArn, tags })
      return greengrassClient(connection, 'change').send(command, { abortSignal: signal })
    },
    untag(ResourceArn, TagKeys, { connection, signal }) {
      const command = new UntagResourceCommand({ ResourceArn, TagKeys })
      return greengrassClient(connection, 'change').send(command, { abortSignal: signal })
    },
  }),
  resource: ({ arn }, _input, connection) => ({ id: arn, href: pageOf(connection, arn) }),
})

function pageOf(connection: string, arn: string): string {
  const id = arn.slice(arn.lastIndexOf('/') + 1)
  return arn.includes('/definition/')
    ? paths.greengrass.connector(connection, id)
    : paths.greengrass.group(connection, id)
}
