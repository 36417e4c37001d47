import { afterAll, expect, test, vi } from 'vitest'
import { testDatabase } from './testing'

const made = await testDatabase()
vi.stubEnv('DATABASE_URL', made.url)
const { db } = await import('./client')
afterAll(async () => {
  await db().$client.end()
  await made.close()
})

test('connections that are lost while transactions begin leave the pool as able as it was', async () => {
  const begin = () => db().transaction(async (tx) => tx.execute('select pg_backend_pid() as pid'))
  for (let round = 0; round < 12; round++) {
    const client = await db().$client.connect()
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    client.release()
    const query = vi
      .spyOn(client, 'query')
      .mockImplementationOnce(() => Promise.reject(new Error('Connection terminated')))
    await expect(begin(), String(rows[0]?.pid)).rejects.toThrow()
    query.mockRestore()
  }
  await expect(begin()).resolves.toBeDefined()
})
