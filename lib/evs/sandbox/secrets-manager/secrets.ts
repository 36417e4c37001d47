import type {
  DescribeSecretRequest,
  DescribeSecretResponse,
  ListSecretsRequest,
  ListSecretsResponse,
  SecretListEntry,
} from '@aws-sdk/client-secrets-manager'
import { findSecret, tagsAt } from '@/lib/evs/sandbox/secrets'
import { type Secret, secretsOf } from '@/lib/evs/sandbox/tables'
import { Fault, type Operation, pageToken, tokenPosition } from '@/lib/sandbox/kit'

const pageSize = 100

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html, without filters. */
export const listSecrets: Operation<ListSecretsRequest, ListSecretsResponse> = ({ account, now, input }) => {
  const after = input.NextToken === undefined ? 0 : tokenPosition(input.NextToken, now)
  if (after === undefined) throw new Fault('InvalidNextTokenException', 400, 'The NextToken value is invalid.')
  const wanted = (each: Secret) => each.deletedAt === undefined || input.IncludePlannedDeletion === true
  const { values, next } = secretsOf(account).page(input.MaxResults ?? pageSize, after, wanted)
  return {
    SecretList: values.map((each) => entry(each, now)),
    NextToken: next === undefined ? undefined : pageToken(next, now),
  }
}

/** https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_DescribeSecret.html */
export const describeSecret: Operation<DescribeSecretRequest, DescribeSecretResponse> = ({ account, now, input }) => {
  const secret = findSecret(account, input.SecretId ?? '')
  if (!secret) throw new Fault('ResourceNotFoundException', 400, "Secrets Manager can't find the specified secret.")
  return entry(secret, now)
}

function entry(secret: Secret, now: Date): SecretListEntry {
  return {
    ARN: secret.arn,
    Name: secret.name,
    Description: secret.description,
    KmsKeyId: secret.kmsKeyId,
    CreatedDate: new Date(secret.createdAt),
    LastChangedDate: new Date(secret.createdAt),
    DeletedDate: secret.deletedAt === undefined ? undefined : new Date(secret.deletedAt),
    Tags: Object.entries(tagsAt(secret, now.getTime())).map(([Key, Value]) => ({ Key, Value })),
  }
}
