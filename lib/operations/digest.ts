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
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(?:-----END [A-Z ]*PRIVATE KEY-----)?/g,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/g,
]

/** True for text that is probably a credential: a known shape, or one long word of high entropy. */
export function looksSecret(text: string): boolean {
  if (secretShapes.some((shape) => text.search(shape) >= 0)) return true
  if (text.length < 32 || text.length > 512 || !/^[A-Za-z0-9+/=_-]+$/.test(text)) return false
  const counts = new Map<string, number>()
  for (const c of text) counts.set(c, (counts.get(c) ?? 0) + 1)
  const bits = [...counts.values()].reduce((sum, n) => sum - (n / text.length) * Math.log2(n / text.length), 0)
  return bits > 4.3
}

/** Plain data with each of its texts replaced; members named in `except` stay as they are. */
function mapTexts<T>(value: T, replace: (text: string) => string, except?: readonly string[]): T
function mapTexts(value: unknown, replace: (text: string) => string, except: readonly string[] = []): unknown {
  if (typeof value === 'string') return replace(value)
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, replace))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, except.includes(k) ? v : mapTexts(v, replace)]))
  }
  return value
}

/**
 * Plain data with every text that looks like a credential replaced by its HMAC: equal secrets stay comparable. Members named
 * in `except` stay as they are.
 */
export function mask<T>(key: string, value: T, except: readonly string[] = []): T {
  return mapTexts(value, (text) => (looksSecret(text) ? `hmac:${hmac(key, text)}` : text), except)
}

/** Plain data of which some texts may repeat parts of `input`: what {@link mask} replaces there is replaced in them too. */
export function maskEchoes<T>(key: string, value: T, input: unknown, except: readonly string[] = []): T {
  const secrets: string[] = []
  const collect = (text: string) => {
    if (looksSecret(text)) secrets.push(text)
    return text
  }
  mapTexts(input, collect, except)
  return mapTexts(value, (text) => {
    const whole = secrets.reduce((rest, secret) => rest.replaceAll(secret, () => `hmac:${hmac(key, secret)}`), text)
    return secretShapes.reduce((rest, shape) => rest.replace(shape, (found) => `hmac:${hmac(key, found)}`), whole)
  })
}
