import 'server-only'
import type { z } from 'zod'
import { within } from '@/lib/aws/within'
import type { Connection } from '@/lib/connections/connection'
import { failureOf, ownFailureOf, type ServiceWords } from '@/lib/failure'
import { logUnexpected } from '@/lib/log-error'
import type { Person } from '@/lib/person'
import type { Failure, Listing, Reading } from '@/lib/result'

/** What a read is given besides its arguments. */
export interface ReadContext {
  connection: Connection
  /** Aborts when the read has taken too long. */
  signal: AbortSignal
}

/** What a read of the console's own records is given: it may depend on who asks, and so is never shared with others. */
export interface PersonalReadContext extends ReadContext {
  person: Person
}

/** A list: yields AWS's pages as they come and returns why it stopped early, if it did. */
export interface ListRead<Args, Row> {
  kind: 'list'
  args: z.ZodType<Args>
  pages(args: Args, context: ReadContext): AsyncGenerator<Row[], string | undefined>
}

/** One thing. */
export interface ItemRead<Args, Value> {
  kind: 'item'
  args: z.ZodType<Args>
  get(args: Args, context: ReadContext): Promise<Value>
}

/** Any read, as the read door sees it. */
export type AnyRead =
  | {
      kind: 'list'
      args: z.ZodType
      personal?: true
      pages(args: never, context: PersonalReadContext): AsyncGenerator<unknown[], string | undefined>
    }
  | { kind: 'item'; args: z.ZodType; personal?: true; get(args: never, context: PersonalReadContext): Promise<unknown> }

/** Defines a list read. */
export function listRead<Args, Row>(args: z.ZodType<Args>, pages: ListRead<Args, Row>['pages']): ListRead<Args, Row> {
  return { kind: 'list', args, pages }
}

/** Defines a read of one thing. */
export function itemRead<Args, Value>(args: z.ZodType<Args>, get: ItemRead<Args, Value>['get']): ItemRead<Args, Value> {
  return { kind: 'item', args, get }
}

/** A list that may depend on who asks. */
export interface PersonalListRead<Args, Row> {
  kind: 'list'
  personal: true
  args: z.ZodType<Args>
  pages(args: Args, context: PersonalReadContext): AsyncGenerator<Row[], string | undefined>
}

/** One thing that may depend on who asks. */
export interface PersonalItemRead<Args, Value> {
  kind: 'item'
  personal: true
  args: z.ZodType<Args>
  get(args: Args, context: PersonalReadContext): Promise<Value>
}

/** Defines a list read that may depend on who asks. */
export function personalListRead<Args, Row>(
  args: z.ZodType<Args>,
  pages: PersonalListRead<Args, Row>['pages'],
): PersonalListRead<Args, Row> {
  return { kind: 'list', personal: true, args, pages }
}

/** Defines a read of one thing that may depend on who asks. */
export function personalItemRead<Args, Value>(
  args: z.ZodType<Args>,
  get: PersonalItemRead<Args, Value>['get'],
): PersonalItemRead<Args, Value> {
  return { kind: 'item', personal: true, args, get }
}

/** What a read sends, one a line: rows as they arrive, then the end; or one value; or why not. */
export type ReadChunk =
  | { rows: unknown[]; asOf: string }
  | { end: true; incomplete?: string }
  | { value: unknown; asOf: string }
  | { failure: Failure }

/** Identical reads share one call to AWS, and its answer for this long. */
const shareForMs = 1_500
/** How long AWS may stay silent: before the first page, and between any two. */
const silentForMs = 11_000

interface Shared {
  chunks: ReadChunk[]
  done: boolean
  wake: Set<() => void>
  /** It ended in a failure, which is not shared with who retries. */
  failed: boolean
  /** When the last chunk came. */
  endedAt: number
}

declare global {
  var sharedReads: Map<string, Shared> | undefined
}

// Pages, with their actions, and routes are built apart, each with a copy of this module: what an action makes untrue, a route
// must not go on telling.
globalThis.sharedReads ??= new Map()
const shared = globalThis.sharedReads

/** Forgets what was read of a connection's service, after a change there; of all its services where none is named. */
export function forgetReads(connection: string, service?: string) {
  const begin = service === undefined ? `${connection}\n` : `${connection}\n${service}\n`
  for (const key of shared.keys()) if (key.startsWith(begin)) shared.delete(key)
}

