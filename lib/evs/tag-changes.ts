import 'server-only'
import { mayHaveHappened } from '@/lib/aws/errors'
import { sendChange } from '@/lib/aws/send'
import { failure, failureOf, Partly } from '@/lib/failure'
import { defineChange } from '@/lib/operations/change'
import { paths } from '@/lib/paths'
import type { ReadContext } from '@/lib/read'
import { evsClient } from './clients'
import { moved, nothingToChange } from './refusals'
import { type ChangeEnvironmentTagsInput, changeEnvironmentTagsSchema } from './schema'
import { ListTagsForResourceCommand, TagResourceCommand, UntagResourceCommand } from './sdk'
import { evsWords } from './words'

/** API_TagResource. */
const mostTags = 200

const tagsNow = async (resourceArn: string, { connection, signal }: ReadContext) => {
  const command = new ListTagsForResourceCommand({ resourceArn })
  return (await evsClient(connection, 'read').send(command, { abortSignal: signal })).tags ?? {}
}

const mapOf = (rows: ChangeEnvironmentTagsInput['tags']): Record<string, string> =>
  Object.fromEntries(rows.map(({ key, value }) => [key, value]))

/** What AWS adds by itself is neither shown to be changed nor taken away. */
const ownTags = (tags: Record<string, string>) =>
  Object.fromEntries(Object.entries(tags).filter(([key]) => !/^aws:/i.test(key)))

/** What is to be set and taken away to come from the tags of the form to those that it asks for. */
function delta({ before, tags }: ChangeEnvironmentTagsInput) {
  const [old, wanted] = [ownTags(mapOf(before)), mapOf(tags)]
  const set = Object.fromEntries(Object.entries(wanted).filter(([key, value]) => old[key] !== value))
  return { old, wanted, set, remove: Object.keys(old).filter((key) => wanted[key] === undefined) }
}

/**
 * Tags of an environment become those of the form: TagResource, then UntagResource (the other way round where there would be
 * more than AWS takes meanwhile). Where AWS makes one and refuses the other, the change has failed in part, and the same form
 * submitted again does the rest. Connectors take no tags.
 * https://docs.aws.amazon.com/evs/latest/APIReference/API_TagResource.html
 */
export const changeEnvironmentTags = defineChange({
  name: 'evs.changeEnvironmentTags',
  input: changeEnvironmentTagsSchema,
  words: evsWords,
  operations: ['TagResource', 'UntagResource'],
  alters: true,
  target: ({ arn }) => arn,
  async check(input, context) {
    const now = ownTags(await tagsNow(input.arn, context))
    const { old, wanted } = delta(input)
    const keys = [...new Set([...Object.keys(now), ...Object.keys(old), ...Object.keys(wanted)])]
    // What stands between the two was left there by a change that AWS made in part.
    const foreign = keys.filter((key) => now[key] !== old[key] && now[key] !== wanted[key])
    if (foreign.length > 0) throw moved('The tags', written(old, foreign), written(now, foreign))
    if (keys.every((key) => now[key] === wanted[key])) throw nothingToChange('The set of tags')
  },
  async send(input, { connection, signal }) {
    const { old, set, remove } = delta(input)
    const client = evsClient(connection, 'change')
    const tag = new TagResourceCommand({ resourceArn: input.arn, tags: set })
    const untag = new UntagResourceCommand({ resourceArn: input.arn, tagKeys: remove })
    const steps = [
      { what: 'set', wanted: Object.keys(set).length > 0, go: () => client.send(tag, { abortSignal: signal }) },
      { what: 'removed', wanted: remove.length > 0, go: () => client.send(untag, { abortSignal: signal }) },
    ]
    if (Object.keys({ ...old, ...set }).length > mostTags) steps.reverse()
    const [first, second] = steps.filter(({ wanted }) => wanted)
    const value = { arn: input.arn, tags: mapOf(input.tags) }
    if (!first) return { value }
    const { requestId } = (await first.go()).$metadata
    if (!second) return { value, requestId }
    try {
      return { value, requestId: (await sendChange(second.go)).$metadata.requestId ?? requestId }
    } catch (error) {
      if (mayHaveHappened(error)) throw error
      throw partly(first.what, second.what, error)
    }
  },
  resource: ({ arn }, _input, connection) => ({
    id: arn,
    href: paths.evs.environment(connection, arn.slice(arn.lastIndexOf('/') + 1)),
  }),
  async find(input, context) {
    const { set, remove } = delta(input)
    const tags = ownTags(await tagsNow(input.arn, context))
    const left = [
      ...Object.keys(set).filter((key) => !context.matches(tags[key] ?? null, set[key])),
      ...remove.filter((key) => tags[key] !== undefined),
    ]
    if (left.length === 0) return [{ arn: input.arn, tags }]
    if (left.length === Object.keys(set).length + remove.length) return []
    throw new Partly(
      failure('Partial', 'AWS made this change of tags in part only.', 'Submit the form again: it does the rest.', {
        details: [`Not as asked for yet: ${left.join(', ')}`],
      }),
    )
  },
})

const written = (tags: Record<string, string>, keys: string[]) =>
  keys.map((key) => (tags[key] === undefined ? `${key} is absent` : `${key}=${tags[key]}`)).join(', ')

function partly(done: string, refused: string, error: unknown): Partly {
  const { title, message, requestId, httpStatus, details, code } = failureOf(error, evsWords)
  return new Partly(
    failure(
      'Partial',
      `Tags were ${done}, but AWS refused that others are ${refused}.`,
      'Submit the form again: it does the rest.',
      { message, requestId, httpStatus, details: [`${code}: ${title}`, ...(details ?? [])], retryable: true },
    ),
  )
}
