import 'server-only'
import { APIError } from 'better-auth/api'
import { encode } from 'uqr'
import { actorOf, record } from '@/lib/audit/record'
import { failure, Refusal } from '@/lib/failure'
import { type Person, roleOn } from '@/lib/person'
import { nameOf } from './admin/known'
import { auth } from './auth'
import { headersFor, passCookies } from './cookies'
import type { Entrance } from './entering'
import { forgive, spend } from './limiter'
import { requireOwnPassword } from './own-password'
import { takeCode } from './second-factor-sign-in'

/** What an authenticator needs to know. Shown once. */
export interface SecondFactorOffer {
  /** The secret as text, base32, for who cannot scan. */
  secret: string
  /** The `otpauth:` address as a QR code: the path of its dark modules, in a square of this many. */
  qr: { size: number; path: string }
  /** Each lets in once, without the authenticator. */
  backupCodes: string[]
}

type Asked = Entrance & { person: Person }

/** Makes a secret and backup codes; nothing is demanded before its first code is confirmed. Throws Refusal. */
export async function offerSecondFactor(
  password: string,
  { person, headers, address }: Asked,
): Promise<SecondFactorOffer> {
  await requireOwnPassword(person, password, 'password')
  const { api } = await auth()
  const answer = await refusing(() =>
    api.enableTwoFactor({
      body: { password, method: 'totp' },
      headers: headersFor(headers, address, { session: true }),
    }),
  )
  if (answer.method !== 'totp') throw new Error('An authenticator was asked for.')
  const secret = new URL(answer.totpURI).searchParams.get('secret') ?? ''
  return { secret, qr: drawn(answer.totpURI), backupCodes: answer.backupCodes }
}

/** Demands a code at each sign-in from now on, once one proves that the authenticator has the secret. Throws Refusal. */
export async function confirmOffer(code: string, { person, headers, address }: Asked): Promise<void> {
  await spend('code', person.id)
  const { api } = await auth()
  const { headers: cookies } = await refusing(() =>
    api.verifyTOTP({ body: { code }, headers: headersFor(headers, address, { session: true }), returnHeaders: true }),
  )
  await forgive('code', person.id)
  await takeCode(person.id, code)
  await passCookies(cookies)
  await write('people.confirmSecondFactor', 'Set up a second factor.', person)
}

/** Demands no code any more. Throws Refusal. */
export async function removeOwnSecondFactor(password: string, { person, headers, address }: Asked): Promise<void> {
  await requireOwnPassword(person, password, 'password')
  const { api } = await auth()
  const { headers: cookies } = await refusing(() =>
    api.disableTwoFactor({
      body: { password },
      headers: headersFor(headers, address, { session: true }),
      returnHeaders: true,
    }),
  )
  await passCookies(cookies)
  await write('people.removeSecondFactor', 'Removed their second factor.', person)
}

const write = (action: string, text: string, person: Person) =>
  record({ kind: 'done', action, text, actor: actorOf(person, roleOn(person, '*')), target: nameOf(person) })

/** What better-auth refuses, in the words of the console. */
async function refusing<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    const known = refusals[error.body?.code ?? '']
    throw new Refusal(known ?? failure('Invalid', 'This could not be done.', 'Reload the page, then try again.'))
  }
}

const wrongCode = 'This is not the code of now. Check that the clock of your device is right.'
const refusals: Record<string, ReturnType<typeof failure> | undefined> = {
  INVALID_CODE: failure('Invalid', 'The code is not right.', 'Enter the code that your authenticator shows now.', {
    fields: { code: wrongCode },
  }),
  TOTP_ALREADY_ENABLED: failure('Invalid', 'A second factor is set up already.', 'Reload the page.'),
  TOTP_NOT_ENABLED: failure('Invalid', 'No second factor is being set up.', 'Reload the page, then begin again.'),
}

function drawn(text: string): SecondFactorOffer['qr'] {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size, path }
}
