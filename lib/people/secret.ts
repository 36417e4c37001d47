import 'server-only'
import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { config } from '@/lib/config'
import { db } from '@/lib/db/client'
import { secrets } from '@/lib/db/schema'

let known: Promise<string> | undefined

/** What signs cookies and encrypts second factors: `AUTH_SECRET`, or one that is made once for a database. */
export function authSecret(): Promise<string> {
  known ??= load().catch((error: unknown) => {
    known = undefined
    throw error
  })
  return known
}

async function load(): Promise<string> {
  if (config.authSecret) return config.authSecret
  const value = randomBytes(32).toString('base64')
  await db().insert(secrets).values({ name: 'auth', value }).onConflictDoNothing()
  const [row] = await db().select().from(secrets).where(eq(secrets.name, 'auth'))
  if (!row) throw new Error('The secret of the sessions is missing.')
  return row.value
}
