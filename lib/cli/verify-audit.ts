import { existsSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { parseHead, type Verdict, verifyChain } from '@/lib/audit/verify'
import { startEmbedded } from '@/lib/db/embedded'
import { HeldError, holdDataFolder } from './data-folder'
import type { Settings } from './settings.mjs'

/** Which database: that of the settings, as who owns it where that is known. */
type Where = Pick<Settings, 'dataDir' | 'databaseUrl' | 'databaseOwnerUrl'>

/**
 * Looks through the whole audit of a console, running or not, and prints what it found.
 *
 * @param noted A head that an earlier look printed, `<seq>:<hash>`.
 * @returns The exit code: 0 when the chain is whole, 1 when it is not
 * @throws Error in plain words when there is no audit to look at
 */
export async function verifyAudit(where: Where, noted?: string): Promise<0 | 1> {
  const known = noted === undefined ? undefined : parseHead(noted)
  if (noted !== undefined && !known) throw new Error('--head is a number, a colon and 64 hexadecimal digits.')
  const { url, leave } = await open(where)
  try {
    const verdict = await look(url, known)
    if (verdict.whole) {
      const { rows, head } = verdict
      console.log(`${rows} rows, chain whole, head ${head.seq}:${head.hash}`)
      return 0
    }
    console.error(`Row ${verdict.seq} ${verdict.why}.`)
    return 1
  } finally {
    await leave()
  }
}

async function look(url: string, known: Parameters<typeof verifyChain>[1]): Promise<Verdict> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'audit:verify' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const { rows } = await client.query<{ there: boolean }>("select to_regclass('audit_head') is not null as there")
    if (!rows[0]?.there) throw new Error('This database has no audit yet: start the console on it once.')
    return await verifyChain(client, known)
  } finally {
    await client.end()
  }
}

async function open({ databaseUrl, databaseOwnerUrl, dataDir }: Where) {
  if (databaseUrl) return { url: databaseOwnerUrl ?? databaseUrl, leave: async () => {} }
  if (!existsSync(path.join(dataDir, 'postgres'))) throw new Error(`There is no database in ${dataDir}.`)
  const { url, adopted, stop } = await startEmbedded(dataDir)
  if (adopted) return { url, leave: async () => {} }
  // Of a console that starts meanwhile the database must not be taken away.
  const hold = await holdDataFolder(url, { dataDir, url: 'npm run audit:verify', toleranceMs: 0 }).catch((error) => {
    if (error instanceof HeldError) return undefined
    throw error
  })
  const leave = async () => {
    if (!hold) return
    await stop()
    await hold.release()
  }
  return { url, leave }
}
