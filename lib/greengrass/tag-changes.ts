import 'server-only'
import { ListTagsForResourceCommand, TagResourceCommand, UntagResourceCommand } from '@aws-sdk/client-greengrass'
import { mayHaveHappened } from '@/lib/aws/errors'
import { sendChange } from '@/lib/aws/send'
import { failure, failureOf, Partly } from '@/lib/failure'
import { defineChange } from '@/lib/operations/change'
import { paths } from '@/lib/paths'
import type { ReadContext } from '@/lib/read'
import { greengrassClient, sent } from './clients'
import { moved, nothingToChange } from './moved'
import { ofTheForm, tagsOf } from './operation-tag'
import { type ChangeTagsInput, changeTagsSchema } from './schema'
import { greengrassWords } from './words'

/** AWS's limit for one resource. https://docs.aws.amazon.com/greengrass/v1/developerguide/tagging.html */
const mostTags = 50

const tagsNow = async (ResourceArn: string, { connection, signal }: ReadContext) => {
  const command = new ListTagsForResourceCommand({ ResourceArn })
  const { tags = {} } = await greengrassClient(connection, 'read').send(command, { abortSignal: signal })
  return tags
}

/** What is to be set and taken away to come from the tags of the form to those that it asks for. */
function delta({ before, tags }: ChangeTagsInput) {
  const [old, wanted] = [ofTheForm(tagsOf(before)), tagsOf(tags)]
  const set = Object.fromEntries(Object.entries(wanted).filter(([key, value]) => old[key] !== value))
  return { old, wanted, set, remove: Object.keys(old).filter((key) => wanted[key] === undefined) }
}

/**
 * Tags of a connector definition or group become those of the form: TagResource, then UntagResource (the other way round where
 * there would be more than AWS takes meanwhile). Where AWS makes one and refuses the other, the change has failed in part, and
 * the same form submitted again does the rest.
 * https://docs.aws.amazon.com/greengrass/v1/apireference/tagresource-post.html
 */
export const changeTags = defineChange({
  name: 'greengrass.changeTags',
  input: changeTagsSchema,
  words: greengrassWords,
  operations: ['TagResource', 'UntagResource'],
  alters: true,
  target: ({ arn }) => arn,
  async check(input, context) {
    const now = ofTheForm(await tagsNow(input.arn, context))
    const { old, wanted } = delta(input)
    const keys = [...new Set([...Object.keys(now), ...Object.keys(old), ...Object.keys(wanted)])]
    // What stands between the two was left there by a change that AWS made in part.
    const foreign = keys.filter((key) => now[key] !== old[key] && now[key] !== wanted[key])
    if (foreign.length > 0) throw moved('The tags', written(old, foreign), written(now, foreign))
    if (keys.every((key) => now[key] === wanted[key])) throw nothingToChange('The set of tags')
  },
  async send(input, { connection, signal }) {
    const { old, set, remove } = delta(input)
    const client = greengrassClient(connection, 'change')
    const tag = new TagResourceCommand({ ResourceArn: input.arn, tags: set })
    const untag = new UntagResourceCommand({ ResourceArn: input.arn, TagKeys: remove })
    const steps = [
      { what: 'set', wanted: Object.keys(set).length > 0, go: () => client.send(tag, { abortSignal: signal }) },
      { what: 'removed', wanted: remove.length > 0, go: () => client.send(untag, { abortSignal: signal }) },
    ]
    if (Object.keys({ ...old, ...set }).length >= mostTags) steps.reverse()
    const [first, second] = steps.filter(({ wanted }) => wanted)
    const value = { Arn: input.arn, tags: tagsOf(input.tags) }
    if (!first) return { value }
    const { requestId } = await sent(first.go())
    if (!second) return { value, requestId }
    try {
      return { value, requestId: (await sent(sendChange(second.go))).requestId ?? requestId }
    } catch (error) {
      if (mayHaveHappened(error)) throw error
      throw partly(first.what, second.what, error)
    }
  },
  resource: ({ Arn }, { arn }, connection) => ({ id: Arn, href: pageOf(connection, arn) }),
  async find(input, context) {
    const { set, remove } = delta(input)
    const tags = ofTheForm(await tagsNow(input.arn, context))
    const left = [
      ...Object.keys(set).filter((key) => !context.matches(tags[key] ?? null, set[key])),
      ...remove.filter((key) => tags[key] !== undefined),
    ]
    if (left.length === 0) return [{ Arn: input.arn, tags }]
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
  const { title, message, requestId, httpStatus, details, code } = failureOf(error, greengrassWords)
  return new Partly(
    failure(
      'Partial',
      `Tags were ${done}, but AWS refused that others are ${refused}.`,
      'Submit the form again: it does the rest.',
      { message, requestId, httpStatus, details: [`${code}: ${title}`, ...(details ?? [])], retryable: true },
    ),
  )
}

function pageOf(connection: string, arn: string): string {
  const id = arn.slice(arn.lastIndexOf('/') + 1)
  return arn.includes('/definition/')
    ? paths.greengrass.connector(connection, id)
    : paths.greengrass.group(connection, id)
}
