import { type Account, Fault, type Operation } from '@/lib/sandbox/kit'
import { notFound } from './faults'
import { environmentArn } from './ids'
import { environmentsOf, tagsOf } from './tables'

const mostTags = 200

/** @throws Fault ResourceNotFoundException for what is no environment of the account and Region. */
function known(account: Account, arn: string): string {
  const id = arn.split('/').at(-1) ?? ''
  if (!environmentsOf(account).has(id) || environmentArn(account, id) !== arn) throw notFound('environment', arn)
  return arn
}

/** `ListTagsForResource`. */
export const listTagsForResource: Operation<{ resourceArn: string }, { tags: Record<string, string> }> = (call) => ({
  tags: tagsOf(call.account).get(known(call.account, call.input.resourceArn)) ?? {},
})

/** `TagResource`: adds tags, and gives those that exist a new value. */
export const tagResource: Operation<{ resourceArn: string; tags: Record<string, string> }, object> = ({
  account,
  input,
}) => {
  const arn = known(account, input.resourceArn)
  const tags = { ...tagsOf(account).get(arn), ...input.tags }
  if (Object.keys(tags).some((key) => /^aws:/i.test(key))) {
    throw new Fault('TagPolicyException', 400, 'Tag keys that begin with aws: are reserved')
  }
  if (Object.keys(tags).length > mostTags) {
    throw new Fault('TooManyTagsException', 400, `The resource would have more than ${mostTags} tags`)
  }
  tagsOf(account).set(arn, tags)
  return {}
}

/** `UntagResource`: keys that are not there do not matter. */
export const untagResource: Operation<{ resourceArn: string; tagKeys: string[] }, object> = ({ account, input }) => {
  const arn = known(account, input.resourceArn)
  const kept = Object.entries(tagsOf(account).get(arn) ?? {}).filter(([key]) => !input.tagKeys.includes(key))
  tagsOf(account).set(arn, Object.fromEntries(kept))
  return {}
}
