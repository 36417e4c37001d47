/** A Lambda function's ARN in its parts. */
export interface FunctionArn {
  partition: string
  region: string
  /** 12 digits. */
  account: string
  name: string
  /** Version or alias. `$LATEST` is the function itself and left out. */
  qualifier?: string
  /** The ARN without the qualifier. */
  functionArn: string
}

/** Reads a Lambda function's ARN; nothing where it is none. */
export function readFunctionArn(arn: string): FunctionArn | undefined {
  const parsed = /^(arn:([^:]+):lambda:([^:]+):(\d{12}):function:([\w-]+))(?::([\w$-]+))?$/.exec(arn)
  if (!parsed) return undefined
  const [, functionArn = '', partition = '', region = '', account = '', name = '', qualifier] = parsed
  return { partition, region, account, name, functionArn, ...(qualifier === '$LATEST' ? {} : { qualifier }) }
}
