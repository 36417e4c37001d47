import 'server-only'
import { desc, eq, sql } from 'drizzle-orm'
import { connectionsFor } from '@/lib/connections/connection'
import { db } from '@/lib/db/client'
import { people, sessions } from '@/lib/db/schema'
import type { Person } from '@/lib/person'
import { idleMinutes } from './auth'
import { browserWords } from './browser-words'
import type { GivenRole } from './kinds'
import { sessionName } from './session'

/** A session of one's own. Times are ISO 8601. */
export interface SessionView {
  /** What names it in records: the first characters of its token's hash. */
  session: string
  /** It is this one. */
  current: boolean
  address: string
  /** The browser in words, as it calls itself: `Firefox on Windows`. */
  browser: string
  signedInAt: string
  lastSeenAt: string
  /** It ends then at the latest. */
  expiresAt: string
}

/** Who one is to the console. */
export interface Me {
  name: string
  email: string
  source: Person['source']
  roles: GivenRole[]
  hasSecondFactor: boolean
  /** One is demanded, and has to be set up before anything else. */
  mustEnrol: boolean
  sessions: SessionView[]
}

/** Who asks, with the sessions that they have. */
export async function me(person: Person): Promise<Me> {
  const [rows, known, places] = await Promise.all([
    db()
      .select()
      .from(sessions)
      .where(
        sql`${eq(sessions.userId, person.id)} and ${sessions.expiresAt} > now()
          and ${sessions.lastSeenAt} > now() - make_interval(mins => ${idleMinutes})`,
      )
      .orderBy(desc(sessions.lastSeenAt)),
    db().select({ enrolled: people.twoFactorEnabled }).from(people).where(eq(people.id, person.id)),
    connectionsFor(person),
  ])
  return {
    name: person.name,
    email: person.email,
    source: person.source,
    roles: Object.entries(person.roles)
      .map(([connection, role]) => ({
        connection,
        name: places.find(({ id }) => id === connection)?.name ?? connection,
        role,
      }))
      .toSorted((a, b) => Number(b.connection === '*') - Number(a.connection === '*')),
    hasSecondFactor: known[0]?.enrolled ?? false,
    mustEnrol: person.mustEnrol,
    sessions: rows.map((row) => ({
      session: sessionName(row.token),
      current: sessionName(row.token) === person.session,
      address: row.ipAddress ?? '',
      browser: browserWords(row.userAgent),
      signedInAt: row.createdAt.toISOString(),
      lastSeenAt: row.lastSeenAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
    })),
  }
}
