import { randomUUID } from 'node:crypto'
import type { InvocationResponse } from '@aws-sdk/client-lambda'
import type { Call } from '@/lib/sandbox/kit'
import { description } from './description'
import { lambdaFault } from './faults'
import { namedFunction } from './names'
import { functionsOf, type LambdaFunction } from './tables'

/** How a run ended: with what it gave back, or with the error that Lambda made of it. */
export interface Run {
  payload: unknown
  failed: boolean
}

/** What `Invoke` is given; the payload is text here. */
export interface Invocation {
  FunctionName?: string
  Qualifier?: string
  InvocationType?: string
  Payload?: string
}

/** What `Invoke` answers, with the payload as text. */
export type Invoked = Omit<InvocationResponse, 'Payload'> & { Payload: string }

/**
 * `Invoke`. No code runs: what a function answers is a property of it. An inactive function is active afterwards.
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export const invoke = ({ input, account, now }: Call<Invocation>): Invoked => {
  const { known, qualifier } = namedFunction(account, input.FunctionName ?? '', input.Qualifier)
  if (known.state === 'Pending' || known.state === 'Failed') {
    const message = `The operation cannot be performed at this time. The function is currently in the following state: ${known.state}`
    throw lambdaFault('ResourceNotReadyException', message)
  }
  const event = input.Payload === undefined ? {} : parsed(input.Payload)
  if (known.state === 'Inactive') functionsOf(account).set(known.name, { ...known, state: 'Active' })
  const ExecutedVersion = qualifier ? '1' : '$LATEST'
  if (input.InvocationType === 'DryRun') return { StatusCode: 204, ExecutedVersion, Payload: '' }
  if (input.InvocationType === 'Event') return { StatusCode: 202, ExecutedVersion, Payload: '' }
  const { payload, failed } = run(known, event, now)
  return {
    StatusCode: 200,
    ExecutedVersion,
    FunctionError: failed ? 'Unhandled' : undefined,
    Payload: JSON.stringify(payload),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const message = 'Could not parse request body into json: Could not parse payload into json'
    throw lambdaFault('InvalidRequestContentException', message)
  }
}

/** Runs a function on an event of AppFlow's connector protocol. */
export function run({ handler, timeout, name }: LambdaFunction, event: unknown, now: Date): Run {
  const type: unknown = Object.getOwnPropertyDescriptor(Object(event), 'type')?.value
  const error = (errorType: string, errorMessage: string, more: object = {}): Run => ({
    payload: { errorMessage, errorType, ...more },
    failed: true,
  })
  const requestId = randomUUID()
  if (handler === 'timeout') {
    const message = `${now.toISOString()} ${requestId} Task timed out after ${timeout.toFixed(2)} seconds`
    return { payload: { errorMessage: message }, failed: true }
  }
  if (handler === 'memory') {
    return error('Runtime.ExitError', `RequestId: ${requestId} Error: Runtime exited with error: signal: killed`)
  }
  if (handler === 'crash' || type !== 'DescribeConnectorConfigurationRequest') {
    const stackTrace = ['  File "/var/task/handler.py", line 12, in lambda_handler\n    raise RuntimeError(text)\n']
    return error('RuntimeError', 'Exception while processing the request', { requestId, stackTrace })
  }
  if (handler === 'invalid') return { payload: { statusCode: 200, body: '"Hello from Lambda!"' }, failed: false }
  if (handler === 'rejected') {
    const errorDetails = { errorCode: 'InvalidCredentials', errorMessage: 'The application rejected the credentials.' }
    return { payload: { isSuccess: false, errorDetails: { ...errorDetails, retryAfterSeconds: null } }, failed: false }
  }
  return { payload: description(name), failed: false }
}
