import type { Role } from '@/lib/result'

/** What each role may, in one sentence. */
export const roleWords: Record<Role, string> = {
  viewer: 'Sees everything and changes nothing.',
  operator: 'Also makes changes in AWS: deployments run code on devices, registrations name functions to run.',
  admin: 'Also decides who may sign in, what they may, and which connections there are.',
}

/** A role on one connection or on all of them (`*`). */
export interface GivenRole {
  connection: string
  /** Of the connection. */
  name: string
  role: Role
}

const where = ({ connection, name }: GivenRole) => (connection === '*' ? 'all connections' : name)

/** Roles in words: `Operator on Sandbox; viewer on all connections`. The one on all connections comes first. */
export function rolesInWords(roles: readonly GivenRole[]): string {
  const words = roles.map((given) => `${given.role} on ${where(given)}`).join('; ')
  return words.charAt(0).toUpperCase() + words.slice(1) || 'None'
}
