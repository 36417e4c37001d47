import 'server-only'
import { APIError } from 'better-auth/api'
import { and, eq, gt, sql } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import { signInAccounts, verifications } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import { auth } from './auth'
import { type Subject, subjectOf } from './browsers'
import { passwordAttempts } from './checked-password'
import { cookieNames, headersFor, passCookies, signedCookieOf } from './cookies'
import { countsOf, type Entrance, entered, recordFailure } from './entering'
import { forgive, spend } from './limiter'
import { authSecret } from './secret'
import { tokenHash } from './session-tokens'

/**
 * Takes the code that a sign-in owes: of the authenticator, each only once, or a backup code. Five wrong ones end the sign-in.
 * @throws Refusal
 */
export async function verifySecondFactor(code: string, at: Entrance): Promise<void> {
  const owing = await subjectOwing(at.headers)
  if (!owing) throw new Refusal(startAgain())
  const { subject, hash } = owing
  const counts = countsOf('code', subject, subject.id, at.address)
  for (const [limit, key] of counts) await spend(limit, key)
  const isTotp = /^\d{6}$/.test(code)
  const answer =
    (isTotp && !(await takeCode(subject.id, code))) ||
    (await passwordAttempts.run({ hash }, () => verifyWith(code, isTotp, at)))
  if (!answer || answer === true) {
    await recordFailure('people.verifySecondFactor', 'The second factor was not right.', subject, at.address)
    const next = 'Wait for the next code of your authenticator, or use a backup code.'
    throw new Refusal(
      failure('Invalid', 'The code is not right, or has been used.', next, {
        fields: { code: 'This is not the code of now, or it has been used already.' },
      }),
    )
  }
  for (const [limit, key] of counts) await forgive(limit, key)
  await passCookies(answer.headers)
  await entered(subject, answer.token, at)
}

/** Takes a code, and says whether nobody has before: a code that somebody saw being typed is worth nothing. */
export async function takeCode(personId: string, code: string): Promise<boolean> {
  return await spend('usedCode', tokenHash(`${personId} ${code}`)).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false
      throw error
    },
  )
}

/** Who has given their password in this browser and owes the code, and the hash of that password. */
async function subjectOwing(headers: Headers): Promise<{ subject: Subject; hash: string } | undefined> {
  const attempt = signedCookieOf(headers, cookieNames.secondFactor, await authSecret())
  if (!attempt) return undefined
  const [row] = await db()
    .select({ id: verifications.value, hash: signInAccounts.password })
    .from(verifications)
    .innerJoin(signInAccounts, theirPassword)
    .where(and(eq(verifications.identifier, tokenHash(attempt)), gt(verifications.expiresAt, sql`now()`)))
  const subject = row?.hash ? await subjectOf({ id: row.id }, headers) : undefined
  return subject && row?.hash ? { subject, hash: row.hash } : undefined
}

// A sign-in that still owes its code is kept with the person as its value.
const theirPassword = and(eq(signInAccounts.userId, verifications.value), eq(signInAccounts.providerId, 'credential'))

async function verifyWith(code: string, isTotp: boolean, { headers, address }: Entrance) {
  const { api } = await auth()
  const asked = {
    body: { code },
    headers: headersFor(headers, address, { session: false }),
    returnHeaders: true,
  } as const
  try {
    const { headers: answer, response } = isTotp ? await api.verifyTOTP(asked) : await api.verifyBackupCode(asked)
    return response.token ? { headers: answer, token: response.token } : undefined
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    const { code: reason } = error.body ?? {}
    if (reason === 'INVALID_TWO_FACTOR_COOKIE' || reason === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE')
      throw new Refusal(startAgain())
    return undefined
  }
}

const startAgain = () =>
  failure('SignInAgain', 'This sign-in has ended.', 'Sign in again with your e-mail address and password.')
