import type { GetCallerIdentityRequest, GetCallerIdentityResponse } from '@aws-sdk/client-sts'
import type { Operation } from '@/lib/sandbox/kit'

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
export const getCallerIdentity: Operation<GetCallerIdentityRequest, GetCallerIdentityResponse> = ({
  account,
  caller,
}) => ({ Account: account.number, Arn: caller.arn, UserId: caller.id })
