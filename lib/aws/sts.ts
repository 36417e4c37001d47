import 'server-only'
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types'
import { ownEndpoints, requestHandler } from './client-config'

/** Where STS is asked, and as whom. Only the sandbox has an endpoint. */
export interface StsPlace {
  region: string
  endpoint?: string
  credentials: AwsCredentialIdentity | AwsCredentialIdentityProvider
}

/** Who credentials belong to. */
export interface Identity {
  /** 12 digits. */
  account: string
  arn: string
}

/** A role, and how it is assumed. */
export interface RoleRequest {
  roleArn: string
  externalId: string
  /** 2 to 64 of `[\w+=,.@-]`; CloudTrail names it with everything that the session does. */
  sessionName: string
  /** JSON, at most 2,048 characters: what the session may do of what the role may. */
  policy?: string
}

const clientOf = (place: StsPlace) => new STSClient({ ...ownEndpoints, ...place, maxAttempts: 2, requestHandler })

/**
 * GetCallerIdentity, which needs no permission. Throws what AWS or the way to it does.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export async function callerIdentity(place: StsPlace, abortSignal?: AbortSignal): Promise<Identity> {
  const { Account: account = '', Arn: arn = '' } = await clientOf(place).send(new GetCallerIdentityCommand({}), {
    abortSignal,
  })
  return { account, arn }
}

/**
 * AssumeRole for an hour. Throws what AWS or the way to it does.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export async function assumeRole(
  place: StsPlace,
  { roleArn, externalId, sessionName, policy }: RoleRequest,
  abortSignal?: AbortSignal,
): Promise<AwsCredentialIdentity> {
  const command = new AssumeRoleCommand({
    RoleArn: roleArn,
    RoleSessionName: sessionName,
    ExternalId: externalId || undefined,
    DurationSeconds: 3600,
    Policy: policy,
  })
  const { Credentials: given } = await clientOf(place).send(command, { abortSignal })
  if (!given?.AccessKeyId || !given.SecretAccessKey || !given.Expiration) {
    throw new Error('STS answered without credentials.')
  }
  return {
    accessKeyId: given.AccessKeyId,
    secretAccessKey: given.SecretAccessKey,
    sessionToken: given.SessionToken,
    expiration: given.Expiration,
  }
}
