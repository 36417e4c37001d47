import { ReadFailed } from '@/lib/query'
import type { Failure } from '@/lib/result'

/** What an operator is told of an error that a read threw; an unforeseen one is told as such, with its text. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ReadFailed) return asTold(error.failure)
  return {
    code: 'Unexpected',
    title: 'The console could not read its own answer.',
    next: 'Retry; if it stays, reload the page.',
    message: error instanceof Error ? error.message : String(error),
    at: new Date().toISOString(),
    retryable: true,
  }
}

/**
 * Whether reading again can help. What does not exist does not come by asking again; a refusal can be lifted meanwhile, by a policy
 * or a role.
 */
export const canRetry = ({ code }: Failure) => code !== 'NotFound'

/**
 * A failure in the words of a page: who could open the page was signed in, so their session has ended since. `stay`: the page
 * holds what was typed, and is to be left open.
 */
export function asTold(failure: Failure, stay = false): Failure {
  if (failure.code !== 'NotSignedIn') return failure
  const next = stay
    ? 'What you typed stays here: sign in again beside it, then submit again.'
    : 'Sign in again, then retry.'
  return { ...failure, title: 'Your session has ended.', next }
}
