import { sql } from 'drizzle-orm'
import { testConsole } from '@/lib/testing'
import type { HealthBoard } from './board'

/** The console's server side with what tests of health need. */
export async function testHealth() {
  const lab = await testConsole()
  const [{ takeLease }, { sampleDue }, { boardOf }, { forgetReads }] = await Promise.all([
    import('./lease'),
    import('./round'),
    import('./board'),
    import('@/lib/read'),
  ])
  const run = async <Row extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
    (await lab.db().execute<Row>(statement)).rows
  return {
    ...lab,
    takeLease,
    sampleDue,
    run,
    /** The lease, taken from whoever has it. */
    async lease(holder = 'test') {
      await run(sql`update leases set expires_at = clock_timestamp() - interval '1 second' where holder <> ${holder}`)
      const lease = await takeLease(holder)
      if (!lease) throw new Error('no lease')
      return lease
    },
    /** Makes everything that is kept older, as if time had passed. */
    async age(seconds: number) {
      const by = sql`${seconds} * interval '1 second'`
      await run(
        sql`update health_targets set due_at = due_at - ${by}, asked_at = asked_at - ${by}, sampled_at = sampled_at - ${by}`,
      )
      await run(sql`update health_spans set from_at = from_at - ${by}, until_at = until_at - ${by}`)
    },
    board: (connection: string): Promise<HealthBoard> => boardOf([connection]),
    /** What a read gives now, to an admin. */
    async now<Value>(connection: string, name: string, args: object = {}): Promise<Value> {
      forgetReads(connection, 'evs')
      const reading = await lab.read(connection, 'evs', name, args)
      return ('value' in reading ? reading.value : reading.items) as Value
    },
    /** Spans that say a thing twice: two of one check that touch or overlap with the same result, or two that are open. */
    async duplicates(connection: string) {
      return await run(sql`
        select a.series_id from health_spans a join health_spans b on a.series_id = b.series_id and a.from_at < b.from_at
          join health_series s on s.id = a.series_id
        where s.connection = ${connection} and (b.from_at < a.until_at or (b.from_at = a.until_at and a.result = b.result
          and a.impaired_since is not distinct from b.impaired_since) or (a.open and b.open))`)
    },
  }
}

/** {@link testHealth}'s result. */
export type TestHealth = Awaited<ReturnType<typeof testHealth>>
