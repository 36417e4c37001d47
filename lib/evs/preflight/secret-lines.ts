import 'server-only'
import { DescribeSecretCommand } from '@aws-sdk/client-secrets-manager'
import { isAwsError } from '@/lib/aws/errors'
import { secretsClient } from '@/lib/evs/clients'
import { sameSecret } from '@/lib/evs/connector-list'
import { secretKeys } from '@/lib/evs/kinds'
import { secretIdentifierSchema } from '@/lib/evs/schema'
import { type SecretRow, secretPages, secretRow } from '@/lib/evs/secret-list'
import { evsWords } from '@/lib/evs/words'
import { failureOf } from '@/lib/failure'
import type { ReadContext } from '@/lib/read'
import type { Asked } from './environment-lines'
import { cli, type PreflightLine } from './lines'

/** What could be learned of a secret: what it is, that there is none, or why nothing is known. */
type Found = { secret: SecretRow } | { absent: true } | { unread: string }

/** The lines about the secret, and its ARN where it was found. Its value is never read. */
export async function secretLines(
  { type, secretIdentifier }: Asked,
  context: ReadContext,
): Promise<{ lines: PreflightLine[]; secretArn?: string }> {
  const { connection } = context
  const form = secretIdentifierSchema.safeParse(secretIdentifier)
  const region = regionLine(secretIdentifier, context)
  if (!form.success) {
    const reason = form.error.issues[0]?.message ?? 'This names no secret.'
    const remedy = 'Choose a secret from the list, or enter its name or ARN.'
    return { lines: [{ id: 'secret-found', verdict: 'fail', title: 'Secret is there', reason, remedy }] }
  }
  const found: Found = region.verdict === 'fail' ? { unread: region.reason } : await find(secretIdentifier, context)
  const secret = 'secret' in found ? found.secret : undefined
  const named = secret?.arn || secretIdentifier
  const look = cli(connection, 'secretsmanager', 'describe-secret', '--secret-id', named)
  const lines = [
    foundLine(found, secretIdentifier, look),
    region,
    tagLine(
      secret,
      look,
      cli(connection, 'secretsmanager', 'tag-resource', '--secret-id', named, '--tags', 'Key=EvsAccess,Value=true'),
    ),
    keyLine(secret, look, context),
    membersLine(type),
  ]
  return { lines, ...(secret?.arn ? { secretArn: secret.arn } : {}) }
}

/** DescribeSecret; where IAM allows it for tagged secrets only, ListSecrets tells as much. */
async function find(SecretId: string, context: ReadContext): Promise<Found> {
  const { connection, signal } = context
  try {
    const command = new DescribeSecretCommand({ SecretId })
    return { secret: secretRow(await secretsClient(connection, 'read').send(command, { abortSignal: signal })) }
  } catch (error) {
    if (isAwsError(error) && error.name === 'ResourceNotFoundException') return { absent: true }
    const listed = isAwsError(error) && error.name === 'AccessDeniedException' && (await inList(SecretId, context))
    if (listed) return { secret: listed }
    const { title, message } = failureOf(error, evsWords)
    const denied = isAwsError(error) && error.name === 'AccessDeniedException'
    return { unread: `${denied ? 'This connection may not look at the secret.' : title} ${message}`.trim() }
  }
}

async function inList(identifier: string, context: ReadContext): Promise<SecretRow | undefined> {
  try {
    for await (const page of secretPages(context)) {
      const row = page.find(({ arn, name }) => name === identifier || sameSecret(arn, identifier))
      if (row) return row
    }
  } catch {
    // What DescribeSecret was refused for is told instead.
  }
  return undefined
}

function foundLine(found: Found, identifier: string, command: string): PreflightLine {
  const line = { id: 'secret-found', title: 'Secret is there' } as const
  if ('unread' in found) {
    const remedy = 'Allow this connection secretsmanager:DescribeSecret, or ask who may.'
    return { ...line, verdict: 'could-not-tell', reason: found.unread, remedy, command }
  }
  if ('absent' in found) {
    const reason = `Secrets Manager has no secret ${identifier} in this account and Region.`
    return { ...line, verdict: 'fail', reason, remedy: 'Choose a secret from the list, or create it first.', command }
  }
  if (found.secret.deletedAt) {
    const reason = `${found.secret.name} is going to be deleted, and cannot be read.`
    return {
      ...line,
      verdict: 'fail',
      reason,
      remedy: 'Restore it, or choose another.',
      command: command.replace('describe-secret', 'restore-secret'),
    }
  }
  return { ...line, verdict: 'pass', reason: `${found.secret.name} is there.` }
}

