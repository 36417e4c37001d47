import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookies, parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { cookies } from 'next/headers'
import { config } from '@/lib/config'

const https = config.publicOrigin.startsWith('https:')

/**
 * Starts the names of all cookies: those of two consoles on one host differ, since cookies do not know ports. A browser takes
 * `__Host-` over HTTPS only, for this host and all of its paths.
 */
export const cookiePrefix = `${https ? '__Host-' : ''}${config.instance}`

/** better-auth's cookies, and ours. */
export const cookieNames = {
  session: `${cookiePrefix}.session_token`,
  /** Who has given the password and owes the code. */
  secondFactor: `${cookiePrefix}.two_factor`,
  /** By which a browser is known in which somebody has signed in. */
  browser: `${cookiePrefix}.browser`,
} as const

/** Of all cookies. An identity provider sends people back from another site, where a strict cookie would stay at home. */
export const cookieAttributes = {
  httpOnly: true,
  path: '/',
  secure: https,
  sameSite: config.oidc.issuer ? 'lax' : 'strict',
} as const

/** The value of a cookie. */
export const cookieOf = (headers: Headers, name: string): string | undefined =>
  parseCookies(headers.get('cookie') ?? '').get(name)

/** The value of a cookie that better-auth signed; nothing where the signature is not ours. */
export function signedCookieOf(headers: Headers, name: string, secret: string): string | undefined {
  const text = cookieOf(headers, name) ?? ''
  const value = text.slice(0, Math.max(text.lastIndexOf('.'), 0))
  const signature = Buffer.from(text.slice(value.length + 1))
  const expected = Buffer.from(createHmac('sha256', secret).update(value).digest('base64'))
  const ours = signature.length === expected.length && timingSafeEqual(signature, expected)
  return value && ours ? value : undefined
}

/** The headers that better-auth is asked with: what it needs to know, and no session of before. */
export function headersFor(headers: Headers, address: string, { session }: { session: boolean }): Headers {
  const kept = [...parseCookies(headers.get('cookie') ?? '')].filter(
    ([name]) => session || name !== cookieNames.session,
  )
  return new Headers({
    cookie: kept.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
    'user-agent': headers.get('user-agent') ?? '',
    'x-client-address': address,
  })
}

/** Gives the browser the cookies of an answer of better-auth's. */
export async function passCookies(answer: Headers): Promise<void> {
  const jar = await cookies()
  for (const line of answer.getSetCookie()) {
    for (const [name, cookie] of parseSetCookieHeader(line)) jar.set(name, cookie.value, toCookieOptions(cookie))
  }
}

/** Gives the browser a cookie; one of no age is taken away. */
export async function setCookie(name: string, value: string, maxAge: number): Promise<void> {
  const jar = await cookies()
  jar.set(name, value, { ...cookieAttributes, maxAge })
}
