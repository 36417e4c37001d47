import { type ActionAnswer, actionOf, callAction } from '@/e2e/actions'
import { operationId } from '@/e2e/people'

/** A change that is to be tried: of AWS, or of the console's own records. */
export interface Try {
  /** As `appflow.registerConnector`. */
  operation: string
  connection: string
  input: unknown
  /** AWS's name of its call, where that is another one. */
  call?: string
}

/** As the ledger has it. */
export const callOf = ({ operation, call }: Try) => call ?? operation

/** A change that was submitted; `answer` once the browser has one. */
export interface Attempt extends Try {
  id: string
  answer?: ActionAnswer['result']
}

/** What has been submitted, and whether all of it is answered or cut off. */
export interface Submitted<T extends Try> {
  attempts: (T & Attempt)[]
  settled: Promise<unknown>
}

/** Submits all at once, and waits for no answer: a killed console gives none. */
export function submit<T extends Try>(port: number, cookie: string, tries: T[]): Submitted<T> {
  const attempts: (T & Attempt)[] = tries.map((each) => ({ ...each, id: operationId() }))
  const calls = attempts.map(async (attempt) => {
    const request = { connection: attempt.connection, operationId: attempt.id, input: JSON.stringify(attempt.input) }
    attempt.answer = (await callAction(port, actionOf(attempt.operation), request, { cookie })).result
  })
  return { attempts, settled: Promise.allSettled(calls) }
}

/** What the browser was told, in short. */
export const told = ({ answer }: Attempt) =>
  answer ? [answer.status, answer.failure?.code, answer.failure?.title].filter(Boolean).join(' ') : 'nothing'
