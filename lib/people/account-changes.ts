import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { actorOf, record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { sessions } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import { defineDoor } from '@/lib/operations/console-change'
import { type Person, roleOn } from '@/lib/person'
import type { Entrance } from './entering'
import { changeOwnPassword } from './own-password'
import { changePasswordSchema, confirmSecondFactorSchema, endSessionSchema, ownPasswordSchema } from './schema'
import { confirmOffer, offerSecondFactor, removeOwnSecondFactor, type SecondFactorOffer } from './second-factor'

/** The table lets in only who is signed in; this tells the types. */
function signedIn<At extends Entrance & { person: Person | undefined }>(at: At): At & { person: Person } {
  const { person } = at
  if (!person) throw new Refusal(failure('NotSignedIn', 'You are not signed in.', 'Sign in, then try again.'))
  return { ...at, person }
}

/** Another password for oneself; sessions elsewhere end. */
export const changePassword = defineDoor({
  name: 'people.changePassword',
  input: changePasswordSchema,
  async run({ current, password }, at): Promise<null> {
    await changeOwnPassword(signedIn(at).person, current, password)
    return null
  },
})

/** Begins to set up an authenticator. */
export const beginSecondFactor = defineDoor({
  name: 'people.beginSecondFactor',
  input: ownPasswordSchema,
  run: ({ password }, at): Promise<SecondFactorOffer> => offerSecondFactor(password, signedIn(at)),
})

/** Proves that the authenticator is set up. */
export const confirmSecondFactor = defineDoor({
  name: 'people.confirmSecondFactor',
  input: confirmSecondFactorSchema,
  async run({ code }, at): Promise<null> {
    await confirmOffer(code, signedIn(at))
    return null
  },
})

/** Does without an authenticator again. */
export const removeSecondFactor = defineDoor({
  name: 'people.removeSecondFactor',
  input: ownPasswordSchema,
  async run({ password }, at): Promise<null> {
    await removeOwnSecondFactor(password, signedIn(at))
    return null
  },
})

/** Ends one of one's own sessions. */
export const endSession = defineDoor({
  name: 'people.endSession',
  input: endSessionSchema,
  async run({ session }, at): Promise<null> {
    const { person } = signedIn(at)
    const ended = await db()
      .delete(sessions)
      .where(and(eq(sessions.userId, person.id), eq(sql`left(${sessions.token}, 16)`, session)))
      .returning({ id: sessions.id })
    if (ended.length === 0) {
      throw new Refusal(failure('NotFound', 'This session has ended already.', 'Reload the list.'))
    }
    const actor = actorOf(person, roleOn(person, '*'))
    const text = 'Ended one of their sessions.'
    await record({ kind: 'done', action: 'people.endSession', text, actor, target: session })
    return null
  },
})
