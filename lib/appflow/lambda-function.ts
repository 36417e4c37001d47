import 'server-only'
import { type FunctionConfiguration, GetFunctionConfigurationCommand, GetPolicyCommand } from '@aws-sdk/client-lambda'
import type { ReadContext } from '@/lib/read'
import { lambdaClient } from './clients'
import type { FunctionArn } from './function-arn'
import type { FunctionDetail, FunctionView } from './kinds'
import { isNotFound } from './verdict'

/** A function's line in lists. */
export function functionView(given: FunctionConfiguration): FunctionView {
  const modified = Date.parse(given.LastModified ?? '')
  return {
    name: given.FunctionName ?? '',
    arn: given.FunctionArn ?? '',
    description: given.Description ?? '',
    runtime: given.Runtime,
    timeout: given.Timeout,
    memory: given.MemorySize,
    modifiedAt: Number.isNaN(modified) ? undefined : new Date(modified).toISOString(),
    codeSha256: given.CodeSha256,
  }
}

/** GetFunctionConfiguration. Throws what AWS says, ResourceNotFoundException for one that is not there. */
export async function functionDetail(
  { functionArn, qualifier }: FunctionArn,
  { connection, signal }: ReadContext,
): Promise<FunctionDetail> {
  const command = new GetFunctionConfigurationCommand({ FunctionName: functionArn, Qualifier: qualifier })
  const given = await lambdaClient(connection, 'read').send(command, { abortSignal: signal })
  return {
    ...functionView(given),
    state: given.State,
    stateReason: given.StateReason,
    lastUpdateStatus: given.LastUpdateStatus,
    lastUpdateReason: given.LastUpdateStatusReason,
    version: given.Version,
    logGroup: given.LoggingConfig?.LogGroup ?? `/aws/lambda/${given.FunctionName ?? ''}`,
  }
}

/** GetPolicy of the function, or of its version or alias, which has a policy of its own; nothing where it has none. */
export async function functionPolicy(
  { functionArn, qualifier }: FunctionArn,
  { connection, signal }: ReadContext,
): Promise<string | undefined> {
  const command = new GetPolicyCommand({ FunctionName: functionArn, Qualifier: qualifier })
  try {
    const { Policy } = await lambdaClient(connection, 'read').send(command, { abortSignal: signal })
    return Policy
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}
