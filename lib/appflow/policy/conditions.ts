import type { Condition } from './document'
import { covers, coversArnFrom, coversFrom } from './wildcards'

/** Whether something holds, as far as can be told. */
export type Holds = 'yes' | 'no' | 'unknown'

/** What AppFlow's call brings along under a condition key. */
type Given =
  | { text: string; mayLack?: true }
  /** A text of which only the start is known. */
  | { start: string }

/** Whose AppFlow calls. */
export interface Source {
  /** `aws`. */
  partition: string
  region: string
  /** 12 digits. */
  account: string
}

/** The service principal that calls connectors' functions (template of AppFlow's connector SDK). */
export const appflowPrincipal = 'appflow.amazonaws.com'

/** What is known of AppFlow's call; which resource its source ARN names is not documented. */
function givenBy({ partition, region, account }: Source): Map<string, Given> {
  return new Map<string, Given>([
    ['aws:sourceaccount', { text: account }],
    ['aws:sourcearn', { start: `arn:${partition}:appflow:${region}:${account}:` }],
    ['aws:principalservicename', { text: appflowPrincipal }],
    ['aws:principalisawsservice', { text: 'true' }],
    ['lambda:invokedviafunctionurl', { text: 'false', mayLack: true }],
  ])
}

type Compare = (value: string, given: Given) => Holds

const told = (cover: ReturnType<typeof coversArnFrom>): Holds =>
  cover === 'all' ? 'yes' : cover === 'none' ? 'no' : 'unknown'
const sure = (holds: boolean): Holds => (holds ? 'yes' : 'no')

const equals: Compare = (value, given) => {
  if ('text' in given) return sure(value === given.text)
  // Wildcards mean themselves here, and no ARN has them.
  return value.startsWith(given.start) && !/[*?]/.test(value) ? 'unknown' : 'no'
}
const equalsIgnoringCase: Compare = (value, given) =>
  'text' in given
    ? sure(value.toLowerCase() === given.text.toLowerCase())
    : equals(value.toLowerCase(), { start: given.start.toLowerCase() })
const like: Compare = (value, given) =>
  'text' in given ? sure(covers(value, given.text)) : told(coversFrom(value, given.start))
const arnLike: Compare = (value, given) => ('text' in given ? 'no' : told(coversArnFrom(value, given.start)))

/** IAM's operators that are read here. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const operators = new Map<string, { compare: Compare; negated?: true }>([
  ['StringEquals', { compare: equals }],
  ['StringNotEquals', { compare: equals, negated: true }],
  ['StringEqualsIgnoreCase', { compare: equalsIgnoringCase }],
  ['StringNotEqualsIgnoreCase', { compare: equalsIgnoringCase, negated: true }],
  ['StringLike', { compare: like }],
  ['StringNotLike', { compare: like, negated: true }],
  ['ArnEquals', { compare: arnLike }],
  ['ArnLike', { compare: arnLike }],
  ['ArnNotEquals', { compare: arnLike, negated: true }],
  ['ArnNotLike', { compare: arnLike, negated: true }],
  ['Bool', { compare: equalsIgnoringCase }],
])

/** All of several: a no decides, then what is not known. */
export const every = (each: Holds[]): Holds =>
  each.includes('no') ? 'no' : each.includes('unknown') ? 'unknown' : 'yes'
const oneOf = (each: Holds[]): Holds => (each.includes('yes') ? 'yes' : each.includes('unknown') ? 'unknown' : 'no')
const opposite = (holds: Holds): Holds => (holds === 'yes' ? 'no' : holds === 'no' ? 'yes' : holds)

/** Whether a condition holds for AppFlow's call from `source`. */
export function conditionHolds({ operator, key, values }: Condition, source: Source): Holds {
  const given = givenBy(source).get(key)
  if (!given) return 'unknown'
  const [, name = '', ifExists] = /^(?:For(?:Any|All)Values?:)?(\w+?)(IfExists)?$/.exec(operator) ?? []
  if (name === 'Null') return 'mayLack' in given ? 'unknown' : oneOf(values.map((value) => sure(value === 'false')))
  const known = operators.get(name)
  // A policy variable stands for something that only IAM knows.
  if (!known || values.some((value) => value.includes('${'))) return 'unknown'
  const one = oneOf(values.map((value) => known.compare(value, given)))
  const present = known.negated ? opposite(one) : one
  if (!('mayLack' in given)) return present
  const absent: Holds = known.negated || ifExists ? 'yes' : 'no'
  return present === absent ? present : 'unknown'
}

/** Whether a condition keeps AppFlow of other accounts out: without one, anyone's AppFlow could be made to call the function. */
export function keepsOthersOut({ operator, key, values }: Condition): boolean {
  // What holds where the key is absent keeps nobody out who sends none, and neither does an empty set.
  if (/^ForAllValues:|IfExists$/.test(operator)) return false
  const name = operator.replace(/^ForAnyValue:/, '')
  if (operators.get(name)?.negated) return false
  if (key === 'aws:sourceaccount') return values.every((value) => /^\d{12}$/.test(value))
  if (key !== 'aws:sourcearn') return false
  return values.every((value) => /^[^:]*:[^:]*:[^:]*:[^:]*:\d{12}:/.test(value))
}
