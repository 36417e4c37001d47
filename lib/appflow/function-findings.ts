import 'server-only'
import type { ReadContext } from '@/lib/read'
import { accountUnknown } from '@/lib/result'
import type { FunctionArn } from './function-arn'
import type { Finding, FunctionDetail } from './kinds'
import { functionDetail, functionPolicy } from './lambda-function'
import { admitsAppFlow } from './policy/reader'
import { couldNotTell, fail, isNotFound, pass, unread, warn } from './verdict'

/** Whether a function lies where the connection works. Neither allowed nor forbidden elsewhere in AWS's documentation. */
export function placeFinding(arn: FunctionArn, { connection }: Pick<ReadContext, 'connection'>): Finding {
  const { account, region } = connection
  if (account === accountUnknown) {
    return couldNotTell(
      'The account of this connection is not known.',
      `Make sure that ${arn.account} is the account of this connection.`,
    )
  }
  const elsewhere = [
    ...(arn.account === account ? [] : [`the account ${arn.account}, not ${account}`]),
    ...(arn.region === region ? [] : [`the Region ${arn.region}, not ${region}`]),
  ]
  if (elsewhere.length === 0) return pass(`The function is in the account and Region of this connection.`)
  return warn(
    `The function is in ${elsewhere.join(', and in ')}.`,
    "Use a function of this account and Region: AWS's examples do, and nothing says that others work.",
  )
}

/** What is known of a function after looking once; what was not found or not read is told by findings alone. */
export interface Looked {
  detail?: FunctionDetail
  finding: Finding
  /** Whether it is certainly not there. */
  gone: boolean
}

const elsewhere = couldNotTell(
  'The function is in another account or Region, where this connection does not look.',
  'Look at it there.',
)
const notHere = (arn: FunctionArn, { connection }: ReadContext) =>
  arn.region !== connection.region || (connection.account !== accountUnknown && arn.account !== connection.account)

/** Whether a function is there, and ready to be called. https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html */
export async function lookAtFunction(arn: FunctionArn, context: ReadContext): Promise<Looked> {
  if (notHere(arn, context)) return { finding: elsewhere, gone: false }
  try {
    const detail = await functionDetail(arn, context)
    return { detail, finding: stateFinding(detail), gone: false }
  } catch (error) {
    if (!isNotFound(error)) return { finding: unread(error, 'lambda:GetFunctionConfiguration'), gone: false }
    const what = arn.qualifier ? `"${arn.name}" with the version or alias "${arn.qualifier}"` : `"${arn.name}"`
    const finding = fail(`Lambda has no function ${what} here.`, 'Check the ARN, or deploy the function first.')
    return { finding, gone: true }
  }
}

function stateFinding(detail: FunctionDetail): Finding {
  const { state = 'unknown', stateReason, lastUpdateStatus, lastUpdateReason } = detail
  const because = stateReason ? ` ${stateReason}` : ''
  if (state === 'Pending')
    return fail(`The function is Pending.${because}`, 'Wait until it is Active, then check again.')
  if (state === 'Inactive') {
    return warn(`The function is Inactive: it was idle for long.${because}`, 'Make a test call, which wakes it.')
  }
  if (state === 'unknown') return couldNotTell('Lambda did not tell the state of the function.', 'Make a test call.')
  if (state !== 'Active') return fail(`The function is ${state}.${because}`, 'Repair the function in Lambda first.')
  if (lastUpdateStatus === 'InProgress') {
    return warn('The function is being updated, and still runs as before.', 'Wait until the update is done.')
  }
  if (lastUpdateStatus === 'Failed') {
    const why = lastUpdateReason ? ` ${lastUpdateReason}` : ''
    return warn(`The last update of the function failed, so it runs as before.${why}`, 'Update the function again.')
  }
  return pass('The function exists and is Active.')
}

/** Whether the resource policy lets AppFlow of the connection's account and Region invoke the function. */
export async function policyFinding(arn: FunctionArn, looked: Looked, context: ReadContext): Promise<Finding> {
  const { account, region } = context.connection
  if (notHere(arn, context)) return elsewhere
  if (looked.gone) return couldNotTell('There is no function whose policy could be read.', 'Deploy the function first.')
  if (account === accountUnknown) {
    return couldNotTell('The account of this connection is not known.', 'Read the policy yourself.')
  }
  try {
    const policy = await functionPolicy(arn, context)
    const { functionArn, qualifier, partition } = arn
    const { verdict, reason, remedy } = admitsAppFlow(policy, { functionArn, qualifier, partition, account, region })
    // Without the function's own word a missing policy may be a missing function.
    if (policy === undefined && !looked.detail) {
      return couldNotTell('No policy was found, and the function could not be looked at.', 'Check the function first.')
    }
    return { verdict, reason, ...(remedy ? { remedy } : {}) }
  } catch (error) {
    return unread(error, 'lambda:GetPolicy')
  }
}

/** AppFlow waits 10 s for descriptions and lists, 30 s for queries and writes; its template has 30 s and 256 MB (connector SDK README). */
const budget = { describe: 10, query: 30, memory: 256 }

/** Whether a function's own time-out leaves room for AppFlow's calls. */
export function timeoutFinding({ detail }: Looked): Finding {
  const timeout = detail?.timeout
  if (timeout === undefined)
    return couldNotTell('The timeout of the function was not read.', 'Check the function first.')
  if (timeout >= budget.query)
    return pass(`Its timeout of ${timeout} s covers AppFlow's longest call, ${budget.query} s.`)
  const what =
    timeout < budget.describe ? `descriptions (${budget.describe} s)` : `queries and writes (${budget.query} s)`
  return warn(
    `Lambda ends the function after ${timeout} s, before AppFlow would stop waiting for ${what}.`,
    `Raise its timeout to ${budget.query} s.`,
  )
}

/** Whether a function has the memory of AppFlow's template. */
export function memoryFinding({ detail }: Looked): Finding {
  const memory = detail?.memory
  if (memory === undefined) return couldNotTell('The memory of the function was not read.', 'Check the function first.')
  if (memory >= budget.memory) return pass(`It has ${memory} MB.`)
  return warn(
    `It has ${memory} MB; the template of AppFlow's connector SDK has ${budget.memory} MB.`,
    'Raise its memory: a function that runs out of it is reported as ConnectorServerException.',
  )
}
