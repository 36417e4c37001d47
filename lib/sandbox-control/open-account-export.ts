import 'server-only'
import { noSuchConnection, refusalOf, ruleOf } from '@/lib/access'
import { answerWithinMs } from '@/lib/aws/client-config'
import { connectionFor } from '@/lib/connections/connection'
import { failure, failureOf } from '@/lib/failure'
import type { Person } from '@/lib/person'
import type { Failure } from '@/lib/result'
import { ask } from './control'
import { sandboxWords } from './words'

/** An account of the sandbox as a file, or why not with its HTTP status. */
export type OpenedAccountExport =
  | { body: ReadableStream | null; account: string }
  | { status: number; failure: Failure }

/** The one way to the file of an account: whether this person may, and whether there is a sandbox that answers. */
export async function openAccountExport(
  person: Person | undefined,
  connectionId: string,
): Promise<OpenedAccountExport> {
  const refusal = refusalOf(ruleOf('routes', '/api/sandbox/[connection]'), person, connectionId)
  if (refusal || !person) return refused(refusal ?? noSuchConnection())
  const connection = await connectionFor(person, connectionId)
  if (connection?.kind !== 'sandbox') return refused(noSuchConnection())
  try {
    const signal = AbortSignal.timeout(answerWithinMs)
    const { body } = await ask(connection, { method: 'GET', path: 'export', signal })
    return { body, account: connection.account }
  } catch (error) {
    return { status: 502, failure: sandboxAway(failureOf(error, sandboxWords)) }
  }
}

const sandboxAway = (told: Failure): Failure =>
  told.code === 'ControlRefused' ? told : failure(told.code, 'The sandbox did not answer.', 'Retry in a moment.')

const statuses: Record<string, number> = { NotSignedIn: 401, NotFound: 404 }

const refused = (why: Failure): OpenedAccountExport => ({ status: statuses[why.code] ?? 403, failure: why })
