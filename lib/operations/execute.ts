import 'server-only'
import { z } from 'zod'
import { answerWithinMs } from '@/lib/aws/client-config'
import { isAwsError, mayHaveHappened } from '@/lib/aws/errors'
import { sendChange } from '@/lib/aws/send'
import { within } from '@/lib/aws/within'
import { type Connection, connectionOf } from '@/lib/connections/connection'
import { failure, failureOf, Refusal } from '@/lib/failure'
import { newOperationId } from '@/lib/operation-id'
import { forgetReads } from '@/lib/read'
import type { ActionRequest, Failure, Result } from '@/lib/result'
import { type Change, fieldsOf } from './change'
import { canonical, digestKey, hmac, mask, maskEchoes } from './digest'
import { lookSoon } from './reconciler'
import { type OperationRow, type Outcome, recorded, recordIntent, recordOutcome } from './records'

const refused = (failure: Failure): { status: 'failed'; failure: Failure; nextOperationId: string } => ({
  status: 'failed',
  failure,
  nextOperationId: newOperationId(),
})

const requestSchema = z.strictObject({
  connection: z.string().max(64),
  operationId: z.uuidv7(),
  input: z.unknown(),
})

/**
 * The write path. Parses again, records the intent, calls AWS once, records the outcome, then answers. It never throws.
 * The same operation id with the same input answers what is recorded; with other input it is refused.
 */
export async function execute<Input, Value>(
  change: Change<Input, Value>,
  request: Omit<ActionRequest, 'input'> & { input: unknown },
): Promise<Result<Value>> {
  const envelope = requestSchema.safeParse(request)
  const connection = envelope.success ? connectionOf(envelope.data.connection) : undefined
  if (!envelope.success || !connection) {
    return refused(
      failure('NotFound', 'This connection does not exist.', 'Choose a connection and open the form again.'),
    )
  }
  const input = change.input.safeParse(envelope.data.input, { reportInput: false })
  if (!input.success) return refused(invalid(input.error))
  const { operationId } = envelope.data
  try {
    return await attempt(change, connection, operationId, input.data)
  } catch (error) {
    if (error instanceof Refusal) return refused(error.failure)
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

async function attempt<Input, Value>(
  change: Change<Input, Value>,
  connection: Connection,
  operationId: string,
  input: Input,
): Promise<Result<Value>> {
  const key = await digestKey()
  const digest = hmac(key, canonical([change.name, connection.id, input]))
  try {
    const signal = AbortSignal.timeout(answerWithinMs)
    if (change.check) await within(signal, change.check(input, { connection, signal }))
  } catch (error) {
    // A resent form is refused here once its own first submit has changed AWS: it gets what is recorded of that.
    const before = await recorded(operationId)
    return before ? stored(before, digest) : refused(failureOf(error, change.words))
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
  })
  if (state !== 'recorded') {
    // Of two submits of one form at once the second may be told of the base before it is told of the id.
    const other = await recorded(operationId)
    if (other) return stored(other, digest)
  }
  if (state === 'taken') return { status: 'checking', operationId }
  if (state === 'baseTaken') {
    return refused(
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
    const { value, requestId } = await sendChange(() => {
      const signal = AbortSignal.timeout(answerWithinMs)
      return within(signal, change.send(input, { connection, operationId, signal }))
    })
    const { id, href } = change.resource(value, input, connection.id)
    forgetReads(connection.id, service)
    const done = await tell(operationId, {
      state: 'succeeded',
      text: 'AWS made the change and answered.',
      value: mask(key, value),
      requestId,
      resourceId: id,
      href,
    })
    return { status: done ? 'succeeded' : 'unrecorded', operationId, value }
  } catch (error) {
    const told = failureOf(error, change.words)
    if (isAwsError(error)) told.fields = fieldsOf(error, change.fields)
    const kept = maskEchoes(key, told, input, change.foundBy)
    if (!mayHaveHappened(error)) {
      await tell(operationId, { state: 'failed', text: told.title, failure: kept, requestId: told.requestId })
      return refused(told)
    }
    forgetReads(connection.id, service)
    await tell(operationId, {
      state: 'unknown',
      text: isAwsError(error) ? `${told.title} Whether the change was made is open.` : "AWS's answer was lost.",
      failure: kept,
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
  } catch {
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

function stored<Value>(row: OperationRow, digest: string): Result<Value> {
  if (row.digest !== digest) {
    return refused(
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

function invalid(error: z.ZodError): Failure {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  return failure('Invalid', 'Some fields are not valid. Nothing was sent to AWS.', 'Correct the marked fields.', {
    fields,
    details: error.issues
      .slice(0, 20)
      .map((issue) => `${issue.path.join('.') || 'form'}: ${issue.message}`.slice(0, 300)),
  })
}
