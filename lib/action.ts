import 'server-only'
import { headers } from 'next/headers'
import { refusalOf, ruleOf } from '@/lib/access'
import { recordRefusal } from '@/lib/audit/refusals'
import { failure, Refusal } from '@/lib/failure'
import { logUnexpected } from '@/lib/log-error'
import { newOperationId } from '@/lib/operation-id'
import type { Change } from '@/lib/operations/change'
import type { ConsoleChange, Door } from '@/lib/operations/console-change'
import { execute } from '@/lib/operations/execute'
import { invalid } from '@/lib/operations/invalid'
import { transact } from '@/lib/operations/transact'
import { addressOf, personOf } from '@/lib/people/session'
import type { Person } from '@/lib/person'
import { forgetOwnReads } from '@/lib/read'
import type { Action, ActionRequest, Failure, Result } from '@/lib/result'

/** What a server action can be made of: a change of AWS or of the sandbox itself, one of the console's own records, or a door. */
export type Actionable<Input, Value> =
  | (Change<Input, Value> & { kind?: 'aws' | 'sandbox' })
  | ConsoleChange<Input, Value>
  | Door<Input, Value>

/**
 * Makes a server action. Every export of an `actions.ts` is made here. It asks `lib/access.ts` who may, answers, and never throws.
 * @throws Error while the module loads when the permission table does not name it
 */
export function defineAction<Input, Value>(change: Actionable<Input, Value>): Action<Input, Value> {
  ruleOf('actions', change.name)
  return async (request) => await perform(change, request, await headers())
}

/** What a server action does, for the request that these headers came with: who asks, whether they may, what they ask for. */
export async function perform<Input, Value>(
  change: Actionable<Input, Value>,
  request: ActionRequest,
  headers: Headers,
): Promise<Result<Value>> {
  const connection = typeof request?.connection === 'string' ? request.connection.slice(0, 64) : ''
  const address = addressOf(headers)
  let person: Person | undefined
  const refuse = async (why: Failure): Promise<Result<Value>> => {
    const attempt = { action: change.name, connection, person, address, failure: why }
    if (change.kind !== 'door') {
      await recordRefusal(attempt).catch((error: unknown) =>
        logUnexpected('a refusal could not be recorded', error, { security: true, action: change.name }),
      )
    }
    return { status: 'failed', failure: why, nextOperationId: newOperationId() }
  }
  try {
    person = await personOf(headers, { active: true })
    const refusal = refusalOf(ruleOf('actions', change.name), person, connection)
    if (refusal) return await refuse(refusal)
    const input = parseInput(request?.input)
    if (input === undefined) return await refuse(notFromAForm())
    if (change.kind === 'door') {
      const parsed = change.input.safeParse(input, { reportInput: false })
      if (!parsed.success) return await refuse(invalid(parsed.error))
      const value = await change.run(parsed.data, { person, address, headers })
      forgetOwnReads(change.name)
      return { status: 'succeeded', operationId: newOperationId(), value }
    }
    // The table lets nobody do the others without being signed in.
    if (!person) return await refuse(notFromAForm())
    const asked = { connection, operationId: request.operationId, input }
    const result =
      change.kind === 'console' ? await transact(change, asked, person) : await execute(change, asked, person)
    return result.status === 'failed' && result.ours ? await refuse(result.failure) : result
  } catch (error) {
    if (error instanceof Refusal) return await refuse(error.failure)
    logUnexpected('an action failed', error, { action: change.name, connection, person: person?.id, address })
    // Not recorded as refused: what would record it is what does not answer.
    return { status: 'failed', failure: databaseAway(), nextOperationId: newOperationId() }
  }
}

const notFromAForm = () =>
  failure(
    'Invalid',
    'This is not what a form of the console sends. Nothing was sent to AWS.',
    'Reload the page and submit its form.',
    {
      details: [
        'The input must be JSON text without repeated members and without reserved ones (__proto__, constructor, prototype).',
      ],
    },
  )

const databaseAway = () =>
  failure(
    'RecordUnavailable',
    'The change could not be recorded, so AWS was not called. Nothing was changed.',
    "Check the console's database, then submit again.",
    { retryable: true },
  )

const reserved = new Set(['__proto__', 'constructor', 'prototype'])

/** The value of a JSON text, or nothing where the text is not what `JSON.stringify` makes: repeated members would be lost. */
function parseInput(text: unknown): unknown {
  if (typeof text !== 'string') return undefined
  try {
    let fine = true
    const value: unknown = JSON.parse(text)
    const again = JSON.stringify(value, (key, member) => {
      if (reserved.has(key)) fine = false
      return member
    })
    return fine && again === text ? value : undefined
  } catch {
    return undefined
  }
}
