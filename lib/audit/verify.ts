import { createHash } from 'node:crypto'
import type { ClientBase } from 'pg'

/** The end of a chain: the number and hash of its last row. Of an empty one 0 and no hash. */
export interface Head {
  seq: number
  hash: string
}

/** What became of a look at the whole chain. */
export type Verdict =
  | { whole: true; rows: number; head: Head }
  /** `seq`: the first row that is not as it was written, or is missing. */
  | { whole: false; seq: number; why: string }

interface Row {
  seq: string
  prev_hash: string
  hash: string
  /** What was hashed. */
  content: string
}

// Rendered by PostgreSQL, so that it is the very text that the trigger audit_chain hashed (lib/db/migrations).
const rows = `select seq, prev_hash, hash, jsonb_build_array(prev_hash, seq, at, kind, action, text, actor_id, actor_name, role,
  session, address, connection, account, region, target, operation_id, base, digest, diff::text, resource_id, href,
  request_id)::text as content from audit order by seq`

const batch = 2_000

/**
 * Reads the whole audit in batches, as it was at one moment, and works out each hash anew: numbering without gaps, each row
 * as it was written and chained to the one before, and the end where the database says it is.
 *
 * Whoever owns the database can write all of it anew, hashes and end included. That is only seen against `known`, a head
 * that was noted elsewhere before.
 *
 * @param client In a transaction that sees one state of the database; its time zone is set to UTC.
 */
export async function verifyChain(client: ClientBase, known?: Head): Promise<Verdict> {
  await client.query("set local timezone = 'UTC'")
  await client.query(`declare audit_rows no scroll cursor for ${rows}`)
  const last: Head = { seq: 0, hash: '' }
  try {
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${batch} from audit_rows`)
      if (rows.length === 0) break
      for (const row of rows) {
        const bad = badRow(row, last, known)
        if (bad) return { whole: false, ...bad }
        last.seq = Number(row.seq)
        last.hash = row.hash
      }
    }
  } finally {
    await client.query('close audit_rows')
  }
  const { rows: heads } = await client.query<{ seq: string; hash: string }>('select seq, hash from audit_head')
  const bad = badEnd(heads, last, known)
  return bad ? { whole: false, ...bad } : { whole: true, rows: last.seq, head: last }
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

function badRow(row: Row, last: Head, known: Head | undefined) {
  const seq = Number(row.seq)
  const next = last.seq + 1
  if (seq > next) return { seq: next, why: `is missing; the next one is ${seq}` }
  if (seq < next) return { seq, why: seq === last.seq ? 'is there twice' : 'has a number that none can have' }
  const asWritten = sha256(row.content) === row.hash
  if (row.prev_hash !== last.hash) {
    // A row that is as it was written still tells what the one before it was.
    if (asWritten && last.seq > 0) return { seq: last.seq, why: `is not the row that ${seq} was chained to` }
    return { seq, why: `is not chained to ${last.seq === 0 ? 'the beginning' : last.seq}` }
  }
  if (!asWritten) return { seq, why: 'is not what was written: its content does not give its hash' }
  if (known?.seq === seq && known.hash !== row.hash) {
    return { seq, why: `is not the row that was noted: its hash is ${row.hash}, noted was ${known.hash}` }
  }
  return undefined
}

function badEnd(heads: { seq: string; hash: string }[], last: Head, known: Head | undefined) {
  const [head] = heads
  if (!head || heads.length > 1)
    return { seq: last.seq + 1, why: 'cannot follow: the end of the chain is not recorded' }
  const end = Number(head.seq)
  if (end > last.seq) return { seq: last.seq + 1, why: `is missing; the chain once ended with ${end}` }
  if (end < last.seq)
    return { seq: end + 1, why: `was not added by the database, for which the chain ends with ${end}` }
  if (head.hash !== last.hash) return { seq: end, why: 'is not the row that the database added last' }
  if (known && known.seq > last.seq) return { seq: last.seq + 1, why: `is missing; ${known.seq} was noted` }
  return undefined
}

/** Reads a head as it is noted, `<seq>:<hash>`; nothing when it is not one. */
export function parseHead(text: string): Head | undefined {
  const found = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text)
  return found?.[1] && found[2] ? { seq: Number(found[1]), hash: found[2] } : undefined
}
