import type {
  FunctionConfiguration,
  GetFunctionConfigurationRequest,
  GetFunctionRequest,
  GetFunctionResponse,
  ListFunctionsRequest,
  ListFunctionsResponse,
} from '@aws-sdk/client-lambda'
import { type Operation, pageToken, tokenPosition } from '@/lib/sandbox/kit'
import { lambdaFault } from './faults'
import { namedFunction } from './names'
import { functionsOf, type LambdaFunction } from './tables'

/** ListFunctions gives at most 50 a page, whatever is asked (API_ListFunctions). */
const pageSize = 50

/** `ListFunctions`: without states, which only the Get operations tell. */
export const listFunctions: Operation<ListFunctionsRequest, ListFunctionsResponse> = ({ input, account, now }) => {
  const after = input.Marker === undefined ? 0 : tokenPosition(input.Marker, now)
  if (after === undefined) throw lambdaFault('InvalidParameterValueException', 'Invalid value for parameter Marker')
  const { values, next } = functionsOf(account).page(Math.min(input.MaxItems ?? pageSize, pageSize), after)
  return {
    Functions: values.map((each) => configuration(each, each.arn, '$LATEST')),
    NextMarker: next === undefined ? undefined : pageToken(next, now),
  }
}

/** `GetFunctionConfiguration`. */
export const getFunctionConfiguration: Operation<GetFunctionConfigurationRequest, FunctionConfiguration> = (call) => {
  const { known, arn, qualifier } = namedFunction(call.account, call.input.FunctionName ?? '', call.input.Qualifier)
  return { ...configuration(known, arn, qualifier ? '1' : '$LATEST'), ...states(known) }
}

/** `GetFunction`. */
export const getFunction: Operation<GetFunctionRequest, GetFunctionResponse> = (call) => ({
  Configuration: getFunctionConfiguration(call),
  Code: { RepositoryType: 'S3', Location: 'https://example.com/code-is-not-kept-in-the-sandbox' },
})

/** Lambda writes its times with a numeric zone. */
const lambdaTime = (iso: string) => iso.replace('Z', '+0000')

function configuration(known: LambdaFunction, arn: string, version: string): FunctionConfiguration {
  return {
    FunctionName: known.name,
    FunctionArn: arn,
    Description: known.description ?? '',
    // Runtimes come and go, and the SDK's type names those of its day.
    Runtime: known.runtime as FunctionConfiguration['Runtime'],
    Role: `${arn.replace(/^(arn:aws):lambda:[^:]*:(\d+):.*$/, '$1:iam::$2:role')}/${known.name}`,
    Handler: known.runtime.startsWith('java') ? 'com.example.Handler::handleRequest' : 'handler.lambda_handler',
    CodeSize: 1_048_576,
    CodeSha256: known.codeSha,
    Timeout: known.timeout,
    MemorySize: known.memory,
    LastModified: lambdaTime(known.modifiedAt),
    Version: version,
    PackageType: 'Zip',
    Architectures: ['x86_64'],
    LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${known.name}` },
  }
}

function states({ state, lastUpdateStatus = undefined }: LambdaFunction): FunctionConfiguration {
  const reasons = {
    Active: {},
    Pending: { StateReason: 'The function is being created.', StateReasonCode: 'Creating' },
    Inactive: { StateReason: 'The function is inactive.', StateReasonCode: 'Idle' },
    Failed: {
      StateReason: "The function's execution role or network does not let Lambda set it up.",
      StateReasonCode: 'InsufficientRolePermissions',
    },
  } as const
  return { State: state, ...reasons[state], LastUpdateStatus: lastUpdateStatus ?? 'Successful' }
}
