import 'server-only'
import { mayHaveHappened } from '@/lib/aws/errors'
import { sendChange } from '@/lib/aws/send'
import { type TagRows, type Tags, tagsOf, tagsWhere } from '@/lib/aws/tags'
import { failure, failureOf, Partly, type ServiceWords } from '@/lib/failure'
import type { ReadContext } from '@/lib/read'
import type { Change } from './change'
import { moved, nothingToChange } from './moved'

type Answered = Promise<{ $metadata: { requestId?: string } }>

/** What a form of tags sends: those that it showed, and those that are to be. */
export interface TagsInput {
  arn: string
  before: TagRows
  tags: TagRows
}

/** How a service reads and changes the tags of one resource. */
export interface TagCalls {
  words: ServiceWords
  /** AWS's limit for one resource, less what the form does not show. */
  most: number
  /** Whether a form shows the tag of this key. */
  shown(key: string): boolean
  read(arn: string, context: ReadContext): Promise<Tags>
  tag(arn: string, tags: Tags, context: ReadContext): Answered
  untag(arn: string, keys: string[], context: ReadContext): Answered
}

/**
 * The tags of a resource become those of the form: TagResource, then UntagResource (the other way round where there would be
 * more than AWS takes meanwhile). Where AWS makes one and refuses the other, the change has failed in part, and the same form
 * submitted again does the rest.
 */
export function tagsChange(
  calls: TagCalls,
): Pick<Change<TagsInput, { arn: string; tags: Tags }>, 'words' | 'operations' | 'alters' | 'target'> &
  Required<Pick<Change<TagsInput, { arn: string; tags: Tags }>, 'check' | 'send' | 'find'>> {
  const delta = ({ before, tags }: TagsInput) => {
    const [old, wanted] = [tagsWhere(tagsOf(before), calls.shown), tagsOf(tags)]
    const set = Object.fromEntries(Object.entries(wanted).filter(([key, value]) => old[key] !== value))
    return { old, wanted, set, remove: Object.keys(old).filter((key) => wanted[key] === undefined) }
  }
  const shownNow = async (arn: string, context: ReadContext) => tagsWhere(await calls.read(arn, context), calls.shown)
  return {
    words: calls.words,
    operations: ['TagResource', 'UntagResource'],
    alters: true,
    target: ({ arn }) => arn,
    async check(input, context) {
      const now = await shownNow(input.arn, context)
      const { old, wanted } = delta(input)
      const keys = [...new Set([...Object.keys(now), ...Object.keys(old), ...Object.keys(wanted)])]
      // What stands between the two was left there by a change that AWS made in part.
      const foreign = keys.filter((key) => now[key] !== old[key] && now[key] !== wanted[key])
      if (foreign.length > 0) throw moved('The set of tags', written(old, foreign), written(now, foreign))
      if (keys.every((key) => now[key] === wanted[key])) throw nothingToChange('The set of tags')
    },
    async send(input, context) {
      const { old, set, remove } = delta(input)
      const steps = [
        { what: 'set', wanted: Object.keys(set).length > 0, go: () => calls.tag(input.arn, set, context) },
        { what: 'removed', wanted: remove.length > 0, go: () => calls.untag(input.arn, remove, context) },
      ]
      if (Object.keys({ ...old, ...set }).length > calls.most) steps.reverse()
      const [first, second] = steps.filter(({ wanted }) => wanted)
      const value = { arn: input.arn, tags: tagsOf(input.tags) }
      if (!first) return { value }
      const { requestId } = (await first.go()).$metadata
      if (!second) return { value, requestId }
      try {
        return { value, requestId: (await sendChange(second.go)).$metadata.requestId ?? requestId }
      } catch (error) {
        if (mayHaveHappened(error)) throw error
        throw partly(first.what, second.what, error, calls.words)
      }
    },
    async find(input, context) {
      const { set, remove } = delta(input)
      const tags = await shownNow(input.arn, context)
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
  }
}

const written = (tags: Tags, keys: string[]) =>
  keys.map((key) => (tags[key] === undefined ? `${key} is absent` : `${key}=${tags[key]}`)).join(', ')

function partly(done: string, refused: string, error: unknown, words: ServiceWords): Partly {
  const { title, message, requestId, httpStatus, details, code } = failureOf(error, words)
  return new Partly(
    failure(
      'Partial',
      `Tags were ${done}, but AWS refused that others are ${refused}.`,
      'Submit the form again: it does the rest.',
      { message, requestId, httpStatus, details: [`${code}: ${title}`, ...(details ?? [])], retryable: true },
    ),
  )
}
