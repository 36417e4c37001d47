import type { Account } from '@/lib/sandbox/kit'

/** A Lambda function as far as AppFlow notices it. */
export interface LambdaFunction {
  name: string
  arn: string
  runtime: string
  state: 'Active' | 'Pending' | 'Inactive' | 'Failed'
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
  /** What happens when AppFlow asks it to describe its connector. */
  handler: 'ok' | 'crash'
}

export interface ResourcePolicy {
  Version: string
  Statement: {
    Sid: string
    Effect: 'Allow' | 'Deny'
    Principal: { Service: string }
    Action: string
    Resource: string
    Condition?: { StringEquals?: Record<string, string>; ArnLike?: Record<string, string> }
  }[]
}

/** A registered custom connector. */
export interface RegisteredConnector {
  label: string
  arn: string
  description?: string
  lambdaArn: string
  /** Milliseconds since the epoch. */
  registeredAt: number
  registeredBy: string
  /** `codeSha` of the function when it last described itself. */
  codeSha: string
}

/** What a client token stands for: the input that it came with first, and the answer to it. */
export interface UsedToken {
  digest: string
  connectorArn: string
  /** Milliseconds since the epoch. */
  usedAt: number
}

/** Functions by name. */
export const functionsOf = (account: Account) => account.table<LambdaFunction>('lambda.functions')
/** Connectors by label. */
export const connectorsOf = (account: Account) => account.table<RegisteredConnector>('appflow.connectors')
/** Used tokens by token. */
export const tokensOf = (account: Account) => account.table<UsedToken>('appflow.tokens')
