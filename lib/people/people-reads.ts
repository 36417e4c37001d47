import 'server-only'
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { connectionsFor } from '@/lib/connections/connection'
import { db } from '@/lib/db/client'
import { grants, links, people, sessions, settings } from '@/lib/db/schema'
import { failure, Refusal } from '@/lib/failure'
import type { Person } from '@/lib/person'
import type { Role } from '@/lib/result'
import { idleMinutes } from './auth'
import { browserWords } from './browser-words'
import { sessionName } from './session'

/** A role as pages show it. */
export interface RoleView {
  /** Id of the connection; `*` is all of them. */
  connection: string
  /** Its name; the id where it is gone. */
  name: string
  role: Role
}

/** Somebody, as an admin sees them. Times are ISO 8601. */
export interface PersonView {
  id: string
  name: string
  /** What they sign in with; of people whom an identity provider knows, what it tells. */
  email?: string
  source: 'local' | 'oidc'
  roles: RoleView[]
  hasSecondFactor: boolean
  /** When they last did something that is recorded, or had a page open. */
  lastSeenAt?: string
  /** `waiting`: they have no password yet. */
  state: 'active' | 'waiting' | 'disabled'
}

/** Somebody with their sessions. */
export interface PersonDetail extends PersonView {
  /** It is the admin who looks. */
  self: boolean
  createdAt: string
  disabledAt?: string
  /** Until when a link that nobody has used yet lets somebody set their password. */
  linkUntil?: string
  sessions: { session: string; address: string; browser: string; signedInAt: string; lastSeenAt: string }[]
}

const most = 2_000

const live = sql`${sessions.expiresAt} > now() and ${sessions.lastSeenAt} > now() - make_interval(mins => ${idleMinutes})`

const time = (value: Date | string | null): string | undefined => (value ? new Date(value).toISOString() : undefined)

// Of a single table drizzle writes columns without its name, which within a subquery are those of another table.
const whose = sql.raw('people.id')

function select(where: SQL | undefined) {
  const { id, name, email, shownEmail, source, disabledAt, createdAt } = people
  return db()
    .select({
      id,
      name,
      email,
      shownEmail,
      source,
      disabledAt,
      createdAt,
      hasSecondFactor: sql<boolean>`coalesce(${people.twoFactorEnabled}, false)`,
      hasPassword: sql<boolean>`exists (select from sign_in_accounts a
        where a.user_id = ${whose} and a.provider_id = 'credential' and a.password is not null)`,
      lastSeenAt: sql<string | null>`greatest(
        (select max(s.last_seen_at) from sessions s where s.user_id = ${whose}),
        (select a.at from audit a where a.actor_id = ${whose} order by a.seq desc limit 1))`,
      roles: sql<Record<string, Role>>`coalesce(
        (select jsonb_object_agg(g.connection, g.role) from grants g where g.person_id = ${whose}), '{}')`,
    })
    .from(people)
    .where(where)
    .orderBy(asc(sql`lower(${people.name})`), asc(people.id))
    .limit(most)
}

type Row = Awaited<ReturnType<typeof select>>[number]

const view = (row: Row, names: Map<string, string>): PersonView => ({
  id: row.id,
  name: row.name,
  email: row.source === 'local' ? row.email : (row.shownEmail ?? undefined),
  source: row.source,
  roles: Object.entries(row.roles)
    .map(([connection, role]) => ({ connection, name: names.get(connection) ?? connection, role }))
    .toSorted(
      (a, b) => Number(b.connection === '*') - Number(a.connection === '*') || a.name.localeCompare(b.name, 'en'),
    ),
  hasSecondFactor: row.hasSecondFactor,
  lastSeenAt: time(row.lastSeenAt),
  state: row.disabledAt ? 'disabled' : row.source === 'local' && !row.hasPassword ? 'waiting' : 'active',
})

const namesFor = async (admin: Person) => new Map((await places(admin)).map(({ id, name }) => [id, name]))

/** Everybody, by name. */
export async function* everybody(admin: Person): AsyncGenerator<PersonView[], string | undefined> {
  const [rows, names] = await Promise.all([select(undefined), namesFor(admin)])
  yield rows.map((row) => view(row, names))
  return rows.length === most ? `Only the first ${most} people are shown.` : undefined
}

/** One person. Throws Refusal. */
export async function personDetail(id: string, admin: Person): Promise<PersonDetail> {
  const [[row], names, theirs, [link]] = await Promise.all([
    select(eq(people.id, id)),
    namesFor(admin),
    db()
      .select()
      .from(sessions)
      .where(and(eq(sessions.userId, id), live))
      .orderBy(desc(sessions.lastSeenAt)),
    db()
      .select({ until: links.expiresAt })
      .from(links)
      .where(and(eq(links.personId, id), sql`${links.usedAt} is null and ${links.expiresAt} > now()`)),
  ])
  if (!row) {
    throw new Refusal(
      failure('NotFound', 'There is no such person.', 'Go back to the list of people and choose again.'),
    )
  }
  return {
    ...view(row, names),
    self: id === admin.id,
    createdAt: row.createdAt.toISOString(),
    disabledAt: time(row.disabledAt),
    linkUntil: time(link?.until ?? null),
    sessions: theirs.map(({ token, ipAddress, userAgent, createdAt, lastSeenAt }) => ({
      session: sessionName(token),
      address: ipAddress ?? '',
      browser: browserWords(userAgent),
      signedInAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    })),
  }
}

/** Where roles can be given: the connections that there are. */
export async function places(admin: Person): Promise<{ id: string; name: string; badge: string; account: string }[]> {
  const all = await connectionsFor(admin)
  return all.map(({ id, name, badge, account }) => ({ id, name, badge, account }))
}

/** What admins decide for the whole console. */
export interface SettingsView {
  /** Local admins and operators need a second factor. */
  requireSecondFactor: boolean
  /** How many of those have none. */
  without: number
  /** The admin who looks may switch it on: they have one, or an identity provider sees to it. */
  mayRequire: boolean
}

/** The settings, for an admin. */
export async function settingsView(admin: Person): Promise<SettingsView> {
  const { rows } = await db().execute<{ required: boolean; without: number; own: boolean }>(sql`
    select
      exists (select from ${settings} where name = 'requireSecondFactor' and value = 'true') as required,
      exists (select from people where id = ${admin.id} and (source = 'oidc' or two_factor_enabled)) as own,
      (select count(*)::int from people p where p.source = 'local' and p.disabled_at is null
        and not coalesce(p.two_factor_enabled, false)
        and exists (select from ${grants} g where g.person_id = p.id and g.role <> 'viewer')) as without`)
  const [row] = rows
  return { requireSecondFactor: row?.required ?? false, without: row?.without ?? 0, mayRequire: row?.own ?? false }
}
