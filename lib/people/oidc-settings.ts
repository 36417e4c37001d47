import type { Role } from '@/lib/result'

/** What the environment says of an identity provider: empty where it says nothing. */
export interface OidcEnvironment {
  issuer: string
  clientId: string
  clientSecret: string
  /** What the sign-in page calls it. */
  name: string
  /** Separated by spaces. */
  scopes: string
  /** The claim that lists a person's groups. */
  groupsClaim: string
  /** As `ops-admins=admin, ops=operator, readers=viewer@prod-eu`. */
  roles: string
  /** `on`: the provider must say that a second factor was used. */
  requireMfa: string
  /** Separated by spaces; asked for, and one of them must be what the provider says that it did. */
  acrValues: string
}

/** What the members of a group may do, on a connection or on all (`*`). */
export interface GroupRole {
  group: string
  connection: string
  role: Role
}

/** An OpenID provider, and what its people may do here. */
export interface OidcSettings {
  /** As the provider writes it: compared character by character. */
  issuer: string
  clientId: string
  /** Nothing: a public client, which PKCE alone protects. */
  clientSecret?: string
  name: string
  scopes: string[]
  groupsClaim: string
  roles: GroupRole[]
  requireMfa: boolean
  acrValues: string[]
}

type Environment = Record<string, string | undefined>

/** The variables that name an identity provider. */
export const oidcEnvironment = (env: Environment): OidcEnvironment => ({
  issuer: env.OIDC_ISSUER ?? '',
  clientId: env.OIDC_CLIENT_ID ?? '',
  clientSecret: env.OIDC_CLIENT_SECRET ?? '',
  name: env.OIDC_NAME ?? '',
  scopes: env.OIDC_SCOPES ?? '',
  groupsClaim: env.OIDC_GROUPS_CLAIM ?? '',
  roles: env.OIDC_ROLES ?? '',
  requireMfa: env.OIDC_REQUIRE_MFA ?? '',
  acrValues: env.OIDC_ACR_VALUES ?? '',
})

/**
 * The identity provider of this console; nothing where none is set.
 * @throws Error that names the variable and what it must be, and repeats no secret
 */
export function oidcSettings(given: OidcEnvironment): OidcSettings | undefined {
  if (!given.issuer) {
    if (given.clientId || given.roles) throw new Error('OIDC_ISSUER is not set, but other OIDC variables are.')
    return undefined
  }
  if (!given.clientId) throw new Error('OIDC_ISSUER is set without OIDC_CLIENT_ID.')
  if (given.requireMfa && !['on', 'off'].includes(given.requireMfa)) {
    throw new Error(`OIDC_REQUIRE_MFA must be on or off, not "${given.requireMfa}".`)
  }
  return {
    issuer: given.issuer,
    clientId: given.clientId,
    clientSecret: given.clientSecret || undefined,
    name: given.name || new URL(given.issuer).host,
    scopes: [...new Set(['openid', ...words(given.scopes || 'profile email')])],
    groupsClaim: given.groupsClaim || 'groups',
    roles: groupRoles(given.roles),
    requireMfa: given.requireMfa === 'on',
    acrValues: words(given.acrValues),
  }
}

const words = (text: string) => text.split(/\s+/).filter(Boolean)

const isRole = (text: string | undefined): text is Role => ['viewer', 'operator', 'admin'].includes(text ?? '')

function groupRoles(text: string): GroupRole[] {
  const parts = text.split(',').map((part) => part.trim())
  const roles = parts.filter(Boolean).map((part) => {
    // A group's own name may hold what separates here, but for the comma.
    const [, group, role, connection = '*'] = /^(.+?)\s*=\s*([a-z]+)(?:@([a-z0-9-]+))?$/.exec(part) ?? []
    if (group && isRole(role) && (role !== 'admin' || connection === '*')) return { group, role, connection }
    throw new Error(
      `OIDC_ROLES holds "${part}", which is none of group=viewer, group=operator, group=admin, group=viewer@connection or ` +
        'group=operator@connection. Several are separated by commas; an admin is one of all connections.',
    )
  })
  if (roles.length > 0) return roles
  throw new Error('OIDC_ISSUER is set without OIDC_ROLES, so nobody could sign in: for example "ops=operator".')
}
