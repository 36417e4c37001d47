import 'server-only'
import { sql } from 'drizzle-orm'
import { type Database, db } from '@/lib/db/client'

/** A transaction, or the database itself. */
export type Writer = Pick<Database, 'execute'>

/** The lease of sampling, as one holder has it. */
export interface Lease {
  holder: string
  /** Grows with each new holder: what an earlier one still writes is refused by it. */
  fence: number
}

/** The name of the one lease that samplers share. */
const name = 'evs.health'
/** A holder that says nothing for so long has lost it. With a try every few seconds, the next one has it in less than 30. */
export const leaseSeconds = 15

/**
 * Takes the lease, or keeps it; nothing while another one holds it. Only the database's clock is asked, so that of the holders does
 * not matter.
 */
export async function takeLease(holder: string): Promise<Lease | undefined> {
  const { rows } = await db().execute<{ fence: string }>(sql`
    insert into leases as held (name, fence, holder, expires_at)
    values (${name}, 1, ${holder}, clock_timestamp() + ${leaseSeconds} * interval '1 second')
    on conflict (name) do update set
      fence = case when held.holder = excluded.holder and held.expires_at > clock_timestamp() then held.fence else held.fence + 1 end,
      holder = excluded.holder, expires_at = excluded.expires_at
    where held.holder = excluded.holder or held.expires_at <= clock_timestamp()
    returning fence`)
  const [row] = rows
  return row && { holder, fence: Number(row.fence) }
}

/** Gives the lease back at once, so that nobody has to wait. */
export async function giveLease({ holder, fence }: Lease): Promise<void> {
  await db().execute(sql`
    update leases set expires_at = clock_timestamp() where name = ${name} and holder = ${holder} and fence = ${fence}`)
}

/** Another sampler has the lease by now: what this one found is not to be written. */
export class Fenced extends Error {}

/**
 * Makes sure of the lease until the end of a transaction.
 * @throws Fenced
 */
export async function holdLease(tx: Writer, { holder, fence }: Lease): Promise<void> {
  const { rows } = await tx.execute(sql`
    select from leases where name = ${name} and holder = ${holder} and fence = ${fence} and expires_at > clock_timestamp() for share`)
  if (rows.length === 0) throw new Fenced('Another process samples by now.')
}

/**
 * Lets samplers finish what they write at this moment, and holds back what they write next until the end of a transaction: who
 * writes many targets at once would else wait for a sampler that waits for them.
 */
export async function holdSamplers(tx: Writer): Promise<void> {
  await tx.execute(sql`select from leases where name = ${name} for update`)
}
