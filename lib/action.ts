import 'server-only'
import type { Change } from '@/lib/operations/change'
import { execute } from '@/lib/operations/execute'
import type { Action } from '@/lib/result'

/** Makes a server action of a change. Every export of an `actions.ts` is made here; it answers and never throws. */
export function defineAction<Input, Value>(change: Change<Input, Value>): Action<Input, Value> {
  return async (request) => await execute(change, request)
}
