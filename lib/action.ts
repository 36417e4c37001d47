import 'server-only'
import { failure } from '@/lib/failure'
import { newOperationId } from '@/lib/operation-id'
import type { Change } from '@/lib/operations/change'
import { execute } from '@/lib/operations/execute'
import type { Action } from '@/lib/result'

/** Makes a server action of a change. Every export of an `actions.ts` is made here; it answers and never throws. */
export function defineAction<Input, Value>(change: Change<Input, Value>): Action<Input, Value> {
  return async (request) => {
    const input = parseInput(request?.input)
    if (input !== undefined) return await execute(change, { ...request, input })
    const why = failure(
      'Invalid',
      'This is not what a form of the console sends. Nothing was sent to AWS.',
      'Reload the page and submit its form.',
      {
        details: [
          'The input must be JSON text without repeated members and without reserved ones (__proto__, constructor, prototype).',
        ],
      },
    )
    return { status: 'failed', failure: why, nextOperationId: newOperationId() }
  }
}

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
