import 'server-only'
import { actorOf, record } from '@/lib/audit/record'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/failure'
import { defineDoor } from '@/lib/operations/console-change'
import { roleOn } from '@/lib/person'
import { cookieNames, setCookie } from './cookies'
import { endSessionOf, enter, recordFailure } from './entering'
import { createFirstAdmin } from './first-admin'
import { addressKey, forgive, spend } from './limiter'
import { safeNext } from './next'
import { startWithProvider } from './oidc-start'
import { requireGoodPassword } from './passwords'
import {
  firstAdminSchema,
  nothingSchema,
  setPasswordSchema,
  signInSchema,
  startOidcSchema,
  verifySecondFactorSchema,
} from './schema'
import { verifySecondFactor as verify } from './second-factor-sign-in'
import { setPasswordByLink } from './set-password'

/** Where the browser goes then, or what it has to ask for first. */
export interface Entered {
  /** Same-origin path. */
  next: string
  /** The password was right, and a code is asked for. */
  owesCode: boolean
}

/** Creates the first admin by the link that the console printed, and signs them in. */
export const firstAdmin = defineDoor({
  name: 'people.firstAdmin',
  input: firstAdminSchema,
  async run(input, at): Promise<Entered> {
    await spend('address', addressKey(at.address))
    requireGoodPassword(input.password, input)
    try {
      await createFirstAdmin(input, at.address)
    } catch (error) {
      if (error instanceof Refusal)
        await recordFailure('people.firstAdmin', 'The link was not usable.', undefined, at.address)
      throw error
    }
    await forgive('address', addressKey(at.address))
    await enter(input.email, input.password, at)
    return { next: config.sandboxUrl ? '/sandbox' : '/console/connections', owesCode: false }
  },
})

/** Signs in with e-mail address and password. */
export const signIn = defineDoor({
  name: 'people.signIn',
  input: signInSchema,
  async run({ email, password, next }, at): Promise<Entered> {
    return { next: safeNext(next), owesCode: (await enter(email, password, at)) === 'owes a code' }
  },
})

/** Completes a sign-in with the code that it owes. */
export const verifySecondFactor = defineDoor({
  name: 'people.verifySecondFactor',
  input: verifySecondFactorSchema,
  async run({ code, next }, at): Promise<Entered> {
    await verify(code, at)
    return { next: safeNext(next), owesCode: false }
  },
})

/** Where the identity provider asks who it is. */
export const startOidc = defineDoor({
  name: 'people.startOidc',
  input: startOidcSchema,
  async run({ next }, at): Promise<{ href: string }> {
    return { href: await startWithProvider(safeNext(next), at) }
  },
})

/** Sets a password by the link that an admin made; whoever was signed in as that person is so no longer. */
export const setPassword = defineDoor({
  name: 'people.setPassword',
  input: setPasswordSchema,
  async run({ token, password }, { address }): Promise<{ next: string }> {
    await spend('address', addressKey(address))
    await setPasswordByLink(token, password, address)
    await forgive('address', addressKey(address))
    return { next: '/sign-in' }
  },
})

/** Ends the session: its cookie opens nothing any more, wherever it was copied to. */
export const signOut = defineDoor({
  name: 'people.signOut',
  input: nothingSchema,
  async run(_input, { person, headers }): Promise<{ next: string }> {
    await endSessionOf(headers)
    await setCookie(cookieNames.session, '', 0)
    await setCookie(cookieNames.secondFactor, '', 0)
    const actor = person && actorOf(person, roleOn(person, '*'))
    await record({ kind: 'signed-out', action: 'people.signOut', text: 'Signed out.', actor })
    return { next: '/sign-in?signed-out' }
  },
})
