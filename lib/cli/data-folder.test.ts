import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '@/lib/db/testing'
import { HeldError, holdDataFolder } from './data-folder'

let database: TestDatabase
const folders: string[] = []

const asker = (port: number, dataDir?: string) => {
  const made = dataDir ?? mkdtempSync(path.join(tmpdir(), 'console-hold-'))
  if (!dataDir) folders.push(made)
  return { dataDir: made, url: `http://127.0.0.1:${port}`, toleranceMs: 2_000 }
}

beforeAll(async () => {
  database = await testDatabase()
})

afterAll(async () => {
  await database.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('a folder that is held is refused by name until it is released', async () => {
  const first = asker(3001)
  const hold = await holdDataFolder(database.url, first)
  const second = asker(3002, first.dataDir)
  const refused = holdDataFolder(database.url, second)
  await expect(refused).rejects.toThrow(HeldError)
  await expect(refused).rejects.toThrow(`connector-console at http://127.0.0.1:3001, process ${process.pid}`)
  await hold.release()
  await (await holdDataFolder(database.url, second)).release()
})

test('other folders on the same server are free', async () => {
  const holds = await Promise.all([
    holdDataFolder(database.url, asker(3003)),
    holdDataFolder(database.url, asker(3004)),
  ])
  await Promise.all(holds.map((hold) => hold.release()))
})

test('a hold whose connection breaks is taken again', async () => {
  const first = asker(3005)
  const hold = await holdDataFolder(database.url, first)
  const admin = new Client({ connectionString: database.url })
  await admin.connect()
  await admin.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name like '%:3005,%'")
  await expect
    .poll(() => holdDataFolder(database.url, asker(3006, first.dataDir)).then((taken) => taken.release(), String))
    .toContain('http://127.0.0.1:3005')
  await admin.end()
  await hold.release()
})

test('a hold is lost when the database is gone for good', async () => {
  const own = await testDatabase()
  const hold = await holdDataFolder(own.url, { ...asker(3007), toleranceMs: 0 })
  await own.close()
  await expect(hold.lost).resolves.toContain('The database is gone')
})

test('a hold on a database that has stalled is let go within moments', async () => {
  const target = new URL(database.url)
  const sockets: Socket[] = []
  const between = createServer({ allowHalfOpen: true }, (client) => {
    const server = connect(Number(target.port), target.hostname)
    client.pipe(server).pipe(client)
    sockets.push(client, server)
  })
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve))
  const address = between.address()
  const through = new URL(target)
  through.hostname = '127.0.0.1'
  through.port = String(typeof address === 'object' ? address?.port : '')
  const hold = await holdDataFolder(through.href, asker(3008))
  for (const socket of sockets) socket.unpipe().pause()
  const began = Date.now()
  await hold.release()
  expect(Date.now() - began).toBeLessThan(2_000)
  for (const socket of sockets) socket.destroy()
  between.close()
})
