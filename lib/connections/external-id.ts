import 'server-only'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { digestKey } from '@/lib/operations/digest'

const seal = async (random: Buffer) =>
  createHmac('sha256', await digestKey())
    .update('external-id')
    .update(random)
    .digest()
    .subarray(0, 16)

/** An external id for a role's trust policy: 32 random bytes and a seal by which the console knows its own, base64url. */
export async function newExternalId(): Promise<string> {
  const random = randomBytes(32)
  return Buffer.concat([random, await seal(random)]).toString('base64url')
}

/** Whether this console made an external id: nobody can bring one that another party uses. */
export async function isOwnExternalId(text: string): Promise<boolean> {
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== 48 || bytes.toString('base64url') !== text) return false
  return timingSafeEqual(bytes.subarray(32), await seal(bytes.subarray(0, 32)))
}
