import 'server-only'
import { isAwsError } from '@/lib/aws/errors'
import { failureOf } from '@/lib/failure'
import type { Finding } from './kinds'
import { lambdaWords } from './words'

/** All is well. */
export const pass = (reason: string): Finding => ({ verdict: 'pass', reason })
export const warn = (reason: string, remedy: string): Finding => ({ verdict: 'warn', reason, remedy })
export const fail = (reason: string, remedy: string): Finding => ({ verdict: 'fail', reason, remedy })
export const couldNotTell = (reason: string, remedy: string): Finding => ({ verdict: 'could-not-tell', reason, remedy })

/** What cannot be looked at cannot be told, and never passes. */
export function unread(error: unknown, action: string): Finding {
  const { title, message } = failureOf(error, lambdaWords)
  const denied = isAwsError(error) && error.$metadata.httpStatusCode === 403
  if (denied) return couldNotTell(`This connection may not look: ${message || title}`, `Allow it ${action}.`)
  return couldNotTell(`AWS could not be asked. ${title}`, 'Check again in a moment.')
}

/** Whether AWS says that it does not have the thing. */
export const isNotFound = (error: unknown) => isAwsError(error) && error.name === 'ResourceNotFoundException'

const order = ['fail', 'could-not-tell', 'warn', 'pass'] as const

/** The worst of several: what fails, then what could not be told. */
export const worst = (findings: Finding[]): Finding['verdict'] =>
  order.find((verdict) => findings.some((each) => each.verdict === verdict)) ?? 'pass'