function regionLine(identifier: string, { connection }: ReadContext): PreflightLine {
  const line = { id: 'secret-region', title: 'Secret is in the Region and account of the connection' } as const
  const [, region, account] = /^arn:aws:secretsmanager:([a-z0-9-]+):(\d{12}):/.exec(identifier) ?? []
  if (region === undefined) {
    return {
      ...line,
      verdict: 'pass',
      reason: `A name is looked up in ${connection.region}, where the environment is.`,
    }
  }
  const known = /^\d{12}$/.test(connection.account)
  if (region === connection.region && (account === connection.account || !known)) {
    return { ...line, verdict: 'pass', reason: `The ARN names ${region}, where the environment is.` }
  }
  const reason =
    region === connection.region
      ? `The ARN names account ${account}; this connection is ${connection.account}.`
      : `The ARN names ${region}; the environment is in ${connection.region}.`
  return { ...line, verdict: 'fail', reason, remedy: 'Use a secret of the same account and Region.' }
}

function tagLine(secret: SecretRow | undefined, look: string, command: string): PreflightLine {
  const line = { id: 'secret-tag', title: 'Secret has the tag EvsAccess=true' } as const
  if (!secret) {
    const reason = 'Without the secret there are no tags to look at.'
    return { ...line, verdict: 'could-not-tell', reason, remedy: 'Look at its tags before you go on.', command: look }
  }
  if (secret.tagged) return { ...line, verdict: 'pass', reason: 'EVS may read it.' }
  const reason =
    secret.evsAccess === undefined
      ? 'EVS cannot read a secret without the tag, and the creation fails in the end.'
      : `The tag says ${secret.evsAccess}; only true, in lower case, is documented to work.`
  return { ...line, verdict: 'fail', reason, remedy: 'Add the tag.', command }
}

/** The key's own tag is not asked for: the console has no permission in KMS, and needs none elsewhere. */
function keyLine(secret: SecretRow | undefined, look: string, { connection }: ReadContext): PreflightLine {
  const line = { id: 'secret-key', title: 'KMS key of the secret has the tag EvsAccess=true' } as const
  if (!secret) {
    const reason = 'Without the secret its key is not known.'
    return { ...line, verdict: 'could-not-tell', reason, remedy: 'Look which key it has.', command: look }
  }
  if (!secret.kmsKeyId) return { ...line, verdict: 'pass', reason: "The secret has AWS's own key, which needs no tag." }
  const reason = `The secret has the customer key ${secret.kmsKeyId}, which needs the tag too. The console does not ask KMS.`
  const told = { ...line, verdict: 'could-not-tell', reason } as const
  // Without an endpoint: the sandbox does not imitate KMS.
  const kms = (...words: string[]) => cli({ region: connection.region }, 'kms', ...words)
  // TagResource takes the id or ARN of a key, no alias: https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html
  if (/(?:^|:)alias\//.test(secret.kmsKeyId)) {
    return {
      ...told,
      remedy: 'KMS tags no alias: look which key it is, and add the tag EvsAccess=true to that key.',
      command: kms('describe-key', '--key-id', secret.kmsKeyId, '--query', 'KeyMetadata.Arn', '--output', 'text'),
    }
  }
  return {
    ...told,
    remedy: 'Add the tag to the key; adding it again does no harm.',
    command: kms('tag-resource', '--key-id', secret.kmsKeyId, '--tags', 'TagKey=EvsAccess,TagValue=true'),
  }
}

function membersLine(type: Asked['type']): PreflightLine {
  const members = secretKeys[type].join(' and ')
  return {
    id: 'secret-members',
    verdict: 'could-not-tell',
    title: `Secret has ${members}`,
    reason: `Connectors of type ${type} sign in with ${members}. The console never reads a secret's value.`,
    remedy: `Ask who keeps the secret whether its JSON has ${members}, of a user that may only read.`,
  }
}
