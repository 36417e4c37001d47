import 'server-only'
import { randomUUID } from 'node:crypto'
import { grants, people } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import { defineConsoleChange } from '@/lib/operations/console-change'
import { paths } from '@/lib/paths'
import { createPersonSchema } from '@/lib/people/admin-schema'
import { prove } from './fresh'
import { nameOf } from './known'
import { makeLink, type OneTimeLink } from './one-time-link'
import { requireConnections, rolesIn } from './roles'

/** Makes an account for somebody, and the link by which they set its password. */
export const createPerson = defineConsoleChange({
  name: 'people.createPerson',
  input: createPersonSchema,
  secret: ['password'],
  target: ({ name, email }) => nameOf({ name, email, source: 'local' }),
  async prepare(input, context) {
    await requireConnections(input.roles)
    return await prove(input, context)
  },
  async run({ name, email: typed, roles }, { tx }) {
    const id = randomUUID()
    const email = typed.toLowerCase()
    const [made] = await tx
      .insert(people)
      .values({ id, name, email })
      .onConflictDoNothing({ target: people.email })
      .returning({ id: people.id, name: people.name })
    if (!made) throw new Refusal(taken())
    if (roles.length > 0) await tx.insert(grants).values(roles.map((row) => ({ personId: id, ...row })))
    const value: OneTimeLink = await makeLink(tx, made)
    const diff = { after: { name, email, roles: rolesIn(roles) } }
    return { value, diff, resourceId: id, href: paths.people.person('console', id) }
  },
})

const taken = () =>
  failure('Conflict', 'Somebody signs in with this address already. Nothing was changed.', 'Use another address.', {
    fields: { email: 'Somebody signs in with this address already.' },
  })
