import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { people } from '@/lib/db/schema'
import { defineConsoleChange } from '@/lib/operations/console-change'
import { paths } from '@/lib/paths'
import { onPersonSchema, onPersonSurelySchema } from '@/lib/people/admin-schema'
import { endAccess, endLinks } from './ending'
import { prove } from './fresh'
import { type Known, lockAdmins, lockPerson, nameOf, requireAnAdmin } from './known'

const to = (them: Known, before: unknown, after: unknown) => ({
  value: { personId: them.id },
  target: nameOf(them),
  diff: { before, after },
  resourceId: them.id,
  href: paths.people.person('console', them.id),
})

/** Refuses somebody everything, from their next request on. */
export const disablePerson = defineConsoleChange({
  name: 'people.disablePerson',
  input: onPersonSchema,
  target: ({ personId }) => personId,
  async run({ personId }, { tx }) {
    await lockAdmins(tx)
    const them = await lockPerson(tx, personId)
    await tx
      .update(people)
      .set({ disabledAt: them.disabledAt ?? sql`now()`, updatedAt: sql`now()` })
      .where(eq(people.id, personId))
    const sessions = await endAccess(tx, personId)
    await endLinks(tx, personId)
    await requireAnAdmin(tx)
    return to(them, { disabled: them.disabledAt !== null, sessions }, { disabled: true, sessions: 0 })
  },
})

/** Lets somebody sign in again, with the roles that they have. */
export const enablePerson = defineConsoleChange({
  name: 'people.enablePerson',
  input: onPersonSurelySchema,
  secret: ['password'],
  target: ({ personId }) => personId,
  prepare: (input, context) => prove(input, context),
  async run({ personId }, { tx }) {
    const them = await lockPerson(tx, personId)
    // A sign-in that was under way while they were disabled may have left a session.
    await endAccess(tx, personId)
    await tx.update(people).set({ disabledAt: null, updatedAt: sql`now()` }).where(eq(people.id, personId))
    return to(them, { disabled: them.disabledAt !== null }, { disabled: false })
  },
})

/** Signs somebody out everywhere. */
export const endSessions = defineConsoleChange({
  name: 'people.endSessions',
  input: onPersonSchema,
  target: ({ personId }) => personId,
  async run({ personId }, { tx }) {
    const them = await lockPerson(tx, personId)
    return to(them, { sessions: await endAccess(tx, personId) }, { sessions: 0 })
  },
})
