import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import { secrets } from '@/lib/db/schema'

let key: Promise<string> | undefined

/** The key of all digests, made once for a database. */
export function digestKey(): Promise<string> {
  key ??= loadKey().catch((error: unknown) => {
    key = undefined
    throw error
  })
  return key
}

async function loadKey(): Promise<string> {
  await db()
    .insert(secrets)
    .values({ name: 'digest', value: randomBytes(32).toString('base64') })
    .onConflictDoNothing()
  const [row] = await db().select().from(secrets).where(eq(secrets.name, 'digest'))
  if (!row) throw new Error('The digest key is missing.')
  return row.value
}

/** JSON with sorted keys, so that equal inputs have equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/** HMAC-SHA-256, hex. */
export function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('hex')
}

const secretShapes = [
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
]

/** True for text that is probably a credential: a known shape, or one long word of high entropy. */
export function looksSecret(text: string): boolean {
  if (secretShapes.some((shape) => shape.test(text))) return true
  if (text.length < 32 || text.length > 512 || !/^[A-Za-z0-9+/=_-]+$/.test(text)) return false
  const counts = new Map<string, number>()
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1)
  const bits = [...counts.values()].reduce((sum, n) => sum - (n / text.length) * Math.log2(n / text.length), 0)
  return bits > 4.3
}

/** The same value with every text that looks like a credential replaced by its HMAC: equal secrets stay comparable. */
export function mask(key: string, value: unknown): unknown {
  if (typeof value === 'string') return looksSecret(value) ? `hmac:${hmac(key, value)}` : value
  if (Array.isArray(value)) return value.map((item) => mask(key, item))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, mask(key, v)]))
  }
  return value
}
