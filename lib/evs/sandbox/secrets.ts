import type { Account } from '@/lib/sandbox/kit'
import { type ConnectorType, type Secret, secretsOf } from './tables'

/** What the secret must hold for each type of connector (API_CreateEnvironmentConnector). */
const neededKeys: Record<ConnectorType, string[]> = {
  SDDC_MANAGER: ['apiKey'],
  VCENTER: ['username', 'password'],
  OPERATIONS_MANAGER: ['username', 'password'],
}

/** The secret of an ARN, with or without the six characters that Secrets Manager appends, or of a name. */
export function findSecret(account: Account, identifier: string): Secret | undefined {
  const secrets = secretsOf(account)
  const prefix = `arn:aws:secretsmanager:${account.region}:${account.number}:secret:`
  if (!identifier.startsWith('arn:')) return secrets.get(identifier)
  if (!identifier.startsWith(prefix)) return undefined
  const rest = identifier.slice(prefix.length)
  const named = secrets.get(rest.replace(/-[a-zA-Z0-9]{6}$/, '')) ?? secrets.get(rest)
  return named && (named.arn === identifier || named.name === rest) ? named : undefined
}

/** The secret that a connector was given, if it is still there. */
export const secretByArn = (account: Account, arn: string | undefined) =>
  arn === undefined ? undefined : findSecret(account, arn)

/** Since when EVS cannot read a secret that it could read before; undefined where it can. */
export function missingSince(secret: Secret | undefined, now: number): number | undefined {
  if (!secret?.untagged) return undefined
  const { from, to = Number.POSITIVE_INFINITY } = secret.untagged
  return from <= now && now < to ? from : undefined
}

/** A secret's tags at a time. */
export function tagsAt(secret: Secret, now: number): Record<string, string> {
  if (missingSince(secret, now) === undefined) return secret.tags
  const { EvsAccess: _gone, ...others } = secret.tags
  return others
}

/** Why EVS cannot read a secret; undefined where it can. The tag's value is lower case in all documentation. */
export function accessProblem(secret: Secret | undefined, identifier: string, now: Date): string | undefined {
  if (!secret || secret.deletedAt !== undefined) return `Secrets Manager can't find the specified secret: ${identifier}`
  if (tagsAt(secret, now.getTime()).EvsAccess === 'true') return undefined
  return `Amazon EVS is not authorized to perform secretsmanager:GetSecretValue on ${secret.arn}. Add the tag EvsAccess=true to the secret.`
}

/** Whether the secret holds what a connector of this type signs in with. */
export function fits(secret: Secret, type: ConnectorType): boolean {
  return neededKeys[type].every((key) => secret.keys.includes(key))
}
