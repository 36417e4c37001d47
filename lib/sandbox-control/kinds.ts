/** What the sandbox can do instead of answering, in the order in which they are offered. */
export const behaviours = [
  'throttle',
  'refused',
  'latency',
  'hang',
  'resetBeforeCommit',
  'html',
  'errorAfterCommit',
  'resetAfterCommit',
  'hangAfterCommit',
  'halfBody',
  'invalidJson',
  'repeatToken',
  'cyclicTokens',
  'emptyPages',
] as const
/** One of {@link behaviours}, as the sandbox calls it. */
export type Behaviour = (typeof behaviours)[number]

/** Of each behaviour: its name in a list to choose from, what it means, and how a sentence about an operation goes on. */
export const behaviourWords: Record<Behaviour, { title: string; means: string; says: string; pagesOnly?: true }> = {
  throttle: { title: 'Throttle', means: "Nothing is done: the service's throttling error.", says: 'throttles' },
  refused: {
    title: 'Turn everyone away',
    means: 'Nothing is done: AccessDeniedException, as of a service that was shut down.',
    says: 'turns everyone away',
  },
  latency: {
    title: 'Answer late',
    means: 'It is done, after the delay below (a second unless given).',
    says: 'is late',
  },
  hang: { title: 'Never answer', means: 'Nothing is done.', says: 'never answers' },
  resetBeforeCommit: {
    title: 'Break the connection before',
    means: 'Nothing is done: the connection is reset.',
    says: 'breaks the connection before it does anything',
  },
  html: { title: "A proxy's error page", means: 'Nothing is done: HTML with status 502.', says: 'answers HTML' },
  errorAfterCommit: {
    title: 'Internal error, though done',
    means: 'It is done, and the answer is an internal error.',
    says: 'answers an internal error though it is done',
  },
  resetAfterCommit: {
    title: 'Break the connection after',
    means: 'It is done, and the connection is reset.',
    says: 'breaks the connection once it is done',
  },
  hangAfterCommit: {
    title: 'Never answer, though done',
    means: 'It is done, and no answer ever comes.',
    says: 'never answers though it is done',
  },
  halfBody: { title: 'Half an answer', means: 'It is done, and its answer is cut off.', says: 'answers by half' },
  invalidJson: {
    title: 'An answer that is no JSON',
    means: 'It is done, and its answer cannot be read.',
    says: 'answers what is no JSON',
  },
  repeatToken: {
    title: 'The same page token for ever',
    means: 'A list that never ends.',
    says: 'repeats a page token',
    pagesOnly: true,
  },
  cyclicTokens: {
    title: 'Two page tokens in turn',
    means: 'A list that never ends.',
    says: 'gives two page tokens in turn',
    pagesOnly: true,
  },
  emptyPages: {
    title: 'Empty pages',
    means: 'Page after page without content, each with a new token.',
    says: 'answers empty pages',
    pagesOnly: true,
  },
}

/** A fault rule as the sandbox keeps it. */
export interface FaultRule {
  id: string
  /** `appflow.registerConnector`, `appflow.*`, or `*`. */
  operation: string
  exception?: { code: string }
  behaviour?: string
  /** 0 to 1. */
  probability?: number
  /** How often it still applies. */
  times?: number
  /** Milliseconds. */
  latencyMs?: number
}

const isBehaviour = (name: string): name is Behaviour => Object.hasOwn(behaviourWords, name)

/** What operations a rule is about. */
export const operationWords = (operation: string): string =>
  operation === '*'
    ? 'every operation'
    : operation.endsWith('.*')
      ? `every operation of ${operation.slice(0, -2)}`
      : operation

/** What goes wrong by a rule, as a sentence goes on after the operation. */
export function effectWords({ exception, behaviour }: FaultRule): string {
  if (exception) return `answers ${exception.code}`
  if (behaviour === undefined) return behaviourWords.latency.says
  return isBehaviour(behaviour) ? behaviourWords[behaviour].says : behaviour
}

