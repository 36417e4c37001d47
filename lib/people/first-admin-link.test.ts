import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '@/lib/db/testing'
import { firstAdminFile, firstAdminWords, offerFirstAdmin } from './first-admin-link'

const dataDir = mkdtempSync(path.join(tmpdir(), 'first-admin-'))
const url = 'http://127.0.0.1:3000'
let database: TestDatabase
let client: Client

beforeAll(async () => {
  database = await testDatabase()
  client = new Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.close()
  rmSync(dataDir, { recursive: true })
})

const offer = () => offerFirstAdmin({ databaseUrl: database.url, dataDir, url })

test('while there is nobody each start makes a link, for whoever may read the file', async () => {
  const [first, second] = [await offer(), await offer()]
  expect(first).toMatch(/^http:\/\/127\.0\.0\.1:3000\/first-start\?token=[\w-]{43}$/)
  expect(second).not.toBe(first)
  expect(readFileSync(firstAdminFile(dataDir), 'utf8')).toBe(`${second}\n`)
  expect(statSync(firstAdminFile(dataDir)).mode & 0o777).toBe(0o600)
  const { rows } = await client.query('select * from links')
  const [, token = ''] = second?.split('token=') ?? []
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(rows).toHaveLength(2)
})

test('the link may be used for a quarter of an hour, and the terminal says until when', async () => {
  const link = (await offer()) ?? ''
  const { rows } = await client.query(
    "select count(*)::int as n from links where expires_at between now() + interval '14 minutes' and now() + interval '15 minutes'",
  )
  expect(rows).toEqual([{ n: 3 }])
  const words = firstAdminWords(link, new Date(2026, 0, 1, 12, 50))
  expect(words).toContain(link)
  expect(words).toContain('until 13:05')
})

test('where there is somebody, no link is made, and one that is left is taken away', async () => {
  await offer()
  await client.query("insert into people (id, name, email) values ('1', 'Ada', 'ada@example.com')")
  expect(await offer()).toBeUndefined()
  expect(() => statSync(firstAdminFile(dataDir))).toThrow()
})
