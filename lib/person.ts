import 'server-only'
import type { Role } from '@/lib/result'

/** Who asks, as one request of theirs shows it: read from the database for each, so that what is taken away is gone at once. */
export interface Person {
  id: string
  name: string
  email: string
  source: 'local' | 'oidc'
  /** SHA-256 of their session's token, hex, 16 characters: names a session in records without giving it away. */
  session: string
  /** Where the request came from. */
  address: string
  /** Roles by connection id; `*` is all of them. */
  roles: Readonly<Record<string, Role>>
  /** The console demands a second factor that they have not set up: they may do nothing else before. */
  mustEnrol: boolean
  /** When this session began. */
  signedInAt: Date
}

const rank: Record<Role, number> = { viewer: 1, operator: 2, admin: 3 }

/** Whether a role includes another. */
export const includes = (role: Role | undefined, needed: Role): boolean =>
  role !== undefined && rank[role] >= rank[needed]

/** The person's role on a connection: the higher of the one there and the one on all. */
export function roleOn(person: Person, connection: string): Role | undefined {
  const own = Object.hasOwn(person.roles, connection) ? person.roles[connection] : undefined
  const everywhere = person.roles['*']
  return own && includes(own, everywhere ?? 'viewer') ? own : everywhere
}
