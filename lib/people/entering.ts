import 'server-only'
import { APIError } from 'better-auth/api'
import { eq } from 'drizzle-orm'
import { type Actor, record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { sessions } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import { auth } from './auth'
import { rememberBrowser, type Subject, subjectOf } from './browsers'
import { mayEnter, type PasswordAttempt, passwordAttempts } from './checked-password'
import { cookieNames, headersFor, passCookies, signedCookieOf } from './cookies'
import { addressKey, forgive, isHeard, type Limit, spend } from './limiter'
import { authSecret } from './secret'
import { sessionName } from './session'
import { tokenHash } from './session-tokens'

/** The request by which somebody enters. */
export interface Entrance {
  headers: Headers
  address: string
}

/** What is counted for an attempt: the browser by itself where the person has used it before, else the address and the account. */
export function countsOf(limit: Limit, subject: Subject | undefined, account: string, address: string) {
  if (subject?.browser) return [[limit === 'account' ? 'browser' : limit, subject.browser]] as const
  // The address first: once it is over, the account is not counted any more.
  return [
    ['address', addressKey(address)],
    [limit, account],
  ] as const
}

/**
 * Signs in with a password: a new session and its cookie, or, where a second factor is set up, the cookie that asks for it.
 * People who do not exist, are disabled or have another password are told the same, after the same work.
 * @throws Refusal
 */
export async function enter(email: string, password: string, at: Entrance): Promise<'signed in' | 'owes a code'> {
  const address = email.trim().toLowerCase()
  const subject = await subjectOf({ email: address }, at.headers)
  const counts = countsOf('account', subject, tokenHash(address), at.address)
  for (const [limit, key] of counts) await spend(limit, key)
  const answer = await signInWith(subject?.id ?? '', address, password, at)
  if (!answer || !subject) {
    await recordFailure('people.signIn', 'The e-mail address or the password was not right.', subject, at.address)
    throw new Refusal(
      failure('WrongCredentials', 'The e-mail address or the password is not right.', 'Check both, then try again.'),
    )
  }
  for (const [limit, key] of counts) await forgive(limit, key)
  await endSessionOf(at.headers)
  await passCookies(answer.headers)
  if (!answer.token) return 'owes a code'
  await entered(subject, answer.token, at)
  return 'signed in'
}

async function signInWith(personId: string, email: string, password: string, { headers, address }: Entrance) {
  const { api } = await auth()
  const attempt: PasswordAttempt = {}
  const asked = {
    body: { email, password },
    headers: headersFor(headers, address, { session: false }),
    returnHeaders: true,
  } as const
  try {
    const { headers: answer, response } = await passwordAttempts.run(attempt, () => api.signInEmail(asked))
    // Where a code is owed the answer is another than its type says: it has no token.
    const token = 'token' in response ? response.token : undefined
    // Who takes a password away ends the sign-ins that owe a code; this one may have been kept a moment later.
    if (!token && !(await mayEnter(personId, attempt.hash))) return undefined
    return { headers: answer, token }
  } catch (error) {
    if (error instanceof APIError) return undefined
    throw error
  }
}

/** Writes down that somebody is in now, and knows their browser from now on. */
export async function entered(subject: Subject, token: string, { headers, address }: Entrance): Promise<void> {
  await rememberBrowser(subject.id, headers)
  const actor: Actor = { id: subject.id, name: subject.name, session: sessionName(tokenHash(token)), address }
  await record({ kind: 'signed-in', action: 'people.signIn', text: 'Signed in with a password.', actor })
}

/** Ends the session that a browser had, if any: each sign-in makes a new one. */
export async function endSessionOf(headers: Headers): Promise<void> {
  const token = signedCookieOf(headers, cookieNames.session, await authSecret())
  if (token)
    await db()
      .delete(sessions)
      .where(eq(sessions.token, tokenHash(token)))
}

/** Writes down that somebody did not get in. Of what was typed only the address of somebody who exists. */
export async function recordFailure(action: string, text: string, subject: Subject | undefined, address: string) {
  if (!(await isHeard(address))) return
  await record({ kind: 'sign-in-failed', action, text, target: subject?.email, actor: { address } })
}
