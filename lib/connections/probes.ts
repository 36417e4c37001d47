import 'server-only'
import { isAwsError, isCredentialsError, isNeverConnected } from '@/lib/aws/errors'
import { failureOf } from '@/lib/failure'

/** What came of asking one service once. */
export interface Probe {
  service: string
  /** The call, as AWS names it. */
  call: string
  /** `refused`: the service turned everyone away. `denied`: IAM did. `warning`: it works, and should not. */
  outcome: 'ok' | 'warning' | 'denied' | 'refused' | 'unreachable'
  /** In one or two plain sentences. */
  text: string
  /** AWS's own words, where it said something. */
  message?: string
}

/** What is asked, and how an answer is told. */
export interface Question {
  service: string
  call: string
  /** The IAM action. */
  action: string
  /** What is said where the service turned everyone away, or cannot be reached at its address. */
  ended?: string
  ask(): Promise<unknown>
}

const sentence = (text: string) => text.slice(0, 500)

/** Asks once. Never throws. */
export async function probe({ service, call, action, ended, ask }: Question): Promise<Probe> {
  const told = (outcome: Probe['outcome'], text: string, message?: string): Probe => ({
    service,
    call,
    outcome,
    text,
    ...(message ? { message: sentence(message) } : {}),
  })
  try {
    await ask()
    return told('ok', 'It answered.')
  } catch (error) {
    const { title, message } = failureOf(error, {})
    if (isCredentialsError(error)) return told('denied', 'The console could not sign in.', message)
    if (!isAwsError(error)) {
      const text = ended && isNeverConnected(error) ? `${title} ${ended}` : title
      return told('unreachable', text, message || (error instanceof Error ? error.message : ''))
    }
    // IAM's refusals name who asked and for which action; a service that was shut down speaks for itself.
    const denied = /not authorized to perform:? (?<action>[\w-]+:\w+)/.exec(message)
    if (denied) return told('denied', `IAM does not allow ${denied.groups?.action ?? action}.`, message)
    const status = error.$metadata.httpStatusCode ?? 0
    if (ended && status !== 429 && status < 500) return told('refused', ended, message || error.name)
    if (status === 403) return told('denied', `AWS refused. ${action} may not be allowed.`, message || error.name)
    return told('refused', title, message || error.name)
  }
}
