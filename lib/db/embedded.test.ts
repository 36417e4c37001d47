import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { discardEmbedded, runningEmbedded, startEmbedded } from './embedded'
import { migrate } from './migrate'
import { postmasterOf } from './postmaster'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'console-embedded-'))
})

afterEach(() => discardEmbedded(folder))

const ask = async (url: string, sql: string) => {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

const cluster = () => path.join(folder, 'postgres', 'data')

const kill = (signal: NodeJS.Signals) => {
  const running = postmasterOf(cluster())
  if (!running || running === 'stale') throw new Error('No server runs')
  process.kill(running.pid, signal)
}

test('what was committed is there after kill -9 of the server and a new start', async () => {
  const first = await startEmbedded(folder)
  expect(first.adopted).toBe(false)
  await ask(first.url, 'create table kept (n int); insert into kept select generate_series(1, 100)')
  kill('SIGKILL')
  const second = await startEmbedded(folder)
  expect(second.adopted).toBe(false)
  expect(await ask(second.url, 'select count(*)::int as n from kept')).toEqual([{ n: 100 }])
})

test('five starts at once on one empty folder end with one server that all of them use', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => startEmbedded(folder, { durable: false })))
  expect(new Set(all.map((one) => one.url)).size).toBe(1)
  expect(all.filter((one) => !one.adopted)).toHaveLength(1)
})

test('a start while the earlier server is still going down waits for it', async () => {
  const first = await startEmbedded(folder, { durable: false })
  const open = new Client({ connectionString: first.url })
  await open.connect()
  // A smart shutdown lasts as long as somebody is connected, and lets nobody else in.
  kill('SIGTERM')
  await expect.poll(() => ask(first.url, 'select 1').then(String, String)).toContain('shutting down')
  const second = startEmbedded(folder, { durable: false })
  await open.end()
  expect((await second).adopted).toBe(false)
  expect(await ask((await second).url, 'select 1 as n')).toEqual([{ n: 1 }])
})

test('a pid file that names some other live process does not stop the start', async () => {
  const first = await startEmbedded(folder, { durable: false })
  const file = path.join(cluster(), 'postmaster.pid')
  const left = readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid))
  await first.stop()
  writeFileSync(file, left)
  const second = await startEmbedded(folder, { durable: false })
  expect(await ask(second.url, 'select 1 as n')).toEqual([{ n: 1 }])
})

test('only the owner reads the passwords, and only loopback listens', async () => {
  const { url } = await startEmbedded(folder, { durable: false })
  for (const file of ['postgres.password', 'postgres.app.password'])
    expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600)
  expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }])
  await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password authentication failed')
})

test('the product forces commits to the disk, in UTF-8 and locale C', async () => {
  const { url } = await startEmbedded(folder)
  const shown = await Promise.all(
    ['fsync', 'synchronous_commit', 'server_encoding', 'lc_messages'].map((s) => ask(url, `show ${s}`)),
  )
  expect(shown.flat()).toEqual([
    { fsync: 'on' },
    { synchronous_commit: 'on' },
    { server_encoding: 'UTF8' },
    { lc_messages: 'C' },
  ])
})

test('the application signs in with a password of its own, also after the folder was given another', async () => {
  const first = await startEmbedded(folder, { durable: false })
  expect(first.appUrl).not.toContain(new URL(first.url).password)
  await migrate(first.url, first.application)
  expect(await ask(first.appUrl, 'select current_user as who')).toEqual([{ who: 'console_app' }])
  rmSync(path.join(folder, 'postgres.app.password'))
  const second = await startEmbedded(folder, { durable: false })
  await migrate(second.url, second.application)
  expect(await ask(second.appUrl, 'select current_user as who')).toEqual([{ who: 'console_app' }])
  await expect(ask(first.appUrl, 'select 1')).rejects.toThrow('password authentication failed')
})

test('looking for a running server starts none', async () => {
  expect(runningEmbedded(folder)).toBeUndefined()
  const { url, stop } = await startEmbedded(folder, { durable: false })
  expect(runningEmbedded(folder)).toBe(url)
  await stop()
  expect(runningEmbedded(folder)).toBeUndefined()
})
