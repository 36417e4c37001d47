/** What a statement says of one element: texts that are meant, or meant not to be. Nothing where it cannot be read. */
export interface Element {
  not: boolean
  texts: string[]
}

/** A condition: `operator` of `key` with any of `values`. */
export interface Condition {
  operator: string
  /** In lower case: IAM does not look at it. */
  key: string
  values: string[]
}

/** One statement of a resource policy, each part as far as it can be read. */
export interface Statement {
  sid: string
  effect?: 'Allow' | 'Deny'
  /** `*` for everyone, else `Service:appflow.amazonaws.com`, `AWS:arn:…`. */
  principal?: Element
  action?: Element
  resource?: Element
  conditions?: Condition[]
}

/** Lambda's policies have at most 20 KB; longer ones are not read. */
const longest = 200_000

/**
 * Reads a policy's text. Nothing where it is no policy at all.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function readDocument(text: string): Statement[] | undefined {
  const document = text.length > longest ? undefined : record(parsed(text))
  const given = document?.get('Statement')
  if (given === undefined) return undefined
  return (Array.isArray(given) ? given : [given]).map(statement)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function record(value: unknown): Map<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : undefined
}

function statement(value: unknown, at: number): Statement {
  const given = record(value)
  const sid = given?.get('Sid')
  const told = { sid: typeof sid === 'string' && sid !== '' ? sid : `number ${at + 1}` }
  if (!given) return told
  const effect = given.get('Effect')
  return {
    ...told,
    effect: effect === 'Allow' || effect === 'Deny' ? effect : undefined,
    principal: element(given, 'Principal', principals),
    action: element(given, 'Action', texts),
    resource: element(given, 'Resource', texts),
    conditions: conditions(given.get('Condition')),
  }
}

/** `Name` or `NotName`, and not both. */
function element(
  given: Map<string, unknown>,
  name: string,
  read: (value: unknown) => string[] | undefined,
): Element | undefined {
  const [plain, negated] = [given.get(name), given.get(`Not${name}`)]
  if ((plain === undefined) === (negated === undefined)) return undefined
  const found = read(plain ?? negated)
  return found && { not: plain === undefined, texts: found }
}

/** A text or texts; IAM takes numbers and booleans for the texts that they look like. */
function texts(value: unknown): string[] | undefined {
  const all: unknown[] = Array.isArray(value) ? value : [value]
  const found = all.flatMap((each) => (['string', 'number', 'boolean'].includes(typeof each) ? [String(each)] : []))
  return found.length === all.length && found.length > 0 ? found : undefined
}

function principals(value: unknown): string[] | undefined {
  if (value === '*') return ['*']
  const found: string[] = []
  for (const [kind, who] of record(value) ?? []) {
    const names = texts(who)
    if (!names) return undefined
    found.push(...names.map((name) => (kind === 'AWS' && name === '*' ? '*' : `${kind}:${name}`)))
  }
  return found.length > 0 ? found : undefined
}

function conditions(value: unknown): Condition[] | undefined {
  if (value === undefined) return []
  const operators = record(value)
  if (!operators) return undefined
  const found: Condition[] = []
  for (const [operator, block] of operators) {
    const keys = record(block)
    if (!keys) return undefined
    for (const [key, given] of keys) {
      const values = texts(given)
      if (!values) return undefined
      found.push({ operator, key: key.toLowerCase(), values })
    }
  }
  return found
}
