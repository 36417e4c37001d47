import 'server-only'
import { z } from 'zod'
import type { Connection } from '@/lib/connections/connection'
import { failure, Refusal } from '@/lib/failure'

/** What is asked of the sandbox's control, below `/_sandbox/`. */
export interface ControlCall {
  method?: 'GET' | 'POST' | 'DELETE'
  /** As `evs/checks`. */
  path: string
  /** Sent as the body, of GET as the query. The account and the Region are those of the connection, whatever stands here. */
  body?: Record<string, unknown>
  signal: AbortSignal
}

/** The sandbox said no: it understood, and did nothing. Looks like an error of the SDKs, so that the write path knows what it proves. */
export class ControlRefused extends Error {
  override readonly name = 'ControlRefused'
  readonly $fault: 'client' | 'server'
  readonly $metadata: { httpStatusCode: number }

  constructor(message: string, httpStatusCode: number) {
    super(message)
    this.$fault = httpStatusCode >= 500 ? 'server' : 'client'
    this.$metadata = { httpStatusCode }
  }
}

/** The address of the sandbox that a connection is of. @throws Refusal where it is of none */
export function sandboxOf({ kind, endpoint }: Connection): string {
  if (kind === 'sandbox' && endpoint !== undefined) return endpoint
  throw new Refusal(
    failure('NotFound', 'This connection is not of the sandbox.', 'Choose a connection of the sandbox.'),
  )
}

/**
 * Calls the sandbox's control for the account of a connection, and for no other.
 * @throws ControlRefused when the sandbox says no; the network's own error when it does not answer
 */
export async function control(connection: Connection, call: ControlCall): Promise<unknown> {
  const answer = await ask(connection, call)
  return await answer.json()
}

/** As {@link control}, for an answer that is handed on unread. */
export async function ask(connection: Connection, { method = 'POST', path, body, signal }: ControlCall) {
  const asked = { ...body, account: connection.account, region: connection.region }
  const url = new URL(`/_sandbox/${path}`, sandboxOf(connection))
  if (method === 'GET') {
    for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, String(value))
  }
  const sent = method === 'GET' ? { signal } : { method, body: JSON.stringify(asked), signal }
  const answer = await fetch(url, sent).catch((error: unknown) => {
    // Undici hides why behind "fetch failed"; whether a connection was made is what the write path has to know.
    throw error instanceof TypeError && error.cause instanceof Error ? error.cause : error
  })
  if (answer.ok) return answer
  const said = refusalSchema.safeParse(await answer.json().catch(() => undefined))
  throw new ControlRefused(said.success ? said.data.message : 'It gave no reason.', answer.status)
}

const refusalSchema = z.object({ message: z.string().max(2_000) })
