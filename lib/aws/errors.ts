import 'server-only'

/** The parts of an AWS SDK error that the console reads, of either SDK generation. */
export interface AwsError extends Error {
  $fault: 'client' | 'server'
  $metadata: { httpStatusCode?: number; requestId?: string }
  /** Greengrass. */
  ErrorDetails?: { DetailedErrorCode?: string; DetailedErrorMessage?: string }[]
  /** Greengrass spells it with a capital where the class is modelled. */
  Message?: string
  /** EVS. */
  reason?: string
  fieldList?: { name?: string; message?: string }[]
  retryAfterSeconds?: number
}

/** True for an answer of AWS that says no, as against a call that got no answer. Works across SDK copies, where `instanceof` does not. */
export function isAwsError(error: unknown): error is AwsError {
  return error instanceof Error && '$fault' in error && '$metadata' in error
}

const throttlingCodes = new Set([
  'ThrottlingException',
  'Throttling',
  'TooManyRequestsException',
  'RequestLimitExceeded',
])
const clockCodes = new Set([
  'RequestTimeTooSkewed',
  'RequestExpired',
  'RequestInTheFuture',
  'InvalidSignatureException',
])
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])

/** In the words of the HTTP handlers that the SDKs bring. */
const connectTimeout = /did not establish a connection with the server|without establishing a connection/

/** AWS asked to slow down. The change was not made. */
export function isThrottling(error: unknown): error is AwsError {
  return isAwsError(error) && (throttlingCodes.has(error.name) || error.$metadata.httpStatusCode === 429)
}

/** The request's signature was refused for its time; the SDK corrects its clock from that answer. */
export function isClockSkew(error: unknown): boolean {
  return isAwsError(error) && clockCodes.has(error.name)
}

/** No connection was made, so nothing was sent. */
export function isNeverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  // A connection that was made can become unreachable too, while it is written to or read from.
  const wasConnected = 'syscall' in error && (error.syscall === 'read' || error.syscall === 'write')
  return (neverConnected.has(code) && !wasConnected) || connectTimeout.test(error.message)
}

/** No usable credentials, so nothing was sent. */
export function isCredentialsError(error: unknown): boolean {
  return error instanceof Error && (error.name === 'CredentialsProviderError' || error.name === 'TokenProviderError')
}

/**
 * Whether AWS may have made the change although the call failed. Only what is known to have stopped before is `false`:
 * a reset, a timeout, a 5xx or an answer that cannot be read leave it open.
 */
export function mayHaveHappened(error: unknown): boolean {
  if (isNeverConnected(error) || isCredentialsError(error) || isThrottling(error)) return false
  if (!isAwsError(error)) return true
  const status = error.$metadata.httpStatusCode
  return error.$fault === 'server' || status === undefined || status < 400 || status === 408 || status >= 500
}
