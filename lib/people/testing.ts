import { randomBytes } from 'node:crypto'
import { testDatabase } from '@/lib/db/testing'
import { hold, TestBrowser } from './testing-browser'

/** The console's people with a database of their own, for one test file. Tests mock `next/headers` with {@link hold}'s. */
export async function testPeople() {
  const database = await testDatabase()
  // Read once when the configuration is first imported, which is after this.
  process.env.DATABASE_URL = database.url
  process.env.DATA_DIR = `/nowhere/${randomBytes(8).toString('hex')}`
  const { perform } = await import('@/lib/action')
  const { newOperationId } = await import('@/lib/operation-id')
  const { db } = await import('@/lib/db/client')
  const changes = { ...(await import('./changes')), ...(await import('./account-changes')) }
  const { personOf } = await import('./session')
  const { tokenHash } = await import('./session-tokens')
  const { links } = await import('@/lib/db/schema')

  /** Sends a form to a door, from a browser, as the console's server takes it. */
  const send = async (browser: TestBrowser, name: keyof typeof changes, input: unknown) => {
    const request = { connection: 'console', operationId: newOperationId(), input: JSON.stringify(input) }
    return await hold(browser, async () => await perform(changes[name] as never, request, browser.headers()))
  }

  return {
    db,
    send,
    /** Who the browser is to the console. */
    who: (browser: TestBrowser, active = true) => personOf(browser.headers(), { active }),
    /** Runs a statement; its rows. */
    sql: async (text: string, values: unknown[] = []) => (await db().$client.query(text, values)).rows,
    /** A one-time link that may be used once. */
    async link(purpose: 'first-admin' | 'set-password', personId?: string) {
      const token = randomBytes(32).toString('base64url')
      const expiresAt = new Date(Date.now() + 60_000)
      await db()
        .insert(links)
        .values({ tokenHash: tokenHash(token), purpose, personId, expiresAt })
      return token
    },
    async close() {
      await db().$client.end()
      await database.close()
    },
  }
}

/** {@link testPeople}'s result. */
export type TestPeople = Awaited<ReturnType<typeof testPeople>>

export { TestBrowser }
