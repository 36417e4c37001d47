import 'server-only'
import { defineChange } from '@/lib/operations/change'
import { tagsChange } from '@/lib/operations/tags-change'
import { paths } from '@/lib/paths'
import { evsClient } from './clients'
import { isFreeTag, mostTags } from './kinds'
import { changeEnvironmentTagsSchema } from './schema'
import { ListTagsForResourceCommand, TagResourceCommand, UntagResourceCommand } from './sdk'
import { evsWords } from './words'

/**
 * Changes the tags of an environment; connectors take none.
 * https://docs.aws.amazon.com/evs/latest/APIReference/API_TagResource.html
 */
export const changeEnvironmentTags = defineChange({
  name: 'evs.changeEnvironmentTags',
  input: changeEnvironmentTagsSchema,
  ...tagsChange({
    words: evsWords,
    most: mostTags,
    shown: isFreeTag,
    async read(resourceArn, { connection, signal }) {
      const command = new ListTagsForResourceCommand({ resourceArn })
      return (await evsClient(connection, 'read').send(command, { abortSignal: signal })).tags ?? {}
    },
    tag(resourceArn, tags, { connection, signal }) {
      const command = new TagResourceCommand({ resourceArn, tags })
      return evsClient(connection, 'change').send(command, { abortSignal: signal })
    },
    untag(resourceArn, tagKeys, { connection, signal }) {
      const command = new UntagResourceCommand({ resourceArn, tagKeys })
      return evsClient(connection, 'change').send(command, { abortSignal: signal })
    },
  }),
  resource: ({ arn }, _input, connection) => ({
    id: arn,
    href: paths.evs.environment(connection, arn.slice(arn.lastIndexOf('/') + 1)),
  }),
})
