import 'server-only'
import { AddPermissionCommand, InvokeCommand } from '@aws-sdk/client-lambda'
import { isAwsError } from '@/lib/aws/errors'
import { failure, Partly, Refusal } from '@/lib/failure'
import { defineChange } from '@/lib/operations/change'
import { paths } from '@/lib/paths'
import { accountUnknown } from '@/lib/result'
import { lambdaClient } from './clients'
import { readFunctionArn } from './function-arn'
import type { TestCall } from './kinds'
import { functionPolicy } from './lambda-function'
import { sourceArn } from './permission-command'
import { readDocument } from './policy/document'
import { addPermissionSchema, invokeSchema } from './schema'
import { describeRequest, testCallOf } from './test-call'
import { lambdaWords } from './words'

/** The statement that an operation adds, by which it is found again. */
const statementId = (operationId: string) => `appflow-${operationId}`

/** The schema lets no other text through. */
function known(lambdaArn: string) {
  const arn = readFunctionArn(lambdaArn)
  if (arn) return arn
  throw new Refusal(failure('Invalid', 'This is not the ARN of a Lambda function.', 'Correct the ARN.'))
}

/**
 * AddPermission: AppFlow of the connection's account and Region may invoke a function, or the version or alias that is named.
 * https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
 */
export const addPermission = defineChange({
  name: 'appflow.addPermission',
  input: addPermissionSchema,
  words: lambdaWords,
  operations: ['lambda:AddPermission'],
  alters: true,
  target: ({ lambdaArn }) => lambdaArn,
  foundBy: ['lambdaArn'],
  async check(_input, { connection }) {
    if (connection.account !== accountUnknown) return
    const why = 'The account of this connection is not known, so no policy can name it. Nothing was sent.'
    throw new Refusal(failure('AccountUnknown', why, 'Check the credentials of this connection.'))
  },
  async send({ lambdaArn }, { connection, operationId, signal }) {
    const { functionArn, qualifier } = known(lambdaArn)
    const command = new AddPermissionCommand({
      FunctionName: functionArn,
      Qualifier: qualifier,
      StatementId: statementId(operationId),
      Action: 'lambda:InvokeFunction',
      Principal: 'appflow.amazonaws.com',
      SourceAccount: connection.account,
      SourceArn: sourceArn(connection),
    })
    const answer = await lambdaClient(connection, 'change').send(command, { abortSignal: signal })
    const value = { lambdaArn, statementId: statementId(operationId), statement: answer.Statement ?? '' }
    return { value, requestId: answer.$metadata.requestId }
  },
  resource: (_value, { lambdaArn }, connection) => ({ id: lambdaArn, href: paths.appflow.connectors(connection) }),
  async find({ lambdaArn }, { connection, operationId, signal }) {
    const policy = await functionPolicy(known(lambdaArn), { connection, signal })
    const statements = policy === undefined ? [] : (readDocument(policy) ?? [])
    const ours = statements.some(({ sid }) => sid === statementId(operationId))
    return ours ? [{ lambdaArn, statementId: statementId(operationId), statement: '' }] : []
  },
  fields: { byCode: { ResourceNotFoundException: 'lambdaArn' } },
})

/** What Lambda answers before it runs a function, with a status that else leaves open what happened. */
const neverRan =
  /^(ResourceNotReady|EC2\w*|ENI\w*|EFS\w*|S3Files\w*|KMS\w*|InvalidRuntime|InvalidZipFile|InvalidS\w+ID|SubnetIP\w*|SnapStart\w*)Exception$/

/**
 * Invoke of the connector's describe handler, as AppFlow calls it at registration. It runs the function's code, so it is a change; it
 * leaves nothing by which it could be found.
 * https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
 */
export const invoke = defineChange({
  name: 'appflow.invoke',
  input: invokeSchema,
  words: lambdaWords,
  operations: ['lambda:InvokeFunction'],
  alters: true,
  target: ({ lambdaArn }) => lambdaArn,
  foundBy: ['lambdaArn'],
  async send({ lambdaArn }, { connection, signal }): Promise<{ value: TestCall; requestId?: string }> {
    const { functionArn, qualifier, name } = known(lambdaArn)
    const command = new InvokeCommand({
      FunctionName: functionArn,
      Qualifier: qualifier,
      InvocationType: 'RequestResponse',
      Payload: new TextEncoder().encode(JSON.stringify(describeRequest)),
    })
    const logGroup = `/aws/lambda/${name}`
    try {
      const answer = await lambdaClient(connection, 'change').send(command, { abortSignal: signal })
      return { value: testCallOf(answer, logGroup), requestId: answer.$metadata.requestId }
    } catch (error) {
      if (!isAwsError(error) || !neverRan.test(error.name)) throw error
      const text = `${error.name}: ${error.message || error.Message || ''}`
      const value = { outcome: 'notRun' as const, problems: [text], payload: '', size: 0, cut: false, logGroup }
      return { value, requestId: error.$metadata.requestId }
    }
  },
  resource: (_value, { lambdaArn }, connection) => ({ id: lambdaArn, href: paths.appflow.connectors(connection) }),
  async find() {
    throw new Partly(
      failure(
        'AnswerLost',
        "The function's answer was lost. Whether it ran is not known; it changes nothing in AppFlow.",
        'Make the test call again. AppFlow waits 10 s for this call, and so does the console.',
      ),
    )
  },
  fields: { byCode: { ResourceNotFoundException: 'lambdaArn' } },
})
