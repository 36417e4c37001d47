import type { GetCallerIdentityRequest, GetCallerIdentityResponse } from '@aws-sdk/client-sts'
import type { SignedCall } from '@/lib/sandbox/kit'

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
export const getCallerIdentity = ({
  account,
  caller,
}: SignedCall<GetCallerIdentityRequest>): GetCallerIdentityResponse => ({
  Account: account.number,
  Arn: caller.arn,
  UserId: caller.id,
})
