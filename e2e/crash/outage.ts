import type { ActionAnswer } from '@/e2e/actions'
import { actionOf, callAction } from '@/e2e/actions'
import { ask } from '@/e2e/database'
import { operationId } from '@/e2e/people'
import type { Try } from './attempt'
import type { Site } from './site'

/** A change that was submitted while the database was away, and what the browser was told. */
export interface Told {
  id: string
  operation: string
  /** How long the browser waited, in milliseconds. */
  ms: number
  answer: ActionAnswer['result']
}

/** Submits a change and waits for what the browser is told. */
export async function submitAndHear({ port, cookie }: Site, { operation, connection, input }: Try): Promise<Told> {
  const id = operationId()
  const request = { connection, operationId: id, input: JSON.stringify(input) }
  const { ms, result } = await callAction(port, actionOf(operation), request, { cookie })
  return { id, operation, ms, answer: result }
}

/** In which state these changes are recorded; `none` where they are not. */
export async function statesOf({ database }: Site, ids: string[]): Promise<string[]> {
  const text = `select coalesce(o.state, 'none') as state
    from unnest($1::uuid[]) as ids(id) left join operations o on o.id = ids.id`
  return (await ask<{ state: string }>(database, text, [ids])).map(({ state }) => state)
}
