import 'server-only'
import { z } from 'zod'
import { noSuchConnection } from '@/lib/access'
import { actorOf } from '@/lib/audit/record'
import { answerWithinMs } from '@/lib/aws/client-config'
import { isAwsError, mayHaveHappened } from '@/lib/aws/errors'
import { sendChange } from '@/lib/aws/send'
import { within } from '@/lib/aws/within'
import { type Connection, connectionFor } from '@/lib/connections/connection'
import { failure, failureOf, Partly, Refusal } from '@/lib/failure'
import { logUnexpected } from '@/lib/log-error'
import { newOperationId } from '@/lib/operation-id'
import { type Person, roleOn } from '@/lib/person'
import { forgetReads } from '@/lib/read'
import type { ActionRequest, Failure, Result } from '@/lib/result'
import { type Change, fieldsOf } from './change'
import { canonical, digestKey, hmac, mask, maskEchoes } from './digest'
import { invalid } from './invalid'
import { lookSoon } from './reconciler'
import { type OperationRow, type Outcome, recorded, recordIntent, recordOutcome } from './records'
import { verified } from './verify'

/** A result; `ours` marks what the console itself refused, before AWS was asked to change anything. */
export type Executed<Value> = Result<Value> & { ours?: true }

const refused = (failure: Failure): { status: 'failed'; failure: Failure; nextOperationId: string } => ({
  status: 'failed',
  failure,
  nextOperationId: newOperationId(),
})

/** A refusal of the console itself. */
const declined = (failure: Failure) => ({ ...refused(failure), ours: true as const })

/** What a form sends besides its content. */
export const requestSchema = z.strictObject({
  connection: z.string().max(64),
  operationId: z.uuidv7(),
  input: z.unknown(),
})

/**
 * The write path. Parses again, records the intent, calls AWS once, records the outcome, then answers. It never throws.
 * The same operation id with the same input answers what is recorded; with other input it is refused. That the person may is
 * the caller's to know; that nothing is changed through a connection that is read-only for them is seen to here as well.
 */
export async function execute<Input, Value>(
  change: Change<Input, Value>,
  request: Omit<ActionRequest, 'input'> & { input: unknown },
  person: Person,
): Promise<Executed<Value>> {
  const envelope = requestSchema.safeParse(request)
  if (!envelope.success) return declined(noSuchConnection())
  try {
    const connection = await connectionFor(person, envelope.data.connection)
    if (!connection || connection.kind === 'console') return declined(noSuchConnection())
    if (connection.readOnly) return declined(switchedOff())
    const input = change.input.safeParse(envelope.data.input, { reportInput: false })
    if (!input.success) return declined(invalid(input.error))
    return await attempt(change, connection, envelope.data.operationId, input.data, person)
  } catch (error) {
    if (error instanceof Refusal) return declined(error.failure)
    const { operationId } = envelope.data
    logUnexpected('an action failed', error, { action: change.name, operationId, person: person.id })
    return refused(
      failure(
        'RecordUnavailable',
        'The change could not be recorded, so AWS was not called. Nothing was changed.',
        "Check the console's database, then submit again.",
        { retryable: true },
      ),
    )
  }
}

const switchedOff = () =>
  failure(
    'ReadOnly',
    'This connection is switched to read-only. Nothing was changed.',
    'Ask an admin to switch it back.',
  )

