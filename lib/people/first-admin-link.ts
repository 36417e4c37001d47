import { createHash, randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'

/** How long the link may be used, in minutes. */
export const firstAdminMinutes = 15

/** Where the link lies, for whoever may read the data folder. */
export const firstAdminFile = (dataDir: string): string => path.join(dataDir, 'first-admin-link')

/** Where a console is, for {@link offerFirstAdmin}. */
export interface FirstAdminOffer {
  databaseUrl: string
  dataDir: string
  /** Where operators open the console. */
  url: string
}

/**
 * Makes the one-time link that creates the first admin, while the console has nobody: only its hash is kept in the database, the
 * link itself in a file that its owner alone may read. Nothing where somebody exists.
 */
export async function offerFirstAdmin({ databaseUrl, dataDir, url }: FirstAdminOffer): Promise<string | undefined> {
  const file = firstAdminFile(dataDir)
  rmSync(file, { force: true })
  const token = randomBytes(32).toString('base64url')
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rowCount } = await client.query(
      `insert into links (token_hash, purpose, expires_at)
       select $1, 'first-admin', now() + make_interval(mins => $2) where not exists (select from people)`,
      [createHash('sha256').update(token).digest('hex'), firstAdminMinutes],
    )
    if (!rowCount) return undefined
  } finally {
    await client.end()
  }
  const link = `${url}/first-start?token=${token}`
  writeFileSync(file, `${link}\n`, { mode: 0o600 })
  return link
}

/** What the terminal says of the link. */
export const firstAdminWords = (link: string, now = new Date()): string => {
  const until = new Date(now.getTime() + firstAdminMinutes * 60_000).toTimeString().slice(0, 5)
  return [
    '',
    'Nobody can sign in yet. Open this link to create the first admin:',
    '',
    `  ${link}`,
    '',
    `It works once, until ${until}. For a new one, end the console and start it again.`,
    '',
  ].join('\n')
}
