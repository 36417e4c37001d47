import 'server-only'
import { eq } from 'drizzle-orm'
import { grants } from '@/lib/db/schema'
import { defineConsoleChange } from '@/lib/operations/console-change'
import { paths } from '@/lib/paths'
import { setRolesSchema } from '@/lib/people/admin-schema'
import { provenSelf, requireProof } from './fresh'
import { lockAdmins, lockPerson, nameOf, requireAnAdmin, requireLocal } from './known'
import { givesRights, requireConnections, rolesIn, rolesOf } from './roles'

/** Decides what somebody may. It holds from their next request on. */
export const setRoles = defineConsoleChange({
  name: 'people.setRoles',
  input: setRolesSchema,
  secret: ['password'],
  target: ({ personId }) => personId,
  async prepare({ personId, roles, password }, { person }) {
    await requireConnections(roles, await rolesOf(personId))
    return await provenSelf(person, password)
  },
  async run({ personId, roles }, { tx, person, prepared }) {
    await lockAdmins(tx)
    const them = await lockPerson(tx, personId)
    requireLocal(them, 'roles')
    const before = await rolesOf(personId, tx)
    const after = rolesIn(roles)
    if (givesRights(before, after)) requireProof(prepared, person)
    await tx.delete(grants).where(eq(grants.personId, personId))
    if (roles.length > 0) await tx.insert(grants).values(roles.map((row) => ({ personId, ...row })))
    await requireAnAdmin(tx)
    return {
      value: { personId },
      target: nameOf(them),
      diff: { before: { roles: before }, after: { roles: after } },
      resourceId: personId,
      href: paths.people.person('console', personId),
    }
  },
})
