import type { Account } from '@/lib/sandbox/kit'

/** What a function does when it is asked to describe its connector. */
export type Handler =
  | 'ok'
  /** Raises an error. */
  | 'crash'
  /** Runs until Lambda ends it. */
  | 'timeout'
  /** Is ended for want of memory. */
  | 'memory'
  /** Answers something that describes no connector. */
  | 'invalid'
  /** Answers, by the connector SDK's rules, that credentials were rejected. */
  | 'rejected'

/** A Lambda function as far as AppFlow and the console notice it. */
export interface LambdaFunction {
  name: string
  arn: string
  description?: string
  runtime: string
  state: 'Active' | 'Pending' | 'Inactive' | 'Failed'
  /** `Successful` where absent. */
  lastUpdateStatus?: 'Failed' | 'InProgress'
  /** Seconds. */
  timeout: number
  /** MB. */
  memory: number
  /** Base64 of a SHA-256. */
  codeSha: string
  /** ISO 8601. */
  modifiedAt: string
  /** The function's resource-based policy; absent when it has none. */
  policy?: ResourcePolicy
  /** Its aliases, each with the policy of its own. */
  aliases?: Record<string, ResourcePolicy | null>
  handler: Handler
}

/** A policy in the forms that AddPermission writes. */
export interface ResourcePolicy {
  Version: string
  Id: string
  Statement: PolicyStatement[]
}

export interface PolicyStatement {
  Sid: string
  Effect: 'Allow' | 'Deny'
  Principal: '*' | { Service: string } | { AWS: string }
  Action: string
  Resource: string
  Condition?: { StringEquals?: Record<string, string>; ArnLike?: Record<string, string> }
}

/** Functions by name. */
export const functionsOf = (account: Account) => account.table<LambdaFunction>('lambda.functions')
