import { connect, createServer, type Socket } from 'node:net'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { settings } from '@/lib/db/schema'
import { type TestDatabase, testDatabase } from '@/lib/db/testing'
import { newOperationId } from '@/lib/operation-id'
import { someone } from '@/lib/testing'
import { defineConsoleChange } from './console-change'

/** What becomes of a commit that is on its way: nothing, as ever; it never arrives; its answer never comes. */
let commit: 'passes' | 'never arrives' | 'is not answered' = 'passes'
let database: TestDatabase
let owner: Client
let transact: typeof import('./transact').transact
let end = async () => {}

function between(target: URL, client: Socket) {
  const server = connect(Number(target.port), target.hostname)
  const drop = () => {
    client.destroy()
    server.destroy()
  }
  client.on('error', drop).on('close', drop)
  server.on('error', drop).on('close', drop)
  let silent = false
  client.on('data', (piece: Buffer) => {
    const held = commit !== 'passes' && piece.toString('latin1').toLowerCase().includes('commit')
    if (held && commit === 'never arrives') return drop()
    silent ||= held
    server.write(piece)
    return undefined
  })
  server.on('data', (piece: Buffer) => (silent ? drop() : client.write(piece)))
}

beforeAll(async () => {
  database = await testDatabase()
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const through = new URL(database.url)
  const target = new URL(database.url)
  const proxy = createServer((client) => between(target, client))
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  through.port = String(typeof address === 'object' ? address?.port : '')
  // Read once when the configuration is first imported, which is after this.
  process.env.DATABASE_URL = through.href
  transact = (await import('./transact')).transact
  const { db } = await import('@/lib/db/client')
  end = async () => {
    await db().$client.end()
    await owner.end()
    proxy.close()
    await database.close()
  }
})
afterEach(() => {
  commit = 'passes'
})
afterAll(() => end())

const setSomething = defineConsoleChange({
  name: 'people.changeSettings',
  input: z.strictObject({ name: z.string() }),
  target: ({ name }) => name,
  async run({ name }, { tx }) {
    await tx.insert(settings).values({ name, value: true })
    return { value: name }
  },
})

const change = (name: string, operationId = newOperationId()) =>
  transact(setSomething, { connection: 'console', operationId, input: { name } }, someone())

/** How many settings, records and audit rows there are of a change. */
async function kept(name: string) {
  const { rows } = await owner.query(
    `select (select count(*)::int from settings where name = $1) as settings,
      (select count(*)::int from operations where target = $1) as records,
      (select count(*)::int from audit where target = $1) as audit`,
    [name],
  )
  return rows[0]
}

const all = { settings: 1, records: 1, audit: 1 }
const nothing = { settings: 0, records: 0, audit: 0 }

test('a change that is kept is kept whole', async () => {
  expect(await change('kept')).toMatchObject({ status: 'succeeded', value: 'kept' })
  expect(await kept('kept')).toEqual(all)
})

test('a commit whose answer is lost is said to be open; the same form changes nothing twice', async () => {
  commit = 'is not answered'
  const id = newOperationId()
  const result = await change('answer lost', id)
  expect(result).toMatchObject({ status: 'failed', failure: { code: 'Unclear' } })
  // Not as a refused attempt: it may well have been made.
  expect(result).not.toHaveProperty('ours')
  expect(await kept('answer lost')).toEqual(all)
  commit = 'passes'
  expect(await change('answer lost', id)).toMatchObject({ status: 'failed', failure: { code: 'Resubmitted' } })
  expect(await kept('answer lost')).toEqual(all)
})

test('a commit that never arrives is said to be open, and nothing of it is kept', async () => {
  commit = 'never arrives'
  expect(await change('never kept')).toMatchObject({ status: 'failed', failure: { code: 'Unclear' } })
  expect(await kept('never kept')).toEqual(nothing)
})

test('a change that the database refuses before is told as such', async () => {
  await change('taken')
  await expect(change('taken')).rejects.toThrow()
  expect(await kept('taken')).toEqual(all)
})
