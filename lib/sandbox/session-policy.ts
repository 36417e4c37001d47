/** A session policy: the actions that it allows and denies, as patterns. */
export interface SessionPolicy {
  allow: string[]
  deny: string[]
}

/** Why a text is no policy, in IAM's words. */
export class MalformedPolicy extends Error {}

const malformed = (why: string) => new MalformedPolicy(why)

/**
 * Reads a session policy. The sandbox goes by its actions alone: resources and conditions must be there as IAM wants them, and are
 * not looked at. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 * @throws MalformedPolicy
 */
export function readPolicy(text: string): SessionPolicy {
  const document = members(parsed(text))
  const { Statement } = document
  const statements = Array.isArray(Statement) ? Statement : [Statement]
  const policy: SessionPolicy = { allow: [], deny: [] }
  for (const statement of statements) {
    const { Effect, Action, Resource } = members(statement)
    if (Effect !== 'Allow' && Effect !== 'Deny') throw malformed('Effect must be Allow or Deny')
    if (Resource === undefined) throw malformed('A statement of a session policy names its resources')
    policy[Effect === 'Allow' ? 'allow' : 'deny'].push(...actions(Action))
  }
  return policy
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw malformed('The policy is not in the valid JSON format.')
  }
}

function members(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed('Syntax errors in policy.')
  return Object.fromEntries(Object.entries(value))
}

function actions(given: unknown): string[] {
  const all: unknown[] = Array.isArray(given) ? given : [given]
  const texts = all.filter((each) => typeof each === 'string')
  if (texts.length === 0 || texts.length < all.length) throw malformed('A statement names its actions')
  if (!texts.every((each) => each === '*' || /^[\w-]+:[\w*?]+$/.test(each))) {
    throw malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.')
  }
  return texts
}

/** Whether a policy lets an action through: what it denies it never does, and what it does not name neither. */
export function permits({ allow, deny }: SessionPolicy, action: string): boolean {
  return !deny.some((pattern) => covers(pattern, action)) && allow.some((pattern) => covers(pattern, action))
}

/** IAM's wildcards, without regard to case. Goes back at most to the last `*`, so that no pattern takes long. */
function covers(pattern: string, action: string): boolean {
  const [wanted, given] = [pattern.toLowerCase(), action.toLowerCase()]
  let [at, star, resume] = [0, -1, 0]
  let i = 0
  while (i < given.length) {
    if (wanted[at] === '*') [star, resume, at] = [at, i, at + 1]
    else if (wanted[at] === given[i] || wanted[at] === '?') [i, at] = [i + 1, at + 1]
    else if (star >= 0) {
      resume++
      i = resume
      at = star + 1
    } else return false
  }
  return /^\**$/.test(wanted.slice(at))
}
