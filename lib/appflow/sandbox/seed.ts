import { createHash } from 'node:crypto'
import type { Account } from '@/lib/sandbox/kit'
import { connectorsOf, functionsOf, type LambdaFunction, type ResourcePolicy } from './tables'

/** Functions that every account starts with: two that work, and one for each way in which a registration fails. */
export function seed(account: Account, now: Date) {
  const may = (name: string) => policy(account, name, 'appflow.amazonaws.com')
  const functions: Pick<LambdaFunction, 'name' | 'runtime' | 'timeout' | 'memory' | 'policy' | 'handler'>[] = [
    {
      name: 'crm-connector',
      runtime: 'python3.13',
      timeout: 30,
      memory: 256,
      policy: may('crm-connector'),
      handler: 'ok',
    },
    {
      name: 'erp-connector',
      runtime: 'java21',
      timeout: 30,
      memory: 1024,
      policy: may('erp-connector'),
      handler: 'ok',
    },
    { name: 'ticketing-connector-no-permission', runtime: 'python3.13', timeout: 30, memory: 256, handler: 'ok' },
    {
      name: 'warehouse-connector-other-service',
      runtime: 'python3.12',
      timeout: 30,
      memory: 256,
      policy: policy(account, 'warehouse-connector-other-service', 'events.amazonaws.com'),
      handler: 'ok',
    },
    {
      name: 'billing-connector-crashes',
      runtime: 'python3.9',
      timeout: 3,
      memory: 128,
      policy: may('billing-connector-crashes'),
      handler: 'crash',
    },
  ]
  const table = functionsOf(account)
  for (const [at, each] of functions.entries()) {
    table.set(each.name, {
      ...each,
      arn: functionArn(account, each.name),
      state: 'Active',
      codeSha: createHash('sha256').update(each.name).digest('base64'),
      modifiedAt: new Date(now.getTime() - (at + 3) * 86_400_000).toISOString(),
    })
  }
}

/** One connector that was registered some days ago. */
export function demo(account: Account, now: Date) {
  const known = functionsOf(account).get('crm-connector')
  if (!known) return
  const label = 'customer-crm'
  connectorsOf(account).set(label, {
    label,
    arn: `arn:aws:appflow:${account.region}:${account.number}:connector/${label}`,
    description: 'Contacts and opportunities of the CRM',
    lambdaArn: known.arn,
    registeredAt: now.getTime() - 2 * 86_400_000,
    registeredBy: `arn:aws:iam::${account.number}:user/sandbox`,
    codeSha: known.codeSha,
  })
}

function functionArn({ region, number }: Account, name: string): string {
  return `arn:aws:lambda:${region}:${number}:function:${name}`
}

/** Admits a service; AppFlow on the conditions that its connector SDK's template sets. */
function policy(account: Account, name: string, service: string): ResourcePolicy {
  const statement = {
    Sid: 'allow-invocation',
    Effect: 'Allow' as const,
    Principal: { Service: service },
    Action: 'lambda:InvokeFunction',
    Resource: functionArn(account, name),
  }
  const condition = {
    StringEquals: { 'AWS:SourceAccount': account.number },
    ArnLike: { 'AWS:SourceArn': `arn:aws:appflow:${account.region}:${account.number}:*` },
  }
  const own = service === 'appflow.amazonaws.com' ? { Condition: condition } : {}
  return { Version: '2012-10-17', Statement: [{ ...statement, ...own }] }
}
