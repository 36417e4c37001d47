import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appRole, migrate, roleOf } from './migrate'
import { type TestDatabase, testDatabase } from './testing'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const ask = async (url: string, sql: string) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

const insert = "insert into audit (kind, action, text) values ('done', 'a.b', 'c')"

test('the application reads and writes ordinary tables, and adds to the audit', async () => {
  await ask(database.url, "insert into secrets values ('a', 'b'); update secrets set value = 'c'; delete from secrets")
  await ask(database.url, insert)
  expect(await ask(database.url, 'select seq::int, length(hash) as hash from audit_head')).toEqual([
    { seq: 1, hash: 64 },
  ])
})

test.each([
  ["update audit set text = 'other'", 'permission denied'],
  ['delete from audit', 'permission denied'],
  ['truncate audit', 'permission denied'],
  ['alter table audit disable trigger audit_stays', 'must be owner'],
  ['alter table audit disable trigger all', 'must be owner'],
  ['alter table audit add column note text', 'must be owner'],
  ['drop trigger audit_chain on audit', 'must be owner'],
  ['drop table audit', 'must be owner'],
  ['create or replace function audit_chain() returns trigger language sql as $$ $$', 'permission denied'],
  ['drop function audit_chain() cascade', 'must be owner'],
  ["update audit_head set hash = ''", 'permission denied'],
  ['delete from audit_head', 'permission denied'],
  ['insert into audit_head values (true, 0, $$$$)', 'permission denied'],
  ['set session_replication_role = replica', 'permission denied'],
  ['set role console', 'permission denied'],
  ['create table other (n int)', 'permission denied'],
  ['select * from drizzle.__drizzle_migrations', 'permission denied'],
  [`merge into audit a using (select 1) s on true when matched then delete`, 'permission denied'],
  [`${insert} on conflict (seq) do update set text = 'other'`, 'permission denied'],
])('the application is refused: %s', async (sql, why) => {
  await expect(ask(database.url, sql)).rejects.toThrow(why)
})

test.each(["update audit set text = 'other'", 'delete from audit', 'truncate audit'])(
  'the owner is refused too: %s',
  async (sql) => {
    await ask(database.url, insert)
    await expect(ask(database.ownerUrl, sql)).rejects.toThrow('the audit is append-only')
  },
)

test('a number and a hash that come with a row are not taken', async () => {
  await ask(
    database.url,
    "insert into audit (seq, at, kind, action, text, prev_hash, hash) values (99, 'epoch', 'done', 'a.b', 'forged', 'x', 'y')",
  )
  const [row] = await ask(
    database.url,
    "select seq::int, hash, at < now() - interval '1 day' as old from audit where text = 'forged'",
  )
  expect(row).toMatchObject({ old: false, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(row?.seq).not.toBe(99)
})

test('a table of a later migration is the application’s too, and the grants can be given again', async () => {
  await ask(database.ownerUrl, 'create table later (n int)')
  await expect(ask(database.url, 'select * from later')).rejects.toThrow('permission denied')
  await migrate(database.ownerUrl, { role: appRole })
  expect(await ask(database.url, 'select * from later')).toEqual([])
  await expect(ask(database.url, 'delete from audit')).rejects.toThrow('permission denied')
})

test('a role that could act as the owner is refused in plain words', async () => {
  const role = `member_${process.pid}`
  await ask(database.ownerUrl, `create role ${role} superuser`)
  await expect(migrate(database.ownerUrl, { role })).rejects.toThrow(
    `The role ${role} of DATABASE_URL can act as console`,
  )
  await expect(migrate(database.ownerUrl, { role: 'nobody_here' })).rejects.toThrow('has no role nobody_here')
  await ask(database.ownerUrl, `drop role ${role}`)
})

test('the role of an address is known', async () => {
  expect(await roleOf(database.url)).toBe(appRole)
})