/** Forgets what was read of the console's own records, by whatever connection's page, after the change `service.name`. */
export function forgetOwnReads(change: string) {
  const service = change.split('.')[0]
  for (const key of shared.keys()) if (key.split('\n')[1] === service) shared.delete(key)
}

/** The chunks of one read, shared with everyone who may ask for the same; a personal one with that person's session only. */
export async function* readChunks(
  connection: Connection,
  service: { name: string; words: ServiceWords; console?: true },
  name: string,
  read: AnyRead,
  args: unknown,
  person: Person,
): AsyncGenerator<ReadChunk> {
  const whose = read.personal ? `${person.session} ${JSON.stringify(person.roles)}` : ''
  const key = [connection.id, service.name, name, JSON.stringify(args), whose].join('\n')
  let entry = shared.get(key)
  if (!entry || (entry.done && (entry.failed || Date.now() - entry.endedAt > shareForMs))) {
    entry = { chunks: [], done: false, wake: new Set(), failed: false, endedAt: 0 }
    shared.set(key, entry)
    void fill(entry, connection, service, read, args, person).then(() => expire(key))
  }
  for (let i = 0; ; i++) {
    while (i >= entry.chunks.length) {
      if (entry.done) return
      const { wake } = entry
      await new Promise<void>((resolve) => wake.add(resolve))
    }
    let chunk = entry.chunks[i] as ReadChunk
    // What has come meanwhile goes out as one: who comes late gets a long list in few pieces.
    while ('rows' in chunk) {
      const next = entry.chunks[i + 1]
      if (!next || !('rows' in next)) break
      chunk = { rows: chunk.rows.concat(next.rows), asOf: chunk.asOf }
      i++
    }
    yield chunk
  }
}

function expire(key: string) {
  const entry = shared.get(key)
  if (!entry) return
  const timer = setTimeout(() => {
    if (shared.get(key) === entry) shared.delete(key)
  }, shareForMs)
  timer.unref()
}

async function fill(
  entry: Shared,
  connection: Connection,
  service: { words: ServiceWords; console?: true },
  read: AnyRead,
  args: unknown,
  person: Person,
) {
  const add = (chunk: ReadChunk) => {
    entry.chunks.push(chunk)
    for (const resume of entry.wake) resume()
    entry.wake.clear()
  }
  const silence = new AbortController()
  const give = () => silence.abort(new DOMException('AWS did not answer in time.', 'TimeoutError'))
  const timer = setTimeout(give, silentForMs)
  const context = { connection, person, signal: silence.signal }
  let pages = 0
  try {
    if (read.kind === 'item') {
      const value = await within(silence.signal, read.get(args as never, context))
      add({ value, asOf: new Date().toISOString() })
    } else {
      const iterator = read.pages(args as never, context)
      for (;;) {
        const next = await within(silence.signal, iterator.next())
        if (next.done) {
          add({ end: true, incomplete: next.value })
          break
        }
        pages++
        timer.refresh()
        add({ rows: next.value, asOf: new Date().toISOString() })
      }
    }
  } catch (error) {
    const failure = service.console ? ownFailureOf(error) : failureOf(error, service.words)
    if (failure.code === 'Unclear') logUnexpected('a read failed', error, { connection: connection.id })
    entry.failed = true
    add(pages === 0 ? { failure } : { end: true, incomplete: `${failure.title} ${failure.message}`.trim() })
  } finally {
    clearTimeout(timer)
    entry.done = true
    entry.endedAt = Date.now()
    for (const resume of entry.wake) resume()
    entry.wake.clear()
  }
}

/** What a page can show at once: the first page of a list, or the value. Throws {@link ReadRefused} when AWS refuses. */
export async function readFirst(chunks: AsyncGenerator<ReadChunk>): Promise<Listing<unknown> | Reading<unknown>> {
  let listing: Listing<unknown> | undefined
  for await (const chunk of chunks) {
    if ('failure' in chunk) throw new ReadRefused(chunk.failure)
    if ('value' in chunk) return chunk
    if ('end' in chunk) {
      const { incomplete } = chunk
      return { items: [], asOf: new Date().toISOString(), ...listing, complete: !incomplete, incomplete }
    }
    if (listing) return listing
    listing = { items: chunk.rows, asOf: chunk.asOf, complete: false }
  }
  return listing ?? { items: [], asOf: new Date().toISOString(), complete: true }
}

/** A read that AWS refused. */
export class ReadRefused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.title)
  }
}
