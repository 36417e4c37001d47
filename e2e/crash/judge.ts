import { ask } from '@/e2e/database'
import type { Attempt } from './attempt'
import { callOf, told } from './attempt'
import type { Account } from './aws-changes'
import type { ConsoleTry } from './console-changes'
import { ledger } from './ledger'

/** What must be true of changes of AWS that a kill has cut off. */
export type Expected =
  /** Nothing was recorded, and AWS was not called. */
  | 'nothing'
  /** Recorded, and never made. */
  | 'not made'
  | 'made'
  /** Whatever the ledger says. */
  | 'as in the ledger'

interface Recorded {
  id: string
  state: string
  resource: string | null
  intents: number
  outcomes: number
  /** Milliseconds since the epoch. */
  intended: number | null
  ended: number | null
}

const records = `select ids.id, coalesce(o.state, 'none') as state, o.resource_id as resource,
    count(a.seq) filter (where a.kind = 'intended')::int as intents,
    count(a.seq) filter (where a.kind in ('succeeded', 'failed', 'absent', 'unresolved', 'done'))::int as outcomes,
    (extract(epoch from min(a.at) filter (where a.kind = 'intended')) * 1000)::float8 as intended,
    (extract(epoch from max(a.at) filter (where a.kind <> 'intended')) * 1000)::float8 as ended
  from unnest($1::uuid[]) as ids(id) left join operations o on o.id = ids.id left join audit a on a.operation_id = ids.id
  group by ids.id, o.state, o.resource_id`

const recordsOf = async (at: string, attempts: Attempt[]) => {
  const rows = await ask<Recorded>(at, records, [attempts.map(({ id }) => id)])
  return new Map(rows.map((row) => [row.id, row]))
}

/** How many of these the console does not yet know the end of. */
export async function openOf(at: string, attempts: Attempt[]): Promise<number> {
  const rows = await recordsOf(at, attempts)
  return [...rows.values()].filter(({ state }) => ['intended', 'unknown'].includes(state)).length
}

/**
 * What is wrong with changes of AWS after all is over, one line each: the ledger is what happened, the records are judged by it.
 *
 * @param slowest Is told how long after the console was back each was known, in milliseconds.
 */
export async function wrongInAws(
  at: string,
  {
    account,
    attempts,
    expected,
    readyAt,
  }: { account: Account; attempts: Attempt[]; expected: Expected; readyAt: number },
  slowest: (ms: number) => void,
): Promise<string[]> {
  const rows = await recordsOf(at, attempts)
  const accepted = (await ledger(account.sandbox.account)).filter(({ requestId }) => !account.before.has(requestId))
  const wrong: string[] = []
  for (const attempt of attempts) {
    const complain = (what: string) => wrong.push(`${attempt.operation} ${attempt.id} (told ${told(attempt)}): ${what}`)
    const writes = accepted.filter(({ operation }) => operation === callOf(attempt))
    const row = rows.get(attempt.id)
    if (!row) throw new Error(`Nothing was answered of ${attempt.id}.`)
    if (writes.length > 1) complain(`${writes.length} writes in AWS`)
    const made = expected === 'as in the ledger' ? writes.length === 1 : expected === 'made'
    if (made !== (writes.length === 1)) complain(`${writes.length} writes in AWS, expected it ${expected}`)
    if (attempt.answer?.status === 'succeeded' && row.state !== 'succeeded') complain(`acknowledged, but ${row.state}`)
    if (expected === 'nothing') {
      if (row.state !== 'none' || row.intents > 0) complain(`recorded as ${row.state}`)
      continue
    }
    if (row.intents !== 1) complain(`${row.intents} intents`)
    if (row.outcomes !== 1) complain(`${row.outcomes} outcomes`)
    if (made ? row.state !== 'succeeded' : !['absent', 'failed'].includes(row.state))
      complain(`recorded as ${row.state}`)
    for (const { resourceId, at: acceptedAt } of writes) {
      if ((row.intended ?? Number.POSITIVE_INFINITY) > Date.parse(acceptedAt) + 1) complain('written before its intent')
      if (!names(row.resource, resourceId)) complain(`recorded as ${row.resource}, made was ${resourceId}`)
    }
    if (row.ended) slowest(row.ended - readyAt)
  }
  const foreign = accepted.filter(({ operation }) => attempts.every((attempt) => callOf(attempt) !== operation))
  return [...wrong, ...foreign.map(({ operation, resourceId }) => `${operation} made ${resourceId} without an attempt`)]
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/** The ledger names some resources by their ARN. */
const names = (recorded: string | null, accepted: string) =>
  Boolean(recorded?.includes(uuid.exec(accepted)?.[0] ?? accepted))

/**
 * What is wrong with changes of the console's own records: each must be there with its record and its audit row, or nothing of it.
 *
 * @param expected Nothing where a kill may have come before or after.
 */
export async function wrongInConsole(
  at: string,
  attempts: (ConsoleTry & Attempt)[],
  expected: 'made' | 'nothing' | undefined,
): Promise<string[]> {
  const rows = await recordsOf(at, attempts)
  const wrong: string[] = []
  for (const attempt of attempts) {
    const complain = (what: string) => wrong.push(`${attempt.operation} ${attempt.id} (told ${told(attempt)}): ${what}`)
    const made = (await ask(at, attempt.there.text, attempt.there.values)).length > 0
    const row = rows.get(attempt.id)
    const whole = row?.state === 'succeeded' && row.outcomes === 1
    const none = row?.state === 'none' && row.outcomes === 0
    if (made ? !whole : !none)
      complain(`${made ? '' : 'not '}made, recorded as ${row?.state}, ${row?.outcomes} audit rows`)
    if (attempt.answer?.status === 'succeeded' && !made) complain('acknowledged, but not there')
    if (attempt.answer?.failure && attempt.answer.failure.code !== 'Unclear' && made) complain('refused, but there')
    if (expected && made !== (expected === 'made')) complain(`${made ? '' : 'not '}made, expected ${expected}`)
  }
  return wrong
}
