import 'server-only'
import { and, eq, gt, inArray, isNull, lt, ne, notInArray, or, sql } from 'drizzle-orm'
import { type Actor, auditInsert } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { operations } from '@/lib/db/schema'
import type { Failure, OperationState } from '@/lib/result'

/** A row of the record. */
export type OperationRow = typeof operations.$inferSelect

/** What is recorded before AWS is called. */
export type Intent = Pick<
  OperationRow,
  'id' | 'action' | 'connection' | 'account' | 'region' | 'target' | 'digest' | 'baseVersion' | 'input'
> & { actor: Actor }

/** How an operation ended, or where it stands. */
export interface Outcome {
  state: OperationState
  text: string
  value?: unknown
  failure?: Failure
  requestId?: string
  resourceId?: string
  href?: string
}

/** The recorded operation, or nothing. */
export async function recorded(id: string): Promise<OperationRow | undefined> {
  const [row] = await db().select().from(operations).where(eq(operations.id, id))
  return row
}

/** Records an intent with its audit row, in one statement: what an operator waits for is one commit. `taken`: the id is recorded already. `baseTaken`: another change from the same base is. */
export async function recordIntent(intent: Intent): Promise<'recorded' | 'taken' | 'baseTaken'> {
  const { id, action, connection, account, region, target, digest, baseVersion, input, actor } = intent
  const kind = 'intended'
  const text = 'Recorded, before AWS was called.'
  const entry = { kind, action, text, actor, connection, account, region, target, digest, diff: input }
  try {
    const { rowCount } = await db().execute(sql`
      with intent as (
        insert into operations (id, action, connection, account, region, target, digest, base_version, input, state,
          actor_id, actor_name, role, session, address)
        values (${id}, ${action}, ${connection}, ${account}, ${region}, ${target}, ${digest}, ${baseVersion},
          ${JSON.stringify(input)}::jsonb, ${kind},
          ${actor.id ?? null}, ${actor.name ?? null}, ${actor.role ?? null}, ${actor.session ?? null}, ${actor.address ?? null})
        on conflict (id) do nothing
        returning id
      )
      ${auditInsert({ ...entry, operationId: id, base: baseVersion }, sql`from intent`)}`)
    return rowCount === 1 ? 'recorded' : 'taken'
  } catch (error) {
    if (isUniqueViolation(error, 'operations_one_per_base')) return 'baseTaken'
    throw error
  }
}

function isUniqueViolation(error: unknown, constraint: string): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return typeof cause === 'object' && cause !== null && 'constraint' in cause && cause.constraint === constraint
}

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))

/** Records an outcome with its audit row, in one statement. An operation that succeeded or failed for good keeps what it has. */
export async function recordOutcome(id: string, outcome: Outcome): Promise<void> {
  const { state, text, value, failure, requestId, resourceId, href } = outcome
  await db().execute(sql`
    with outcome as (
      update operations set
        state = ${state},
        value = coalesce(${json(value)}::jsonb, value),
        failure = coalesce(${json(failure)}::jsonb, failure),
        request_id = coalesce(${requestId ?? null}, request_id),
        resource_id = coalesce(${resourceId ?? null}, resource_id),
        href = coalesce(${href ?? null}, href),
        finished_at = case when ${state} = 'unknown' then null else now() end
      where id = ${id} and state in ('intended', 'unknown', 'absent', 'unresolved')
      returning *
    )
    insert into audit (kind, action, text, actor_id, actor_name, role, session, address, connection, account, region, target,
      operation_id, base, digest, diff, resource_id, href, request_id)
    select ${state}, action, ${text}, actor_id, actor_name, role, session, address, connection, account, region, target,
      id, base_version, digest, ${json(failure)}::jsonb, resource_id, href, request_id from outcome`)
}

/** Operations whose truth has to be read from AWS: unclear ones, those that no running request can still own, and once more what was absent ten minutes ago. */
export async function openOperations(): Promise<OperationRow[]> {
  return await db()
    .select()
    .from(operations)
    .where(
      or(
        eq(operations.state, 'unknown'),
        and(eq(operations.state, 'intended'), lt(operations.createdAt, sql`now() - interval '30 seconds'`)),
        and(
          eq(operations.state, 'absent'),
          lt(operations.looks, 100),
          lt(operations.finishedAt, sql`now() - interval '10 minutes'`),
          gt(operations.finishedAt, sql`now() - interval '1 day'`),
        ),
      ),
    )
    // Those that AWS does not let us read are looked at in turn, and keep nobody waiting.
    .orderBy(sql`${operations.lookedAt} nulls first`)
    .limit(200)
}

/** Takes the next look at an operation, unless another process took it within the last `seconds`. */
export async function claimLook(id: string, seconds: number): Promise<boolean> {
  const rows = await db()
    .update(operations)
    .set({ lookedAt: new Date() })
    .where(
      and(
        eq(operations.id, id),
        or(isNull(operations.lookedAt), lt(operations.lookedAt, sql`now() - make_interval(secs => ${seconds})`)),
      ),
    )
    .returning({ id: operations.id })
  return rows.length > 0
}

/** Counts a look that AWS answered, and that found nothing. */
export async function countLook(id: string): Promise<void> {
  await db()
    .update(operations)
    .set({ looks: sql`${operations.looks} + 1` })
    .where(eq(operations.id, id))
}

/** Marks the last look at what was absent. */
export async function closeAbsent(id: string): Promise<void> {
  await db().update(operations).set({ looks: 100 }).where(eq(operations.id, id))
}

/**
 * Which of these resources another operation of the account is known to have made, for itself or along with another: a
 * definition's first version is named in the answer to the definition. Actions that are `altering` make none.
 */
export async function claimed(row: OperationRow, resourceIds: string[], altering: string[]): Promise<Set<string>> {
  if (resourceIds.length === 0) return new Set()
  const answer = sql`case when jsonb_typeof(${operations.value}) = 'object' then ${operations.value} else '{}' end`
  const named = sql`select each.value from jsonb_each_text(${answer}) as each where ${inArray(sql`each.value`, resourceIds)}`
  const rows = await db()
    .select({ resourceId: operations.resourceId, named: sql<string[]>`array(${named})` })
    .from(operations)
    .where(
      and(
        ne(operations.id, row.id),
        notInArray(operations.action, altering),
        eq(operations.account, row.account),
        eq(operations.region, row.region),
        or(inArray(operations.resourceId, resourceIds), sql`exists (${named})`),
      ),
    )
  return new Set(rows.flatMap(({ resourceId, named }) => (resourceId ? [resourceId, ...named] : named)))
}
