import type { Account } from '@/lib/sandbox/kit'
import { appflowFault } from './faults'
import { functionsOf, type LambdaFunction, type ResourcePolicy } from './tables'

/**
 * The function that a connector is to run on, once AppFlow may call it and has heard from it.
 * @throws Fault ValidationException for an ARN of no function, ResourceNotFoundException for an unknown one,
 * AccessDeniedException where its policy does not admit AppFlow, ConnectorServerException where it crashes.
 */
export function describedFunction(account: Account, lambdaArn: string): LambdaFunction {
  const parsed = /^arn:aws:lambda:([^:]*):(\d*):function:([^:]+)(?::[^:]+)?$/.exec(lambdaArn)
  if (!parsed) throw appflowFault('ValidationException', `The ARN ${lambdaArn} is not the ARN of a Lambda function`)
  const [, region, number, name = ''] = parsed
  // Functions of other accounts and Regions lie outside of what this account holds.
  const known = region === account.region && number === account.number ? functionsOf(account).get(name) : undefined
  if (!known) throw appflowFault('ResourceNotFoundException', `The Lambda function ${lambdaArn} was not found`)
  if (!admitsAppFlow(account, known.policy)) {
    const reason = 'Grant lambda:InvokeFunction to appflow.amazonaws.com in the resource-based policy of the function'
    throw appflowFault('AccessDeniedException', `Amazon AppFlow is not authorized to invoke ${lambdaArn}. ${reason}`)
  }
  if (known.handler === 'crash') {
    const message = `The Lambda function ${lambdaArn} returned an error while it described its connector configuration: Unhandled`
    throw appflowFault('ConnectorServerException', message)
  }
  return known
}

/** Whether the policy lets AppFlow of this account and Region invoke the function (conditions of the connector SDK's template). */
function admitsAppFlow(account: Account, policy: ResourcePolicy | undefined): boolean {
  const source = `arn:aws:appflow:${account.region}:${account.number}:`
  return (policy?.Statement ?? []).some(({ Effect, Principal, Action, Condition }) => {
    const sourceAccount = Condition?.StringEquals?.['AWS:SourceAccount']
    const sourceArn = Condition?.ArnLike?.['AWS:SourceArn']
    return (
      Effect === 'Allow' &&
      Principal.Service === 'appflow.amazonaws.com' &&
      ['lambda:InvokeFunction', 'lambda:*', '*'].includes(Action) &&
      (sourceAccount === undefined || sourceAccount === account.number) &&
      (sourceArn === undefined || sourceArn === `${source}*` || sourceArn.startsWith(source))
    )
  })
}
