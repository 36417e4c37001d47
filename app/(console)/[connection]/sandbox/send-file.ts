import type { RefObject } from 'react'
import { paths } from '@/lib/paths'
import type { Action, Result } from '@/lib/result'

/** What the route answers: a result as an action's, or nothing that is one. */
const isResult = (answer: unknown): answer is Result<null> =>
  typeof answer === 'object' && answer !== null && 'status' in answer && typeof answer.status === 'string'

/**
 * Sends a file as an action sends a form: it is larger than an action may be. Throws where the console does not answer as it would
 * to one, and what became of it is then in the record.
 */
export const sendFile =
  (file: RefObject<File | undefined>): Action<object, null> =>
  async ({ connection, operationId }) => {
    const { current } = file
    if (!current) throw new Error('No file was chosen.')
    const asked = new URLSearchParams({ operation: operationId, file: current.name })
    const answer = await fetch(`${paths.sandbox.file(connection)}?${asked}`, { method: 'POST', body: current })
    const result: unknown = await answer.json()
    if (isResult(result)) return result
    throw new Error('The console did not take the file.')
  }
