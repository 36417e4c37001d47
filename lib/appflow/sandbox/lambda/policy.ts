import { createHash } from 'node:crypto'
import type {
  AddPermissionRequest,
  AddPermissionResponse,
  GetPolicyRequest,
  GetPolicyResponse,
} from '@aws-sdk/client-lambda'
import type { Operation } from '@/lib/sandbox/kit'
import { lambdaFault } from './faults'
import { type Named, namedFunction } from './names'
import { functionsOf, type PolicyStatement, type ResourcePolicy } from './tables'

/** The policy of a function, or of an alias: each has its own. */
const policyOf = ({ known, qualifier }: Named): ResourcePolicy | undefined =>
  (qualifier === undefined ? known.policy : known.aliases?.[qualifier]) ?? undefined

const revision = (policy: ResourcePolicy) => {
  const hash = createHash('sha256').update(JSON.stringify(policy)).digest('hex')
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}

/** `GetPolicy`. */
export const getPolicy: Operation<GetPolicyRequest, GetPolicyResponse> = ({ input, account }) => {
  const policy = policyOf(namedFunction(account, input.FunctionName ?? '', input.Qualifier))
  if (!policy) throw lambdaFault('ResourceNotFoundException', 'The resource you requested does not exist.')
  return { Policy: JSON.stringify(policy), RevisionId: revision(policy) }
}

/** `AddPermission`: one statement more, in the policy of what is named. */
export const addPermission: Operation<AddPermissionRequest, AddPermissionResponse> = ({ input, account }) => {
  const named = namedFunction(account, input.FunctionName ?? '', input.Qualifier)
  if (input.Qualifier === '$LATEST') {
    const message = 'We currently do not support adding policies for $LATEST.'
    throw lambdaFault('InvalidParameterValueException', message)
  }
  const statement = statementOf(input, named.arn)
  const policy = policyOf(named) ?? { Version: '2012-10-17', Id: 'default', Statement: [] }
  if (policy.Statement.some(({ Sid }) => Sid === statement.Sid)) {
    const message = `The statement id (${statement.Sid}) provided already exists. Please provide a new statement id, or remove the existing statement.`
    throw lambdaFault('ResourceConflictException', message)
  }
  const { known, qualifier } = named
  const changed = { ...policy, Statement: [...policy.Statement, statement] }
  functionsOf(account).set(
    known.name,
    qualifier === undefined
      ? { ...known, policy: changed }
      : { ...known, aliases: { ...known.aliases, [qualifier]: changed } },
  )
  return { Statement: JSON.stringify(statement) }
}

function statementOf(input: AddPermissionRequest, resource: string): PolicyStatement {
  const { StatementId = '', Action = '', Principal = '', SourceAccount, SourceArn } = input
  const condition = {
    ...(SourceAccount ? { StringEquals: { 'AWS:SourceAccount': SourceAccount } } : {}),
    ...(SourceArn ? { ArnLike: { 'AWS:SourceArn': SourceArn } } : {}),
  }
  return {
    Sid: StatementId,
    Effect: 'Allow',
    Principal: principal(Principal),
    Action,
    Resource: resource,
    ...(Object.keys(condition).length > 0 ? { Condition: condition } : {}),
  }
}

function principal(given: string): PolicyStatement['Principal'] {
  if (given === '*') return '*'
  if (/^\d{12}$/.test(given)) return { AWS: `arn:aws:iam::${given}:root` }
  return given.startsWith('arn:') ? { AWS: given } : { Service: given }
}
