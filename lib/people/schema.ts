import { z } from 'zod'

/** How long a password is, in characters. Longer than 128 would only cost the console work. */
export const passwordLength = { least: 15, most: 128 }

const newPassword = z
  .string()
  .max(passwordLength.most, { error: 'Use at most 128 characters.', abort: true })
  .min(
    passwordLength.least,
    'Use at least 15 characters: a few words that do not belong together are easy to remember.',
  )

const givenPassword = z
  .string()
  .max(passwordLength.most, { error: 'A password has at most 128 characters.', abort: true })
  .min(1, 'Enter your password.')

/** What people sign in with. Kept in lower case. */
export const emailSchema = z
  .string()
  .max(254, { error: 'An e-mail address has at most 254 characters.', abort: true })
  .regex(/^[^\s@<>()",:;\\]{1,64}@[a-zA-Z0-9.-]{1,189}$/, 'Enter an e-mail address, as ada@example.com.')

/** What people are called on pages and in records. */
export const personNameSchema = z
  .string()
  .max(100, { error: 'Use at most 100 characters.', abort: true })
  .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u, 'Enter a name, without control characters.')
  .regex(/\S/, 'Enter a name.')

const linkToken = z
  .string()
  .max(100, { error: 'This is not a link of the console.', abort: true })
  .regex(/^[A-Za-z0-9_-]{43}$/, 'This is not a whole link: open it as it was given.')

const code = z
  .string()
  .max(20, { error: 'This is not a code.', abort: true })
  .regex(/^(?:\d{6}|[A-Za-z0-9]{5}-[A-Za-z0-9]{5})$/, 'Enter the six digits, or a backup code such as aB3dE-fG5hJ.')

/** The first admin, by the link that the console printed. */
export const firstAdminSchema = z.strictObject({
  token: linkToken,
  name: personNameSchema,
  email: emailSchema,
  password: newPassword,
})

/** `next`: where the browser wanted to go; anything but a path of this console is passed over. */
export const signInSchema = z.strictObject({
  email: z
    .string()
    .max(254, { error: 'An e-mail address has at most 254 characters.', abort: true })
    .regex(/^[^\p{Cc}]+$/u, 'Enter your e-mail address.'),
  password: givenPassword,
  next: z.string().max(2_000, { abort: true }).optional(),
})

/** The code of an authenticator, or a backup code. */
export const verifySecondFactorSchema = z.strictObject({
  code,
  next: z.string().max(2_000, { abort: true }).optional(),
})

/** A password, by the link that an admin made. */
export const setPasswordSchema = z.strictObject({ token: linkToken, password: newPassword })

/** Another password for oneself. */
export const changePasswordSchema = z.strictObject({ current: givenPassword, password: newPassword })

/** The own password, given again. */
export const ownPasswordSchema = z.strictObject({ password: givenPassword })

/** The first code of an authenticator that is being set up. */
export const confirmSecondFactorSchema = z.strictObject({
  code: z
    .string()
    .max(20, { abort: true })
    .regex(/^\d{6}$/, 'Enter the six digits.'),
})

/** One of the own sessions, as the account page lists it. */
export const endSessionSchema = z.strictObject({
  session: z
    .string()
    .max(16, { abort: true })
    .regex(/^[0-9a-f]{16}$/, 'This is not a session.'),
})

/** Nothing to say. */
export const nothingSchema = z.strictObject({})

/** Where to go from here. */
export const startOidcSchema = z.strictObject({ next: z.string().max(2_000, { abort: true }).optional() })
