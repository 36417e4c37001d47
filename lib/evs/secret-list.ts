import 'server-only'
import { ListSecretsCommand, type SecretListEntry } from '@aws-sdk/client-secrets-manager'
import { distinct } from '@/lib/aws/distinct'
import { followTokens } from '@/lib/aws/pages'
import type { ReadContext } from '@/lib/read'
import { secretsClient } from './clients'

/** A secret as Secrets Manager lists it. Its value is never read. */
export interface SecretRow {
  name: string
  arn: string
  description?: string
  /** Whether it has the tag `EvsAccess=true`, without which EVS cannot read it. */
  tagged: boolean
  /** What the tag EvsAccess says, where it is there: only `true` in lower case is documented to work. */
  evsAccess?: string
  /** The customer key that it is encrypted with; nothing for AWS's own. */
  kmsKeyId?: string
  /** ISO 8601: its deletion is scheduled since then. */
  deletedAt?: string
}

/** What an answer says of a secret; the same members in ListSecrets and DescribeSecret. */
export function secretRow({
  Name = '',
  ARN = '',
  Description,
  Tags = [],
  KmsKeyId,
  DeletedDate,
}: Pick<SecretListEntry, 'Name' | 'ARN' | 'Description' | 'Tags' | 'KmsKeyId' | 'DeletedDate'>): SecretRow {
  const evsAccess = Tags.find(({ Key }) => Key === 'EvsAccess')?.Value
  const own = KmsKeyId && !/^(arn:.*:)?alias\/aws\/secretsmanager$/.test(KmsKeyId) ? KmsKeyId : undefined
  return {
    name: Name,
    arn: ARN,
    ...(Description ? { description: Description } : {}),
    tagged: evsAccess === 'true',
    ...(evsAccess === undefined ? {} : { evsAccess }),
    ...(own ? { kmsKeyId: own } : {}),
    ...(DeletedDate ? { deletedAt: DeletedDate.toISOString() } : {}),
  }
}

/** All secrets of the account and Region, page by page, with those that are going to be deleted. https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html */
export const secretPages = ({ connection, signal }: ReadContext) =>
  distinct(
    followTokens(async (NextToken) => {
      const command = new ListSecretsCommand({ MaxResults: 100, IncludePlannedDeletion: true, NextToken })
      const answer = await secretsClient(connection, 'read').send(command, { abortSignal: signal })
      return { items: (answer.SecretList ?? []).map(secretRow), next: answer.NextToken }
    }),
    ({ arn }) => arn || undefined,
  )