async function attempt<Input, Value>(
  change: Change<Input, Value>,
  connection: Connection,
  operationId: string,
  input: Input,
  person: Person,
): Promise<Executed<Value>> {
  const key = await digestKey()
  const digest = hmac(key, canonical([change.name, connection.id, input]))
  try {
    const signal = AbortSignal.timeout(answerWithinMs)
    if (change.check) await within(signal, change.check(input, { connection, signal }))
  } catch (error) {
    // A resent form is refused here once its own first submit has changed AWS: it gets what is recorded of that.
    const before = await recorded(operationId)
    return before ? stored(before, digest) : declined(failureOf(error, change.words))
  }
  const masked = mask(key, input, change.foundBy)
  const state = await recordIntent({
    id: operationId,
    action: change.name,
    connection: connection.id,
    account: connection.account,
    region: connection.region,
    target: change.target(masked),
    digest,
    baseVersion: change.base?.(input) ?? null,
    input: masked,
    actor: actorOf(person, roleOn(person, connection.id)),
  })
  if (state !== 'recorded') {
    // Of two submits of one form at once the second may be told of the base before it is told of the id.
    const other = await recorded(operationId)
    if (other) return stored(other, digest)
  }
  if (state === 'taken') return { status: 'checking', operationId }
  if (state === 'baseTaken') {
    return declined(
      failure(
        'BaseMoved',
        'Another change from the same version is under way or was just made.',
        'Reload to start from the version that is the latest now. What you typed is kept until then.',
      ),
    )
  }
  return await callAws(change, connection, operationId, input, key)
}

async function callAws<Input, Value>(
  change: Change<Input, Value>,
  connection: Connection,
  operationId: string,
  input: Input,
  key: string,
): Promise<Result<Value>> {
  const service = change.name.split('.')[0] as string
  try {
    const { value: answer, requestId } = await sendChange(() => {
      const signal = AbortSignal.timeout(answerWithinMs)
      return within(signal, change.send(input, { connection, operationId, signal }))
    })
    const matches = (made: unknown, asked: unknown) => canonical(made) === canonical(asked)
    const { value, warning } = await verified(change, answer, input, { connection, matches })
    const { id, href } = change.resource(value, input, connection.id)
    forgetReads(connection.id, service)
    const done = await tell(operationId, {
      state: 'succeeded',
      text: [change.made ?? 'AWS made the change and answered.', warning].filter(Boolean).join(' '),
      value: mask(key, value),
      requestId,
      resourceId: id,
      href,
    })
    return { status: done ? 'succeeded' : 'unrecorded', operationId, value }
  } catch (error) {
    const unmasked = failureOf(error, change.words)
    if (isAwsError(error)) unmasked.fields = fieldsOf(error, change.fields)
    // AWS may repeat a credential that was typed: neither the record nor the browser gets it back.
    const told = maskEchoes(key, unmasked, input, change.foundBy)
    if (error instanceof Partly || !mayHaveHappened(error)) {
      if (error instanceof Partly) forgetReads(connection.id, service)
      await tell(operationId, { state: 'failed', text: told.title, failure: told, requestId: told.requestId })
      return refused(told)
    }
    forgetReads(connection.id, service)
    await tell(operationId, {
      state: 'unknown',
      text: isAwsError(error) ? `${told.title} Whether the change was made is open.` : "AWS's answer was lost.",
      failure: told,
      requestId: told.requestId,
    })
    lookSoon(operationId)
    return { status: 'checking', operationId, failure: isAwsError(error) ? told : undefined }
  }
}

/** Records an outcome. When the database is away, keeps trying in the background for a minute; the reconciler has it after that. */
async function tell(operationId: string, outcome: Outcome): Promise<boolean> {
  try {
    await recordOutcome(operationId, outcome)
    return true
  } catch (error) {
    logUnexpected('an outcome could not be recorded', error, { operationId })
    let tries = 0
    const timer = setInterval(() => {
      recordOutcome(operationId, outcome).then(
        () => clearInterval(timer),
        () => ++tries >= 30 && clearInterval(timer),
      )
    }, 2_000)
    timer.unref()
    return false
  }
}

function stored<Value>(row: OperationRow, digest: string): Executed<Value> {
  if (row.digest !== digest) {
    return declined(
      failure(
        'Resubmitted',
        'This form was already submitted, with other content. Nothing was changed by this submit.',
        'Look at the record of the first submit, or start a new form with these values.',
      ),
    )
  }
  if (row.state === 'succeeded') return { status: 'succeeded', operationId: row.id, value: row.value as Value }
  if ((row.state === 'failed' || row.state === 'absent') && row.failure) return refused(row.failure)
  return { status: 'checking', operationId: row.id, failure: row.failure ?? undefined }
}
