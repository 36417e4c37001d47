import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { people, twoFactors } from '@/lib/db/schema'
import { defineConsoleChange } from '@/lib/operations/console-change'
import { paths } from '@/lib/paths'
import { onPersonSurelySchema } from '@/lib/people/admin-schema'
import { endAccess, endPassword } from './ending'
import { prove } from './fresh'
import { lockAdmins, lockPerson, nameOf, requireAnAdmin, requireLocal, requireSomebodyElse } from './known'
import { makeLink, type OneTimeLink } from './one-time-link'

/** Takes somebody's password away, ends their sessions, and makes a link by which they set another. */
export const resetPassword = defineConsoleChange({
  name: 'people.resetPassword',
  input: onPersonSurelySchema,
  secret: ['password'],
  target: ({ personId }) => personId,
  prepare: (input, context) => prove(input, context),
  async run({ personId }, { tx, person }) {
    await lockAdmins(tx)
    const them = await lockPerson(tx, personId)
    requireLocal(them, 'password')
    requireSomebodyElse(them, person)
    await endPassword(tx, personId)
    const sessions = await endAccess(tx, personId)
    await requireAnAdmin(tx)
    const value: OneTimeLink = await makeLink(tx, them)
    return {
      value,
      target: nameOf(them),
      diff: { before: { sessions }, after: { sessions: 0, password: 'to be set by a one-time link' } },
      resourceId: personId,
      href: paths.people.person('console', personId),
    }
  },
})

/** Takes somebody's second factor away, for when they have lost it, and ends their sessions. */
export const resetSecondFactor = defineConsoleChange({
  name: 'people.resetSecondFactor',
  input: onPersonSurelySchema,
  secret: ['password'],
  target: ({ personId }) => personId,
  prepare: (input, context) => prove(input, context),
  async run({ personId }, { tx, person }) {
    const them = await lockPerson(tx, personId)
    requireLocal(them, 'second factor')
    requireSomebodyElse(them, person)
    await tx.delete(twoFactors).where(eq(twoFactors.userId, personId))
    await tx.update(people).set({ twoFactorEnabled: false, updatedAt: sql`now()` }).where(eq(people.id, personId))
    const sessions = await endAccess(tx, personId)
    return {
      value: { personId },
      target: nameOf(them),
      diff: {
        before: { secondFactor: them.twoFactorEnabled ?? false, sessions },
        after: { secondFactor: false, sessions: 0 },
      },
      resourceId: personId,
      href: paths.people.person('console', personId),
    }
  },
})
