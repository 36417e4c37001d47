import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '@/lib/db/testing'
import { parseHead, type Verdict, verifyChain } from './verify'

const count = 60
let database: TestDatabase
let owner: Client

beforeAll(async () => {
  database = await testDatabase()
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  for (let i = 1; i <= count; i++) {
    await owner.query(
      `insert into audit (kind, action, text, actor_name, connection, target, operation_id, diff)
        values ('done', 'a.b', $1, $2, 'sandbox', $3, $4, $5)`,
      [
        `row ${i}`,
        i % 3 ? 'Ada “Æ” \n\t"' : null,
        `t-${i}`,
        i % 2 ? crypto.randomUUID() : null,
        JSON.stringify([i, 1.5e300, 'é']),
      ],
    )
  }
})
afterAll(async () => {
  await owner.end()
  await database.close()
})

/** What is found after a tampering that nothing refused, which is taken back then. */
async function afterwards(sql: string[], known?: Parameters<typeof verifyChain>[1]): Promise<Verdict> {
  await owner.query('begin')
  try {
    // As the superuser of the server may: triggers and foreign keys are off.
    await owner.query('set local session_replication_role = replica')
    for (const statement of sql) await owner.query(statement)
    return await verifyChain(owner, known)
  } finally {
    await owner.query('rollback')
  }
}

const texts = [
  'kind',
  'action',
  'text',
  'actor_id',
  'actor_name',
  'role',
  'session',
  'address',
  'connection',
  'account',
  'region',
]
const more = ['target', 'base', 'digest', 'resource_id', 'href', 'request_id', 'prev_hash', 'hash']
const flips: Record<string, string> = {
  ...Object.fromEntries([...texts, ...more].map((column) => [column, `${column} = coalesce(${column}, '') || 'x'`])),
  'target to nothing': 'target = null',
  at: "at = at + interval '1 microsecond'",
  operation_id: 'operation_id = gen_random_uuid()',
  diff: `diff = coalesce(diff, '[]') || '"x"'`,
  'diff to null': "diff = 'null'",
  'diff to nothing': 'diff = null',
  'a digit of diff': "diff = jsonb_set(diff, '{1}', '1.50')",
  seq: 'seq = 1000',
}

/** Moves the rows from one on by one; in two steps, since no two may have one number at any time. */
const shift = (from: number) => [
  `update audit set seq = seq + 1001 where seq >= ${from}`,
  'update audit set seq = seq - 1000 where seq > 1000',
]
const hashed = `encode(sha256(convert_to(jsonb_build_array(prev_hash, seq, at, kind, action, text, actor_id, actor_name, role,
  session, address, connection, account, region, target, operation_id, base, digest, diff::text, resource_id, href,
  request_id)::text, 'UTF8')), 'hex')`
const copy = (seq: number, prev: number) =>
  `insert into audit (seq, at, kind, action, text, prev_hash, hash) select ${seq}, at, kind, action, 'forged', hash, hash from audit where seq = ${prev}`

const row = fc.integer({ min: 1, max: count })
/** A tampering, and the first row that must be named. */
const tamperings = fc.oneof(
  fc.record({ seq: row, column: fc.constantFrom(...Object.keys(flips)) }).map(({ seq, column }) => ({
    what: `flip ${column} of ${seq}`,
    sql: [`update audit set ${flips[column]} where seq = ${seq}`],
    seq,
  })),
  row.map((seq) => ({ what: `delete ${seq}`, sql: [`delete from audit where seq = ${seq}`], seq })),
  fc.integer({ min: 2, max: count }).map((seq) => ({
    what: `insert before ${seq}`,
    sql: [...shift(seq), copy(seq, seq - 1)],
    seq,
  })),
  fc.uniqueArray(row, { minLength: 2, maxLength: 2 }).map(([a = 1, b = 2]) => ({
    what: `swap ${a} and ${b}`,
    sql: [
      `update audit set seq = -seq where seq in (${a}, ${b})`,
      `update audit set seq = ${a + b} + seq where seq < 0`,
    ],
    seq: Math.min(a, b),
  })),
  row.map((seq) => ({ what: `cut from ${seq}`, sql: [`delete from audit where seq >= ${seq}`], seq })),
)

