import { afterEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { someone } from '@/lib/testing'
import type { Connection } from './connections/connection'
import { itemRead, type ReadChunk, readChunks } from './read'

afterEach(() => vi.useRealTimers())

const connection: Connection = {
  id: 'sandbox-111111111111',
  name: 'Sandbox',
  kind: 'sandbox',
  badge: 'Sandbox',
  production: false,
  readOnly: false,
  account: '111111111111',
  region: 'us-east-1',
  scope: 'read',
  credentials: () => ({ accessKeyId: 'a', secretAccessKey: 'b' }),
}
const service = { name: 'test', words: {} }

async function all(chunks: AsyncGenerator<ReadChunk>) {
  const found: ReadChunk[] = []
  for await (const chunk of chunks) found.push(chunk)
  return found
}

test('a read that heeds no signal ends all the same, for everyone who shares it', async () => {
  vi.useFakeTimers()
  const hangs = itemRead(z.strictObject({}), () => new Promise<never>(() => {}))
  const both = [1, 2].map(() => all(readChunks(connection, service, 'hangs', hangs, {}, someone())))
  await vi.advanceTimersByTimeAsync(11_500)
  const timedOut = [{ failure: expect.objectContaining({ code: 'TimedOut', retryable: true }) }]
  expect(await Promise.all(both)).toEqual([timedOut, timedOut])
})

test('what the console reads of itself does not blame AWS where it fails', async () => {
  const fails = itemRead(z.strictObject({}), () => Promise.reject(new Error('Connection terminated')))
  const own = await all(readChunks(connection, { ...service, console: true }, 'fails', fails, {}, someone()))
  expect(JSON.stringify(own)).toContain('The console could not read its database')
  expect(JSON.stringify(own)).not.toContain('AWS')
  const theirs = await all(readChunks(connection, service, 'theirs', fails, {}, someone()))
  expect(JSON.stringify(theirs)).toContain('The connection to AWS broke')
})

test('what is read at once is shared within a connection, and never with another connection or service', async () => {
  const read = vi.fn(async (_args: object, { connection }: { connection: Connection }) => connection.id)
  const whose = itemRead(z.strictObject({}), read)
  const other = { ...connection, id: 'sandbox-222222222222' }
  const ask = async (from: Connection, name: string) => {
    const chunks = await all(readChunks(from, { ...service, name }, 'whose', whose, {}, someone()))
    return chunks.flatMap((chunk) => ('value' in chunk ? chunk.value : chunk))
  }
  const answers = await Promise.all([
    ask(connection, 'test'),
    ask(connection, 'test'),
    ask(other, 'test'),
    ask(connection, 'tests'),
  ])
  expect(answers.flat()).toEqual([connection.id, connection.id, other.id, connection.id])
  expect(read).toHaveBeenCalledTimes(3)
})
