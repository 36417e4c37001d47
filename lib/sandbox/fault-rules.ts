import type { SandboxAccount } from './account'
import type { Table } from './kit'

/**
 * What a rule makes the sandbox do instead of answering:
 * - `throttle`: the service's throttling error.
 * - `latency`: nothing but `latencyMs` (a second, unless given) before the call; goes with every other rule.
 * - `resetBeforeCommit`, `resetAfterCommit`: the connection is reset, with nothing or everything done.
 * - `errorAfterCommit`: the call is done, and the answer is an internal error.
 * - `hang`, `hangAfterCommit`: no answer ever.
 * - `halfBody`, `invalidJson`: the call is done, and its answer is cut off, or is no JSON.
 * - `html`: a proxy's error page, status 502, nothing done.
 * - `refused`: the service turns the caller away as a whole (AccessDeniedException 403), as one that was shut down does.
 * - `repeatToken`, `cyclicTokens`, `emptyPages`: of operations that page only. The same token for ever; two tokens in
 *   turn; pages without content, each with a new token.
 */
export const behaviours = [
  'throttle',
  'latency',
  'resetBeforeCommit',
  'resetAfterCommit',
  'errorAfterCommit',
  'hang',
  'hangAfterCommit',
  'halfBody',
  'invalidJson',
  'html',
  'repeatToken',
  'cyclicTokens',
  'emptyPages',
  'refused',
] as const
export type Behaviour = (typeof behaviours)[number]

/** When to behave unlike a healthy service. A rule has an exception or a behaviour, or `latencyMs` alone. */
export interface FaultRule {
  id: string
  /** `appflow.registerConnector`, `appflow.*` or `*`. */
  operation: string
  /** An AWS error, thrown before the operation runs. Status and body come from the model unless given. */
  exception?: { code: string; status?: number; message?: string; members?: Record<string, unknown> }
  behaviour?: Behaviour
  /** 0 to 1; always unless given. */
  probability?: number
  /** How often it still applies; for ever unless given. A rule that is used up is gone. */
  times?: number
  /** Delay before the call, in milliseconds. */
  latencyMs?: number
}

const pagingBehaviours: readonly (Behaviour | undefined)[] = ['repeatToken', 'cyclicTokens', 'emptyPages']

/** The rules of an access key, in the order in which they were set. */
export function rulesOf(account: SandboxAccount): Table<FaultRule> {
  return account.shared<FaultRule>('sandbox.faults')
}

/** What applies to one call: every matching delay, and the first other rule. */
export interface Effect {
  latencyMs: number
  rule?: FaultRule
}

/** Draws the rules for a call and counts down those that apply. `random` gives numbers from 0 to below 1. */
export function drawEffect(
  account: SandboxAccount,
  call: { operation: string; pages: boolean },
  random: () => number,
): Effect {
  const table = rulesOf(account)
  const effect: Effect = { latencyMs: 0 }
  if (table.size === 0) return effect
  account.commit(() => {
    for (const rule of table.values()) {
      const delayOnly = !rule.exception && (rule.behaviour === undefined || rule.behaviour === 'latency')
      if (!covers(rule.operation, call.operation) || (effect.rule && !delayOnly)) continue
      if (pagingBehaviours.includes(rule.behaviour) && !call.pages) continue
      if (rule.probability !== undefined && random() >= rule.probability) continue
      effect.latencyMs += rule.latencyMs ?? (rule.behaviour === 'latency' ? 1000 : 0)
      if (!delayOnly) effect.rule = rule
      if (rule.times === undefined) continue
      if (rule.times > 1) table.set(rule.id, { ...rule, times: rule.times - 1 })
      else table.delete(rule.id)
    }
  })
  return effect
}

function covers(pattern: string, operation: string): boolean {
  return (
    pattern === '*' || pattern === operation || (pattern.endsWith('.*') && operation.startsWith(pattern.slice(0, -1)))
  )
}
