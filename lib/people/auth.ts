import 'server-only'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { config } from '@/lib/config'
import { people, sessions, signInAccounts, twoFactors, verifications } from '@/lib/db/schema'
import { checkPassword } from './checked-password'
import { cookieAttributes, cookiePrefix } from './cookies'
import { hashPassword } from './hashing'
import { passwordLength } from './schema'
import { authSecret } from './secret'
import { tokenHash, withHashedTokens } from './session-tokens'

/** How long a session lasts whatever is done in it, in seconds. */
export const sessionSeconds = 8 * 60 * 60
/** After how many minutes without anything done a session ends before that. */
export const idleMinutes = 30

const tables = {
  user: people,
  session: sessions,
  account: signInAccounts,
  verification: verifications,
  twoFactor: twoFactors,
}

/** What sign-in by password and by an identity provider have in common. */
export const authOptions = (secret: string) =>
  ({
    appName: 'Connector Console',
    baseURL: config.publicOrigin,
    basePath: '/api/auth',
    trustedOrigins: [config.publicOrigin],
    secret,
    database: withHashedTokens((writer) => drizzleAdapter(writer, { provider: 'pg', schema: tables })),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
      password: { hash: hashPassword, verify: checkPassword },
    },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true, cookieCache: { enabled: false } },
    // Cookies of a sign-in that is under way name it: who reads the database cannot make them up.
    verification: { storeIdentifier: { default: { hash: async (identifier) => tokenHash(identifier) } } },
    // What an identity provider gives besides is of no use here, so it is not kept.
    account: { accountLinking: { enabled: false }, updateAccountOnSignIn: false },
    advanced: {
      // Otherwise it would put `__Secure-` before the names.
      useSecureCookies: false,
      cookiePrefix,
      defaultCookieAttributes: cookieAttributes,
      trustedProxyHeaders: false,
      ipAddress: { ipAddressHeaders: ['x-client-address'] },
    },
    // Counted in the doors themselves, since what is called here directly is not limited.
    rateLimit: { enabled: false },
    // It would write what people typed.
    logger: { disabled: true },
    telemetry: { enabled: false },
  }) satisfies BetterAuthOptions

const make = (secret: string) =>
  betterAuth({
    ...authOptions(secret),
    plugins: [twoFactor({ issuer: 'Connector Console', accountLockout: { enabled: false } })],
  })

let made: Promise<ReturnType<typeof make>> | undefined

/** better-auth on the console's database. It is called here only: no address of the console leads to it. */
export function auth(): Promise<ReturnType<typeof make>> {
  made ??= authSecret()
    .then(make)
    .catch((error: unknown) => {
      made = undefined
      throw error
    })
  return made
}
