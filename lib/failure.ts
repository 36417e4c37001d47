import 'server-only'
import { isAwsError, isClockSkew, isCredentialsError, isNeverConnected, isThrottling } from '@/lib/aws/errors'
import type { Failure } from '@/lib/result'

/** What one exception means to an operator. */
export interface Words {
  title: string
  next: string
  /** Trying again, unchanged, may work and cannot do harm. */
  retryable?: boolean
  /** The service refuses every call and not only this one, as one that has ended does. */
  refusesAll?: true
}

/** A service's exceptions in plain words, by exception name. */
export type ServiceWords = Record<string, Words>

/** A failure of the console's own, thrown where one is easier to throw than to return. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.title)
  }
}

/** A change of several calls of which AWS made some and certainly not the others: neither made nor undone. */
export class Partly extends Refusal {}

/** Builds a failure of the console's own. */
export function failure(code: string, title: string, next: string, more: Partial<Failure> = {}): Failure {
  return { code, title, next, message: '', at: new Date().toISOString(), retryable: false, ...more }
}

/** Turns anything thrown into what the operator is told. Text of unknown errors never leaves the server. */
export function failureOf(error: unknown, words: ServiceWords): Failure {
  if (error instanceof Refusal) return error.failure
  if (isCredentialsError(error)) {
    return failure(
      'NoCredentials',
      'The console has no usable AWS credentials for this connection.',
      'Set up credentials for the default chain (environment, profile, or role) and retry.',
      { message: textOf(error), retryable: true },
    )
  }
  if (isNeverConnected(error)) {
    return failure('Unreachable', 'AWS could not be reached. Nothing was sent.', 'Check the network, then retry.', {
      message: textOf(error),
      retryable: true,
    })
  }
  if (isAwsError(error)) {
    const known = words[error.name] ?? commonWords(error)
    const details = [
      ...(error.ErrorDetails ?? []).map((d) =>
        [d.DetailedErrorCode, d.DetailedErrorMessage].filter(Boolean).join(': '),
      ),
      ...(error.fieldList ?? []).map((f) => `${f.name}: ${f.message}`),
      ...(error.retryAfterSeconds ? [`AWS asks to wait ${error.retryAfterSeconds} s.`] : []),
    ]
    return failure(error.name, known.title, known.next, {
      message: error.message || error.Message || '',
      requestId: error.$metadata.requestId,
      httpStatus: error.$metadata.httpStatusCode,
      details: details.length > 0 ? details : undefined,
      retryable: known.retryable ?? false,
      refusesAll: known.refusesAll,
    })
  }
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return failure('TimedOut', 'AWS did not answer in time.', 'Retry in a moment.', { retryable: true })
  }
  return failure('Unclear', 'The connection to AWS broke, or its answer could not be read.', 'Retry in a moment.', {
    retryable: true,
  })
}

/** As {@link failureOf}, of what the console reads of itself: where nothing is known of the error, it was its database and not AWS. */
export function ownFailureOf(error: unknown): Failure {
  const told = failureOf(error, {})
  const titles: Record<string, string> = {
    TimedOut: "The console's database did not answer in time.",
    Unclear: 'The console could not read its database, or not what it answered.',
  }
  const title = Object.hasOwn(titles, told.code) ? titles[told.code] : undefined
  return title ? { ...told, title } : told
}

function commonWords(error: { name: string; $metadata: { httpStatusCode?: number }; $fault: string }): Words {
  if (isThrottling(error)) {
    return { title: 'AWS is limiting how often it may be called.', next: 'Wait a moment, then retry.', retryable: true }
  }
  if (isClockSkew(error)) {
    return {
      title: "This machine's clock differs from AWS's.",
      next: 'Correct the clock, then retry.',
      retryable: true,
    }
  }
  const status = error.$metadata.httpStatusCode ?? 0
  if (
    ['UnrecognizedClientException', 'InvalidClientTokenId', 'MissingAuthenticationTokenException'].includes(error.name)
  ) {
    return { title: 'AWS does not know these credentials.', next: 'Check the credentials of this connection.' }
  }
  if (['ExpiredTokenException', 'ExpiredToken'].includes(error.name)) {
    return {
      title: 'The credentials of this connection have expired.',
      next: 'Renew them, then retry.',
      retryable: true,
    }
  }
  if (status === 403) {
    return { title: 'AWS refused: a permission is missing.', next: 'Check the IAM policy of this connection.' }
  }
  if (status === 404) return { title: 'AWS does not have it.', next: 'Check the id, the account and the Region.' }
  if (error.$fault === 'server' || status >= 500) {
    return { title: 'AWS had a fault of its own.', next: 'Retry in a moment.', retryable: true }
  }
  return { title: 'AWS refused the request.', next: "Read AWS's text below and correct what it names." }
}

const textOf = (error: unknown) => (error instanceof Error ? error.message.slice(0, 500) : '')
