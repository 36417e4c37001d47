import 'server-only'
import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import { knownBrowsers, people } from '@/lib/db/schema'
import { cookieNames, cookieOf, setCookie } from './cookies'
import { tokenHash } from './session-tokens'

const seconds = 365 * 24 * 60 * 60

/** The browser of a request, when it has signed in somebody before. */
const browserOf = (headers: Headers) => {
  const token = cookieOf(headers, cookieNames.browser)
  return token && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined
}

/** A browser is known to one person at a time: what is kept is the hash of both. */
const hashFor = (token: string, personId: string) => tokenHash(`${token} ${personId}`)

/** Whom an e-mail address or an id names. */
export interface Subject {
  id: string
  name: string
  email: string
  /** The hash by which this browser is known to them, when they have signed in with it. */
  browser?: string
}

/** The person of an address or id, and whether they have used this browser before. Nothing when there is nobody. */
export async function subjectOf(
  who: { email: string } | { id: string },
  headers: Headers,
): Promise<Subject | undefined> {
  const token = browserOf(headers)
  const given = sql`encode(sha256(convert_to(${token ?? ''} || ' ' || ${people.id}, 'UTF8')), 'hex')`
  const [row] = await db()
    .select({ id: people.id, name: people.name, email: people.email, browser: knownBrowsers.tokenHash })
    .from(people)
    .leftJoin(knownBrowsers, eq(knownBrowsers.tokenHash, given))
    .where('id' in who ? eq(people.id, who.id) : eq(people.email, who.email))
  return row && { ...row, browser: row.browser ?? undefined }
}

/** Makes the browser known to a person who has just signed in with it. */
export async function rememberBrowser(personId: string, headers: Headers): Promise<void> {
  const token = browserOf(headers) ?? randomBytes(32).toString('base64url')
  await db()
    .insert(knownBrowsers)
    .values({ tokenHash: hashFor(token, personId), personId })
    .onConflictDoNothing()
  await setCookie(cookieNames.browser, token, seconds)
}
