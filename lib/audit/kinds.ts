import type { Role } from '@/lib/result'

/** How a line of the audit can end: a state of an operation, or what was recorded of something else. */
export const outcomes = [
  'succeeded',
  'failed',
  'intended',
  'unknown',
  'absent',
  'unresolved',
  'settled',
  'refused',
  'done',
  'signed-in',
  'sign-in-failed',
  'signed-out',
] as const

/** What the audit can be narrowed by; all of them optional. They are the names in the page's address as well. */
export const filterNames = [
  'from',
  'to',
  'person',
  'action',
  'connection',
  'outcome',
  'target',
  'resource',
  'before',
] as const

/**
 * `from` and `to`: days as `2026-11-21`, in UTC, both included. `person`: an id, or part of a name. `action`: one, or all of a
 * service. `connection`: another one than the address names, `console`, or `*` for all. `target`: part of it. `resource`: an id,
 * with what lies below it. `before`: a number, of lines older than that one.
 */
export type AuditFilters = { [Name in (typeof filterNames)[number]]?: string }

/** The filters of an address; `get` gives a parameter of it. Empty ones do not count. */
export function filtersOf(get: (name: string) => unknown): AuditFilters {
  const filters: AuditFilters = {}
  for (const name of filterNames) {
    const value = get(name)
    if (typeof value === 'string' && value) filters[name] = value
  }
  return filters
}

/** One line of the audit: a change from intent to outcome, or one thing that happened. Times are ISO 8601. */
export interface AuditLine {
  seq: number
  at: string
  /** As `appflow.registerConnector`. */
  action: string
  /** What happened, in one plain sentence; of a change the last that is known. */
  text: string
  person?: string
  personId?: string
  /** Their role on the connection at the time. */
  role?: Role
  /** Hash of their session. */
  session?: string
  address?: string
  /** Nothing where it concerns the console itself. */
  connection?: string
  account?: string
  region?: string
  target?: string
  /** One of {@link outcomes}. */
  outcome: string
  outcomeAt: string
  resourceId?: string
  /** Same-origin path of the resource. */
  href?: string
  requestId?: string
  operationId?: string
}
