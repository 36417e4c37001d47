import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import { failure, Refusal } from '@/lib/failure'
import { type Person, roleOn } from '@/lib/person'

const ofConsole = sql`(e.connection is null or e.connection in ('', 'console'))`

const isAdmin = (person: Person) => person.roles['*'] === 'admin'

/** Whether a person may read what was recorded of a connection; nothing or `console`: of the console itself. */
export function mayRead(person: Person, connection: string | null): boolean {
  if (isAdmin(person)) return true
  return Boolean(connection) && connection !== 'console' && roleOn(person, connection ?? '') !== undefined
}

/**
 * The rows `e` of one connection, of the console itself (`console`), or of everything (`*`).
 * @throws Refusal where the person has no role there; what concerns the console itself is for admins
 */
export function rowsOf(person: Person, connection: string): SQL {
  const everything = connection === '*'
  if (everything ? !isAdmin(person) : !mayRead(person, connection)) {
    throw new Refusal(
      failure(
        'Forbidden',
        everything || connection === 'console'
          ? 'Only admins of this console read what concerns all of it: sign-ins, people, connections.'
          : 'You have no role on this connection, so its audit is not yours to read.',
        'Choose a connection that you have a role on.',
      ),
    )
  }
  if (everything) return sql`true`
  return connection === 'console' ? ofConsole : sql`e.connection = ${connection}`
}
