import { createHash } from 'node:crypto'
import type { Account } from '@/lib/sandbox/kit'
import { functionsOf, type LambdaFunction, type PolicyStatement, type ResourcePolicy } from './tables'

const day = 86_400_000

type Seeded = Pick<LambdaFunction, 'name'> & Partial<LambdaFunction> & { daysAgo?: number }

/** Functions that every account starts with: several that work, and one for each way in which a registration fails. */
export function seedFunctions(account: Account, now: Date) {
  const admits = (name: string, qualifier?: string) => policy(statement(account, name, { qualifier }))
  const functions: Seeded[] = [
    { name: 'crm-connector', policy: admits('crm-connector') },
    { name: 'erp-connector', runtime: 'java21', memory: 1024, policy: admits('erp-connector') },
    { name: 'ticketing-connector-no-permission' },
    {
      name: 'warehouse-connector-other-service',
      runtime: 'python3.12',
      policy: policy(statement(account, 'warehouse-connector-other-service', { service: 'events.amazonaws.com' })),
    },
    {
      name: 'billing-connector-crashes',
      runtime: 'python3.9',
      timeout: 3,
      memory: 128,
      policy: admits('billing-connector-crashes'),
      handler: 'crash',
    },
    {
      name: 'orders-connector-times-out',
      timeout: 3,
      policy: admits('orders-connector-times-out'),
      handler: 'timeout',
    },
    {
      name: 'stock-connector-out-of-memory',
      runtime: 'java17',
      memory: 128,
      policy: admits('stock-connector-out-of-memory'),
      handler: 'memory',
    },
    {
      name: 'hello-world',
      runtime: 'nodejs22.x',
      timeout: 3,
      memory: 128,
      policy: admits('hello-world'),
      handler: 'invalid',
    },
    {
      name: 'payroll-connector-rejected',
      runtime: 'nodejs20.x',
      policy: admits('payroll-connector-rejected'),
      handler: 'rejected',
    },
    { name: 'survey-connector-pending', state: 'Pending', policy: admits('survey-connector-pending'), daysAgo: 0 },
    {
      name: 'archive-connector-inactive',
      runtime: 'python3.11',
      state: 'Inactive',
      policy: admits('archive-connector-inactive'),
      daysAgo: 400,
    },
    { name: 'ledger-connector-failed', runtime: 'dotnet8', state: 'Failed', policy: admits('ledger-connector-failed') },
    {
      name: 'catalog-connector-other-account',
      policy: policy(statement(account, 'catalog-connector-other-account', { source: '444455556666' })),
    },
    {
      name: 'support-connector-open',
      policy: policy(statement(account, 'support-connector-open', { open: true })),
    },
    {
      name: 'sales-reader',
      runtime: 'java25',
      memory: 512,
      aliases: { live: admits('sales-reader', 'live'), test: null },
    },
    {
      name: 'parts-connector-updating',
      lastUpdateStatus: 'InProgress',
      policy: admits('parts-connector-updating'),
      daysAgo: 0,
    },
  ]
  for (const [at, each] of functions.entries()) set(account, now, { daysAgo: at + 3, ...each })
}

/** Puts one function, with what is usual for what is not said. */
export function set(account: Account, now: Date, { daysAgo = 0, ...given }: Seeded) {
  functionsOf(account).set(given.name, {
    arn: functionArn(account, given.name),
    runtime: 'python3.13',
    state: 'Active',
    timeout: 30,
    memory: 256,
    codeSha: createHash('sha256').update(`${given.name} ${daysAgo}`).digest('base64'),
    modifiedAt: new Date(now.getTime() - daysAgo * day).toISOString(),
    handler: 'ok',
    ...given,
  })
}

/** The ARN of a function in an account. */
export function functionArn({ region, number }: Account, name: string): string {
  return `arn:aws:lambda:${region}:${number}:function:${name}`
}

/** A policy of these statements. */
export const policy = (...Statement: PolicyStatement[]): ResourcePolicy => ({
  Version: '2012-10-17',
  Id: 'default',
  Statement,
})

interface Admitted {
  service?: string
  qualifier?: string
  /** 12 digits. */
  source?: string
  /** Without conditions. */
  open?: boolean
}

/** Admits a service; AppFlow on the conditions that its connector SDK's template sets. */
export function statement(account: Account, name: string, admitted: Admitted = {}): PolicyStatement {
  const { service = 'appflow.amazonaws.com', qualifier, source = account.number, open } = admitted
  const conditions = {
    StringEquals: { 'AWS:SourceAccount': source },
    ArnLike: { 'AWS:SourceArn': `arn:aws:appflow:${account.region}:${source}:*` },
  }
  return {
    Sid: 'allow-invocation',
    Effect: 'Allow',
    Principal: { Service: service },
    Action: 'lambda:InvokeFunction',
    Resource: functionArn(account, name) + (qualifier ? `:${qualifier}` : ''),
    ...(service === 'appflow.amazonaws.com' && !open ? { Condition: conditions } : {}),
  }
}
