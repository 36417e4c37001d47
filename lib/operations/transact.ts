import 'server-only'
import { eq } from 'drizzle-orm'
import { actorOf, record } from '@/lib/audit/record'
import { answerWithinMs } from '@/lib/aws/client-config'
import { within } from '@/lib/aws/within'
import { db } from '@/lib/db/client'
import { operations } from '@/lib/db/schema'
import { failure, failureOf, Refusal } from '@/lib/failure'
import { newOperationId } from '@/lib/operation-id'
import { type Person, roleOn } from '@/lib/person'
import { forgetOwnReads } from '@/lib/read'
import type { ActionRequest } from '@/lib/result'
import type { ConsoleChange } from './console-change'
import { canonical, digestKey, hmac } from './digest'
import { type Executed, requestSchema } from './execute'
import { invalid } from './invalid'

const refused = (why: ReturnType<typeof failure>) =>
  ({ status: 'failed', failure: why, nextOperationId: newOperationId(), ours: true }) as const

/**
 * The way of a change of the console's own records: parses again, then makes the change, its record and its audit row in one
 * transaction. A second submit of the same form changes nothing more. When the database is lost before the end, throws what
 * PostgreSQL does, and nothing was changed; when it is lost while all of it was being kept, says that this is open.
 */
export async function transact<Input, Value>(
  change: ConsoleChange<Input, Value>,
  request: Omit<ActionRequest, 'input'> & { input: unknown },
  person: Person,
): Promise<Executed<Value>> {
  const envelope = requestSchema.safeParse(request)
  if (!envelope.success) return refused(failure('Invalid', 'This form is not the console’s.', 'Reload the page.'))
  const parsed = change.input.safeParse(envelope.data.input, { reportInput: false })
  if (!parsed.success) return refused(invalid(parsed.error))
  const { operationId: id, connection } = envelope.data
  const input = parsed.data
  const digest = hmac(await digestKey(), canonical([change.name, connection, person.id, without(input, change.secret)]))
  const actor = actorOf(person, roleOn(person, connection))
  let prepared: unknown
  try {
    const signal = AbortSignal.timeout(answerWithinMs)
    prepared = change.prepare ? await within(signal, change.prepare(input, { person, signal })) : undefined
  } catch (error) {
    return refused(failureOf(error, {}))
  }
  let keeping = false
  try {
    const result: Executed<Value> = await db().transaction(async (tx) => {
      const named = change.target(input)
      const where = { connection: 'console', account: '', region: '' }
      const recorded = await tx
        .insert(operations)
        .values({
          id,
          action: change.name,
          ...where,
          target: named,
          digest,
          input: {},
          state: 'succeeded',
          actorId: actor.id,
          actorName: actor.name,
          role: actor.role,
          session: actor.session,
          address: actor.address,
          finishedAt: new Date(),
        })
        .onConflictDoNothing()
        .returning({ id: operations.id })
      if (recorded.length === 0) return refused(alreadyMade())
      const made = await change.run(input, { tx, person, connection, prepared })
      const { value, diff, resourceId, href, target = named } = made
      await tx
        .update(operations)
        .set({ target, resourceId, href, input: diff ?? {} })
        .where(eq(operations.id, id))
      const entry = { kind: 'done', action: change.name, text: 'The console made the change.', actor, ...where }
      await record({ ...entry, target, operationId: id, digest, diff, resourceId, href }, tx)
      keeping = true
      return { status: 'succeeded', operationId: id, value }
    })
    forgetOwnReads(change.name)
    return result
  } catch (error) {
    if (error instanceof Refusal) return refused(error.failure)
    if (!keeping) throw error
    forgetOwnReads(change.name)
    return { status: 'failed', failure: perhapsMade(), nextOperationId: newOperationId() }
  }
}

/** Plain data without some of its members. */
const without = (value: unknown, names: readonly string[] = []): unknown =>
  typeof value === 'object' && value !== null && names.length > 0
    ? Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
    : value

const alreadyMade = () =>
  failure(
    'Resubmitted',
    'This form was already submitted. Nothing was changed by this submit.',
    'Reload the page to see what is there now.',
  )

const perhapsMade = () =>
  failure(
    'Unclear',
    'The database was lost while the change was being kept. Whether it was kept is open: all of it, or nothing.',
    'Reload the page to see what is there before you submit again.',
  )
