import type { FunctionArn } from './function-arn'

/** Whose AppFlow is let in: an account and Region. */
export interface AppFlowPlace {
  region: string
  /** 12 digits. */
  account: string
}

/** The ARN of everything of AppFlow in an account and Region, as the template of AppFlow's connector SDK names it. */
export const sourceArn = ({ region, account }: AppFlowPlace) => `arn:aws:appflow:${region}:${account}:*`

/** A word for a POSIX shell that no character in it can leave. */
export const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`

/**
 * The AWS CLI command that lets AppFlow of an account invoke a function.
 * https://docs.aws.amazon.com/cli/latest/reference/lambda/add-permission.html
 */
export function permissionCommand({ functionArn, qualifier, region }: FunctionArn, place: AppFlowPlace): string {
  const options: [string, string][] = [
    ['function-name', functionArn],
    ...(qualifier ? [['qualifier', qualifier] as [string, string]] : []),
    ['statement-id', 'appflow-connector'],
    ['action', 'lambda:InvokeFunction'],
    ['principal', 'appflow.amazonaws.com'],
    ['source-account', place.account],
    ['source-arn', sourceArn(place)],
    ['region', region],
  ]
  return ['aws lambda add-permission', ...options.map(([name, value]) => `--${name} ${quoted(value)}`)].join(' ')
}
