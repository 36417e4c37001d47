import 'server-only'
import { lookup } from 'node:dns'
import { lookup as lookUp } from 'node:dns/promises'
import * as http from 'node:http'
import * as https from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { retrying } from '@/lib/evs/notification-kinds'
import { isLoopback, whyRefused } from './address-policy'
import { carriedBy, withoutCarried } from './hidden'

/** What came of one attempt: delivered where there is no `error`. */
export interface Posted {
  status?: number
  /** Why it is not delivered, in a sentence. */
  error?: string
  /** The beginning of the answer, without what was sent to it in secret, and with what cannot be seen written out. */
  answer?: string
  /** How long the receiver asks to wait. */
  retryAfterSeconds?: number
}

const mostAnswer = 200
/** Bytes of an answer that are read: no more than a little beyond. */
const mostRead = 4 * mostAnswer

/** Nothing was sent, because of where it would have gone. */
class RefusedAddress extends Error {}

function check(address: string, secure: boolean) {
  const why = whyRefused(address)
  if (why) throw new RefusedAddress(`Nothing is sent to ${address}: it is ${why}.`)
  if (!secure && !isLoopback(address)) {
    throw new RefusedAddress(`Nothing is sent to ${address}: http:// is for this machine only.`)
  }
}

/**
 * Looks a name up and checks what it means; the connection is made to what was checked, so that a name which means something
 * else a moment later gains nothing. One refused address refuses the name.
 */
const checkedLookup =
  (secure: boolean): LookupFunction =>
  (name, options, give) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      const [first] = found ?? []
      if (error || !first) return give(error ?? new Error('no address'), '')
      try {
        for (const { address } of found) check(address, secure)
      } catch (refusal) {
        return give(refusal instanceof Error ? refusal : new Error('refused'), '')
      }
      return options.all ? give(null, found) : give(null, first.address, first.family)
    })
  }

/** Why nothing would be sent there now; nothing where it would be, or where its name cannot be looked up now. */
export async function refusedBefore(address: string): Promise<string | undefined> {
  const url = new URL(address)
  const secure = url.protocol === 'https:'
  const name = hostOf(url)
  const found = isIP(name) ? [{ address: name }] : await lookUp(name, { all: true }).catch(() => [])
  try {
    for (const each of found) check(each.address, secure)
    return undefined
  } catch (error) {
    return error instanceof RefusedAddress ? error.message : undefined
  }
}

/** A host as programs that look it up take it: addresses of IPv6 without their brackets. */
const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '')

/** Posts a body once. Redirects are not followed, proxies not asked; it ends after some seconds, whatever the receiver does. */
export async function post(address: string, headers: Record<string, string>, body: string): Promise<Posted> {
  const url = new URL(address)
  const secure = url.protocol === 'https:'
  const signal = AbortSignal.timeout(retrying.timeoutSeconds * 1_000)
  try {
    const literal = hostOf(url)
    // Node looks up names only.
    if (isIP(literal)) check(literal, secure)
    const request = (secure ? https : http).request(url, {
      method: 'POST',
      agent: false,
      signal,
      lookup: checkedLookup(secure),
      headers: {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'connector-console',
        ...headers,
      },
    })
    const answer = await new Promise<http.IncomingMessage>((resolve, reject) => {
      request.once('response', resolve).on('error', reject)
      request.end(body)
    })
    return await judged(answer, carriedBy(url, headers['webhook-signature']))
  } catch (error) {
    return { error: errorWords(error, signal.aborted) }
  }
}

async function judged(answer: http.IncomingMessage, carried: string[]): Promise<Posted> {
  const status = answer.statusCode ?? 0
  const said = { status, answer: await beginningOf(answer, carried) }
  if (status >= 200 && status < 300) return said
  const seconds = Number(answer.headers['retry-after'])
  const retryAfterSeconds = Number.isFinite(seconds) && seconds > 0 ? seconds : undefined
  const redirected = status >= 300 && status < 400
  return {
    ...said,
    retryAfterSeconds,
    error: redirected
      ? `It answered ${status}: redirects are not followed.`
      : `It answered ${status}, which is no success.`,
  }
}

/**
 * What a receiver answers is nobody's words to trust: its beginning alone, nothing in it that a reader could not see, and nothing of
 * the address, which many say when they know no such page.
 */
async function beginningOf(answer: http.IncomingMessage, carried: string[]): Promise<string | undefined> {
  const parts: Buffer[] = []
  let bytes = 0
  try {
    for await (const part of answer) {
      parts.push(Buffer.from(part))
      bytes += parts.at(-1)?.length ?? 0
      if (bytes > mostRead) break
    }
  } catch {
    // Its status says it all, also where the rest of it never came.
  }
  answer.destroy()
  const cut = bytes > mostRead || !answer.complete
  return shown(withoutCarried(Buffer.concat(parts).toString('utf8'), carried, cut)) || undefined
}

/** At most 200 characters, with control characters and others that cannot be seen as `\u{…}`. */
export function shown(text: string): string {
  let out = ''
  for (const character of text) {
    const code = character.codePointAt(0)?.toString(16)
    const seen = /[\p{C}\p{Zl}\p{Zp}]/u.test(character) ? `\\u{${code}}` : character
    if (out.length + seen.length > mostAnswer) break
    out += seen
  }
  return out
}

const words: Record<string, string> = {
  ENOTFOUND: 'Its name does not resolve.',
  EAI_AGAIN: 'Its name could not be looked up.',
  ECONNREFUSED: 'It refused the connection.',
  ECONNRESET: 'It broke the connection off.',
}

function errorWords(error: unknown, timedOut: boolean): string {
  if (error instanceof RefusedAddress) return error.message
  if (timedOut) return `It did not answer within ${retrying.timeoutSeconds} seconds.`
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (Object.hasOwn(words, code)) return words[code] ?? ''
  const named = /^[A-Z0-9_]{1,60}$/.test(code) ? ` (${code})` : ''
  return /CERT|SELF_SIGNED|ISSUER|ALTNAME/.test(code)
    ? `Its certificate is not trusted${named}.`
    : `The connection to it failed${named}.`
}
