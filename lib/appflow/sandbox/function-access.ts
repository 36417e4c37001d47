import type { Account } from '@/lib/sandbox/kit'
import { configurationOf } from './configuration'
import { appflowFault } from './faults'
import { run } from './lambda/invoke'
import { functionsOf, type LambdaFunction, type PolicyStatement } from './lambda/tables'
import type { CachedConfiguration } from './tables'

/**
 * What the function of a connector says of it, once AppFlow may call it and has heard from it.
 * @throws Fault ValidationException for an ARN of no function, ResourceNotFoundException for an unknown one,
 * AccessDeniedException where its policy does not admit AppFlow, ConnectorServerException where it gives no description,
 * ConnectorAuthenticationException where it says that credentials were rejected.
 */
export function describedBy(account: Account, lambdaArn: string, now: Date): CachedConfiguration {
  const parsed = /^arn:aws:lambda:([^:]*):(\d*):function:([^:]+)(?::([^:]+))?$/.exec(lambdaArn)
  if (!parsed) throw appflowFault('ValidationException', `The ARN ${lambdaArn} is not the ARN of a Lambda function`)
  const [, region, number, name = '', qualifier] = parsed
  // Functions of other accounts and Regions lie outside of what this account holds.
  const known = region === account.region && number === account.number ? functionsOf(account).get(name) : undefined
  const qualified = isItself(qualifier) || qualifier === '1' || Object.hasOwn(known?.aliases ?? {}, qualifier)
  if (!known || !qualified)
    throw appflowFault('ResourceNotFoundException', `The Lambda function ${lambdaArn} was not found`)
  if (!admitsAppFlow(account, known, qualifier)) {
    const reason = 'Grant lambda:InvokeFunction to appflow.amazonaws.com in the resource-based policy of the function'
    throw appflowFault('AccessDeniedException', `Amazon AppFlow is not authorized to invoke ${lambdaArn}. ${reason}`)
  }
  return answered(account, known, now)
}

const isItself = (qualifier: string | undefined): qualifier is undefined | '$LATEST' =>
  qualifier === undefined || qualifier === '$LATEST'

function answered(account: Account, known: LambdaFunction, now: Date): CachedConfiguration {
  const told = (what: string) =>
    appflowFault(
      'ConnectorServerException',
      `The Lambda function ${known.arn} ${what} while it described its connector`,
    )
  if (known.state === 'Pending' || known.state === 'Failed') throw told(`is in the state ${known.state}`)
  if (known.state === 'Inactive') functionsOf(account).set(known.name, { ...known, state: 'Active' })
  const { payload, failed } = run(known, { type: 'DescribeConnectorConfigurationRequest' }, now)
  const said = (name: string): unknown => Object.getOwnPropertyDescriptor(Object(payload), name)?.value
  if (failed) throw told(`returned an error (Unhandled: ${said('errorMessage')})`)
  const refused: unknown = Object.getOwnPropertyDescriptor(Object(said('errorDetails')), 'errorMessage')?.value
  if (said('isSuccess') === false) throw appflowFault('ConnectorAuthenticationException', String(refused))
  const configuration = configurationOf(payload)
  // AppFlow's own words, as operators have reported them (hashicorp/terraform-provider-aws, issue 34422).
  if (!configuration) throw appflowFault('ConnectorServerException', 'No valid response and error details found')
  return configuration
}

/**
 * Whether the policy of the function, or of the alias that is called, lets AppFlow of this account and Region invoke it. Policies
 * have the forms that AddPermission writes.
 */
function admitsAppFlow(
  account: Account,
  { arn, policy, aliases }: LambdaFunction,
  qualifier: string | undefined,
): boolean {
  const itself = isItself(qualifier)
  const own = itself ? policy : aliases?.[qualifier]
  const source = `arn:aws:appflow:${account.region}:${account.number}:`
  const meant = ({ Principal, Action, Resource, Condition }: PolicyStatement) => {
    const sourceAccount = Condition?.StringEquals?.['AWS:SourceAccount']
    const sourceArn = Condition?.ArnLike?.['AWS:SourceArn']
    return (
      (Principal === '*' || ('Service' in Principal && Principal.Service === 'appflow.amazonaws.com')) &&
      ['lambda:InvokeFunction', 'lambda:*', '*'].includes(Action) &&
      [itself ? arn : `${arn}:${qualifier}`, '*'].includes(Resource) &&
      (sourceAccount === undefined || sourceAccount === account.number) &&
      (sourceArn === undefined || sourceArn.startsWith(source))
    )
  }
  const statements = (own?.Statement ?? []).filter(meant)
  return statements.some(({ Effect }) => Effect === 'Allow') && !statements.some(({ Effect }) => Effect === 'Deny')
}