test('what nobody touched is whole', async () => {
  const verdict = await afterwards([])
  expect(verdict).toMatchObject({ whole: true, rows: count, head: { seq: count } })
})

test('the first bad row is named, 200 of 200', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(tamperings, async ({ sql, seq }) => {
      expect(await afterwards(sql)).toMatchObject({ whole: false, seq })
      found++
    }),
    { numRuns: 200, endOnFailure: true },
  )
  expect(found).toBe(200)
})

test.each(Object.keys(flips))('another value is found: %s', async (column) => {
  expect(await afterwards([`update audit set ${flips[column]} where seq = 31`])).toMatchObject({
    whole: false,
    seq: 31,
  })
})

test('a row that was rewritten together with its hash is told from the next, which still names the old one', async () => {
  const rewritten = (seq: number) =>
    ["update audit set text = 'other' where seq = ", `update audit set hash = ${hashed} where seq = `].map(
      (s) => s + seq,
    )
  expect(await afterwards(rewritten(20))).toEqual({
    whole: false,
    seq: 20,
    why: 'is not the row that 21 was chained to',
  })
  expect(await afterwards(rewritten(count))).toMatchObject({
    seq: count,
    why: 'is not the row that the database added last',
  })
})

test('a row that follows the last one as it should, but was not added by the database, is named', async () => {
  const forged = [copy(count + 1, count), `update audit set hash = ${hashed} where seq = ${count + 1}`]
  expect(await afterwards(forged)).toMatchObject({ whole: false, seq: count + 1 })
})

test('an audit that its owner wrote anew, end and all, is whole, but not against a head that was noted before', async () => {
  const noted = await afterwards([])
  if (!noted.whole) throw new Error(noted.why)
  const anew = [
    `delete from audit where seq = ${count}`,
    `update audit_head set seq = ${count - 1}, hash = (select hash from audit where seq = ${count - 1})`,
  ]
  expect(await afterwards(anew)).toMatchObject({ whole: true, rows: count - 1 })
  expect(await afterwards(anew, noted.head)).toMatchObject({ whole: false, seq: count })
  expect(await afterwards([], { seq: 5, hash: 'f'.repeat(64) })).toMatchObject({ whole: false, seq: 5 })
  expect(await afterwards([], noted.head)).toMatchObject({ whole: true })
})

test('an end that is gone or doubtful is said', async () => {
  expect(await afterwards(['delete from audit_head'])).toMatchObject({ whole: false, seq: count + 1 })
  expect(await afterwards(["update audit_head set hash = 'x'"])).toMatchObject({ whole: false, seq: count })
})

test('a chain without rows is whole', async () => {
  const empty = ['delete from audit', "update audit_head set seq = 0, hash = ''"]
  expect(await afterwards(empty)).toEqual({ whole: true, rows: 0, head: { seq: 0, hash: '' } })
})

test('a head is read as it is noted', () => {
  expect(parseHead(`12:${'a'.repeat(64)}`)).toEqual({ seq: 12, hash: 'a'.repeat(64) })
  for (const text of ['', '12', `x:${'a'.repeat(64)}`, `1:${'A'.repeat(64)}`, `1:${'a'.repeat(63)}`])
    expect(parseHead(text)).toBeUndefined()
})

test('ten writers at once make one chain', async () => {
  const writers = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const client = new Client({ connectionString: database.url })
      await client.connect()
      return client
    }),
  )
  const insert = "insert into audit (kind, action, text) values ('done', 'a.b', 'at once')"
  await Promise.all(
    writers.map(async (client) => {
      for (let i = 0; i < 20; i++) await client.query(insert)
      await client.end()
    }),
  )
  expect(await afterwards([])).toMatchObject({ whole: true, rows: count + 200 })
})
