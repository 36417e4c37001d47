import { ReadFailed } from '@/lib/query'
import type { Failure } from '@/lib/result'

/** What an operator is told of an error that a read threw; an unforeseen one is told as such, with its text. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ReadFailed) return error.failure
  return {
    code: 'Unexpected',
    title: 'The console could not read its own answer.',
    next: 'Retry; if it stays, reload the page.',
    message: error instanceof Error ? error.message : String(error),
    at: new Date().toISOString(),
    retryable: true,
  }
}
