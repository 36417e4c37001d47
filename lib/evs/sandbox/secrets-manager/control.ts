import { derived } from '@/lib/evs/sandbox/ids'
import { type Secret, secretsOf } from '@/lib/evs/sandbox/tables'
import { type Account, Fault } from '@/lib/sandbox/kit'

/**
 * `POST /_sandbox/secretsmanager/secret`: makes a secret, or changes what is given of one. Taking `EvsAccess` from its tags is
 * noticed by the connectors that use it, from now until it is back.
 * @param body `name`; `tags?` in place of all; `keys?` names of its members; `kmsKeyId?`; `description?`; `deleted?` whether its
 *   deletion is scheduled.
 */
export function putSecret(account: Account, now: Date, body: Record<string, unknown>): Secret {
  const { name, deleted } = body
  if (typeof name !== 'string' || !/^[\w/+=.@-]{1,512}$/.test(name)) throw refused('name must be that of a secret')
  const made: Secret = {
    name,
    arn: `arn:aws:secretsmanager:${account.region}:${account.number}:secret:${name}-${derived(name, 6)}`,
    tags: {},
    keys: ['username', 'password'],
    createdAt: now.getTime(),
  }
  const before = secretsOf(account).get(name) ?? made
  const tags = body.tags === undefined ? before.tags : texts(body.tags)
  const lost = before.tags.EvsAccess === 'true' && tags.EvsAccess !== 'true'
  const untagged = lost ? { from: now.getTime() } : tags.EvsAccess === 'true' ? undefined : before.untagged
  const secret: Secret = {
    ...before,
    tags,
    untagged,
    keys: Array.isArray(body.keys) ? body.keys.map(String) : before.keys,
    kmsKeyId: text(body.kmsKeyId) ?? before.kmsKeyId,
    description: text(body.description) ?? before.description,
    deletedAt: deleted === true ? now.getTime() : deleted === false ? undefined : before.deletedAt,
  }
  secretsOf(account).set(name, secret)
  return secret
}

const refused = (message: string) => new Fault(undefined, 400, message)

const text = (value: unknown) => {
  if (value === undefined || typeof value === 'string') return value
  throw refused('kmsKeyId and description must be text')
}

function texts(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) throw refused('tags must be an object of texts')
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, String(each)]))
}
