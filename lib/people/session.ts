import 'server-only'
import { sql } from 'drizzle-orm'
import { db } from '@/lib/db/client'
import type { Person } from '@/lib/person'
import type { Role } from '@/lib/result'
import { idleMinutes, sessionSeconds } from './auth'
import { cookieNames, signedCookieOf } from './cookies'
import { authSecret } from './secret'
import { tokenHash } from './session-tokens'

/** The characters of a session's hash that name it in records and lists. */
export const sessionName = (hash: string): string => hash.slice(0, 16)

interface Row extends Record<string, unknown> {
  id: string
  name: string
  email: string
  source: Person['source']
  roles: Record<string, Role>
  enrolled: boolean
  demanded: boolean
  /** Milliseconds since the epoch. */
  began: number
}

/**
 * Who asks: the person of the session that these headers carry, or nobody. Read from the database each time. `active` counts as
 * something they do (pages, actions), so that their session does not become idle; polling reads do not.
 */
export async function personOf(headers: Headers, { active }: { active: boolean }): Promise<Person | undefined> {
  const token = signedCookieOf(headers, cookieNames.session, await authSecret())
  if (!token) return undefined
  const hash = tokenHash(token)
  const { rows } = await db().execute<Row>(sql`
    with found as (
      select s.user_id as id, s.created_at, s.last_seen_at, p.name, coalesce(p.shown_email, p.email) as email, p.source,
        p.two_factor_enabled
      from sessions s join people p on p.id = s.user_id
      where s.token = ${hash} and p.disabled_at is null and s.expires_at > now()
        and s.created_at > now() - make_interval(secs => ${sessionSeconds})
        and s.last_seen_at > now() - make_interval(mins => ${idleMinutes})
    ), seen as (
      update sessions set last_seen_at = now() from found
      where ${active} and token = ${hash} and found.last_seen_at < now() - interval '1 minute'
    )
    select id, name, email, source, coalesce(two_factor_enabled, false) as enrolled,
      (extract(epoch from created_at) * 1000)::float8 as began,
      coalesce((select jsonb_object_agg(connection, role) from grants where person_id = id), '{}') as roles,
      exists (select from settings where settings.name = 'requireSecondFactor' and value = 'true') as demanded
    from found`)
  const [row] = rows
  if (!row) return undefined
  const { id, name, email, source, roles } = row
  const mayChange = Object.values(roles).some((role) => role !== 'viewer')
  return {
    id,
    name,
    email,
    source,
    session: sessionName(hash),
    address: addressOf(headers),
    roles,
    mustEnrol: row.demanded && source === 'local' && mayChange && !row.enrolled,
    signedInAt: new Date(row.began),
  }
}

/**
 * Where a request came from: the address at the other end of its connection, or what a trusted proxy says. Clients cannot set
 * this header: `lib/cli/front.mjs` does, on every request.
 */
export const addressOf = (headers: Headers): string => headers.get('x-client-address') ?? ''