/** How often a rule applies. */
export const oftenWords = ({ times, probability }: FaultRule): string =>
  [
    probability === undefined || probability === 1 ? undefined : `${Math.round(probability * 1000) / 10} % of the time`,
    times === undefined ? undefined : times === 1 ? 'once more' : `${times} times more`,
  ]
    .filter(Boolean)
    .join(', ') || 'always'

/** A delay in words; nothing where there is none. */
export function delayWords({ latencyMs, behaviour }: FaultRule): string | undefined {
  const ms = latencyMs ?? (behaviour === 'latency' ? 1000 : 0)
  return ms === 0 ? undefined : ms < 1000 ? `${ms} ms` : `${ms / 1000} s`
}

/** A rule as one line: `appflow.registerConnector throttles always`. */
export function ruleWords(rule: FaultRule): string {
  const delay = delayWords(rule)
  const effect = effectWords(rule)
  const late = delay && (effect === behaviourWords.latency.says ? `by ${delay}` : `after ${delay}`)
  const often = oftenWords(rule)
  const what = [operationWords(rule.operation), effect, late].filter(Boolean).join(' ')
  return often === 'always' ? `${what} always` : `${what}, ${often}`
}

/** An operation that the sandbox imitates. */
export interface KnownOperation {
  operation: string
  /** It answers in pages. */
  pages: boolean
  exceptions: { code: string; status: number }[]
}

/** The results that a check can be given. */
export const checkResults = ['PASSED', 'FAILED', 'UNKNOWN'] as const

/** The states of an EVS connector (API_Connector) and, of an environment, those of EnvironmentState. */
export const connectorStates = [
  'CREATING',
  'CREATE_FAILED',
  'ACTIVE',
  'UPDATING',
  'UPDATE_FAILED',
  'DELETING',
  'DELETED',
] as const
export const environmentStates = ['CREATING', 'CREATED', 'CREATE_FAILED', 'DELETING', 'DELETED'] as const

/** What can be steered of an environment or a connector. */
export interface Steerable {
  state: string
  /** It was put into that state here. */
  forced: boolean
  checks: { type: string; result: string }[]
}

/** A connector that can be steered. */
export interface SteerableConnector extends Steerable {
  connectorId: string
  type: string
  applianceFqdn: string
  /** A scenario is under way. */
  scenario: boolean
}

/** An environment that can be steered. */
export interface SteerableEnvironment extends Steerable {
  environmentId: string
  environmentName: string
  connectors: SteerableConnector[]
}

/** The states of a Lambda function (FunctionConfiguration, State). */
export const functionStates = ['Active', 'Pending', 'Inactive', 'Failed'] as const

/** What a function does when AppFlow asks it to describe its connector, by the sandbox's name for it. */
export const handlerWords = {
  ok: 'Describes a connector',
  crash: 'Raises an error',
  timeout: 'Runs until Lambda ends it',
  memory: 'Is ended for want of memory',
  invalid: 'Answers what describes no connector',
  rejected: 'Answers that credentials were rejected',
} as const

/** Whom the policy of a function lets invoke it, by the sandbox's name for it. */
export const policyWords = {
  good: 'AppFlow, of this account',
  open: 'AppFlow, of any account',
  'other-account': 'AppFlow, of another account',
  none: 'Nobody: it has no policy',
} as const

/** A Lambda function that can be steered. */
export interface SteerableFunction {
  name: string
  state: string
  handler: string
  /** How many statements its policy has. */
  statements: number
}

/** A Greengrass group that can be steered. */
export interface SteerableGroup {
  groupId: string
  name?: string
  /** Why its next deployments fail; nothing where they succeed. */
  failure?: string
}

/** The keys of a list of words, in their order. */
export const keysOf = <Key extends string>(words: Record<Key, string>): Key[] =>
  Object.keys(words).filter((key): key is Key => Object.hasOwn(words, key))
