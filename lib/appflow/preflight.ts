import 'server-only'
import type { ReadContext } from '@/lib/read'
import { accountUnknown } from '@/lib/result'
import { described, registrationText } from './described'
import { readFunctionArn } from './function-arn'
import { lookAtFunction, memoryFinding, placeFinding, policyFinding, timeoutFinding } from './function-findings'
import type { Finding, Preflight, PreflightId } from './kinds'
import { permissionCommand } from './permission-command'
import { couldNotTell, fail, pass, unread, worst } from './verdict'

/** What is asked. `updating`: the label is to be there already. */
export interface PreflightQuestion {
  lambdaArn: string
  label: string
  updating: boolean
}

/** Looks at function, policy and label at once; what cannot be read is a line that could not be told, and keeps no other waiting. */
export async function preflightOf(asked: PreflightQuestion, context: ReadContext): Promise<Preflight> {
  const arn = readFunctionArn(asked.lambdaArn)
  const label = labelFinding(asked, context)
  if (!arn) {
    const none = couldNotTell('This is not the ARN of a Lambda function.', 'Correct the ARN.')
    return done([
      ['label', 'Label', await label],
      ['function', 'Function', none],
    ])
  }
  const looked = await lookAtFunction(arn, context)
  const policy = await policyFinding(arn, looked, context)
  const preflight = done([
    ['function', 'Function exists and is Active', looked.finding],
    ['place', 'Account and Region', placeFinding(arn, context)],
    ['policy', 'AppFlow may invoke it', policy],
    ['timeout', 'Timeout', timeoutFinding(looked)],
    ['memory', 'Memory', memoryFinding(looked)],
    ['label', asked.updating ? 'Label is registered' : 'Label is free', await label],
  ])
  const { account, region } = context.connection
  const missing = (policy.verdict === 'fail' || policy.verdict === 'could-not-tell') && !looked.gone
  const command = missing && account !== accountUnknown ? permissionCommand(arn, { account, region }) : undefined
  return { ...preflight, detail: looked.detail, ...(command ? { command } : {}) }
}

function done(found: [PreflightId, string, Finding][]): Preflight {
  const lines = found.map(([id, title, finding]) => ({ id, title, ...finding }))
  return { lines, verdict: worst(lines) }
}

async function labelFinding({ label, updating }: PreflightQuestion, context: ReadContext): Promise<Finding> {
  if (label === '') return couldNotTell('There is no label yet.', 'Enter a label.')
  try {
    const known = await described(label, context)
    if (updating) {
      return known
        ? pass(`The connector "${label}" is registered.`)
        : fail(`No connector has the label "${label}".`, 'Register it instead.')
    }
    return known
      ? fail(registrationText(label, known), 'Choose another label, or update that registration.')
      : pass(`No connector has the label "${label}".`)
  } catch (error) {
    return unread(error, 'appflow:DescribeConnector')
  }
}
