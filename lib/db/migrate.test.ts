import { Client } from 'pg'
import { expect, test } from 'vitest'
import { migrate } from './migrate'
import { testDatabase } from './testing'

const ask = async (url: string, sql: string) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

test('three starters at once migrate an empty database once', async () => {
  const database = await testDatabase()
  await ask(database.ownerUrl, 'drop schema drizzle cascade; drop schema public cascade; create schema public')
  await Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl), migrate(database.ownerUrl)])
  const [applied] = await ask(
    database.ownerUrl,
    'select count(*)::int as n, count(distinct hash)::int as different from drizzle.__drizzle_migrations',
  )
  expect(applied).toEqual({ n: applied?.different, different: applied?.different })
  expect(await ask(database.ownerUrl, 'select count(*)::int as n from operations')).toEqual([{ n: 0 }])
  await database.close()
})

test('each test database starts empty and is gone afterwards', async () => {
  const [one, other] = await Promise.all([testDatabase(), testDatabase()])
  await ask(one.url, "insert into secrets (name, value) values ('a', 'b')")
  expect(await ask(other.url, 'select * from secrets')).toEqual([])
  await one.close()
  await expect(ask(one.url, 'select 1')).rejects.toThrow('does not exist')
  await other.close()
})
