import 'server-only'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { authSecret } from '@/lib/people/secret'

const cipher = 'aes-256-gcm'
const [ivBytes, tagBytes] = [12, 16]

const key = async () => Buffer.from(hkdfSync('sha256', await authSecret(), '', 'notification webhooks', 32))

/** Encrypts what the database keeps of a webhook with a key made of the secret of the sessions. `what` it is opens nothing else. */
export async function seal(what: string, text: string): Promise<string> {
  const iv = randomBytes(ivBytes)
  const sealing = createCipheriv(cipher, await key(), iv).setAAD(Buffer.from(what))
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64')
}

/** What was sealed; nothing where it was not with this secret, as after AUTH_SECRET was changed. */
export async function unseal(what: string, sealed: string): Promise<string | undefined> {
  const bytes = Buffer.from(sealed, 'base64')
  try {
    const opening = createDecipheriv(cipher, await key(), bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
    opening.setAAD(Buffer.from(what)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
    return opening.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + opening.final('utf8')
  } catch {
    return undefined
  }
}
