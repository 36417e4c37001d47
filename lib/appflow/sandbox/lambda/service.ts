import type { AddPermissionRequest } from '@aws-sdk/client-lambda'
import { readModel, type SandboxService } from '@/lib/sandbox/kit'
import { setFunction, steerableFunctions } from './control'
import { invalid } from './faults'
import { getFunction, getFunctionConfiguration, listFunctions } from './functions'
import { invoke } from './invoke'
import { addPermission, getPolicy } from './policy'
import { seedFunctions } from './seed'

/** AWS Lambda, as far as AppFlow's connectors need it. It lies with AppFlow's sandbox, which runs these functions. */
export const lambdaSandbox: SandboxService = {
  name: 'lambda',
  model: readModel(new URL('./model.json', import.meta.url)),
  operations: {
    ListFunctions: { run: listFunctions },
    GetFunction: { run: getFunction },
    GetFunctionConfiguration: { run: getFunctionConfiguration },
    GetPolicy: { run: getPolicy },
    AddPermission: {
      run: addPermission,
      resourceId: (_: unknown, { FunctionName }: AddPermissionRequest) => FunctionName ?? '',
    },
    Invoke: { run: invoke, action: 'InvokeFunction' },
  },
  invalid,
  seed: seedFunctions,
  control: { function: setFunction, functions: steerableFunctions },
}
