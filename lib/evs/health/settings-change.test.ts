import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { someone } from '@/lib/testing'
import { type TestHealth, testHealth } from './testing-health'

let lab: TestHealth
beforeAll(async () => {
  lab = await testHealth()
}, 60_000)
afterAll(() => lab.close())

test('of two admins who started from the same ones, one is refused and told what holds now, also at the first change', async () => {
  const { transact } = await import('@/lib/operations/transact')
  const { updateHealthSettings } = await import('./settings-change')
  const { defaultSettings, settingsName } = await import('./settings')
  const { db } = await import('@/lib/db/client')
  const connection = lab.newConnection().id
  for (let round = 0; round < 5; round++) {
    await db().execute(sql`delete from settings where name = ${settingsName}`)
    const both = await Promise.all(
      [31, 32].map((retentionDays) => {
        const input = { ...defaultSettings, retentionDays, seen: defaultSettings }
        return transact(updateHealthSettings, { connection, operationId: lab.newOperationId(), input }, someone())
      }),
    )
    const { retentionDays } = await lab.now<typeof defaultSettings>(connection, 'healthSettings')
    expect(both.map(({ status }) => status).sort()).toEqual(['failed', 'succeeded'])
    expect(both.find(({ status }) => status === 'failed')).toMatchObject({
      failure: { code: 'Moved', details: expect.arrayContaining([`Now: retentionDays ${retentionDays}`]) },
    })
  }
  await db().execute(sql`delete from settings where name = ${settingsName}`)
})
