'use client'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useParams } from 'next/navigation'
import type { z } from 'zod'
import { readKey } from '@/lib/query-key'
import type { ReadChunk } from '@/lib/read'
import { noteArrival } from '@/lib/read-age'
import type { Failure, Listing, Reading } from '@/lib/result'
import type { Services } from '@/lib/services'

/** The names of all services. */
export type ServiceName = keyof Services & string
/** The names of a service's reads. */
export type ReadName<S extends ServiceName> = keyof Services[S]['reads'] & string
type ReadOf<S extends ServiceName, N extends ReadName<S>> = Services[S]['reads'][N]
/** The arguments of a read. */
export type ArgsOf<S extends ServiceName, N extends ReadName<S>> =
  ReadOf<S, N> extends { args: z.ZodType<infer Args> } ? Args : never
/** What a read gives: a {@link Listing} or a {@link Reading}. */
export type DataOf<S extends ServiceName, N extends ReadName<S>> =
  ReadOf<S, N> extends { pages(...given: never): AsyncGenerator<(infer Row)[], unknown> }
    ? Listing<Row>
    : ReadOf<S, N> extends { get(...given: never): Promise<infer Value> }
      ? Reading<Value>
      : never

/** A read that did not work, with what the operator is told. */
export class ReadFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.title)
  }
}

/** The connection named by the page's address. */
export function useConnectionId(): string {
  const { connection } = useParams<{ connection: string }>()
  return connection
}

/**
 * Asks the console's server for a read. `every` says how many milliseconds from now to ask again, `false` for never;
 * it sees what was read last, so that a page refreshes quickly while something is in transit.
 */
export function useRead<S extends ServiceName, N extends ReadName<S>>(
  service: S,
  name: N,
  args: ArgsOf<S, N>,
  options: { every?: (data: DataOf<S, N>) => number | false; enabled?: boolean } = {},
): UseQueryResult<DataOf<S, N>, ReadFailed> {
  const connection = useConnectionId()
  const queryKey = readKey(connection, service, name, args)
  return useQuery<DataOf<S, N>, ReadFailed>({
    queryKey,
    queryFn: async ({ client, signal }) => {
      const known = client.getQueryData<{ complete?: boolean }>(queryKey)
      return await fetchRead<DataOf<S, N>>(connection, service, name, args, signal, (partial) => {
        // A refresh of a whole list keeps showing it until the new one is whole.
        if (!known || known.complete === false) client.setQueryData(queryKey, partial)
      })
    },
    enabled: options.enabled ?? true,
    refetchOnMount: (query) => (isPartial(query.state.data) ? 'always' : true),
    refetchInterval: (query) => (query.state.data === undefined ? false : (options.every?.(query.state.data) ?? false)),
  })
}

const isPartial = (data: unknown) =>
  typeof data === 'object' && data !== null && 'complete' in data && data.complete === false

async function fetchRead<Data>(
  connection: string,
  service: string,
  name: string,
  args: unknown,
  signal: AbortSignal,
  onPartial: (partial: Listing<unknown>) => void,
): Promise<Data> {
  const query = new URLSearchParams({ args: JSON.stringify(args) })
  let answer: Response
  try {
    answer = await fetch(`/api/read/${encodeURIComponent(connection)}/${service}.${name}?${query}`, { signal })
  } catch (error) {
    if (signal.aborted) throw error
    throw new ReadFailed(unreachable())
  }
  let listing: Listing<unknown> | undefined
  let shownAt = 0
  for await (const chunk of lines(answer)) {
    if ('failure' in chunk) throw new ReadFailed(chunk.failure)
    if ('asOf' in chunk) noteArrival(chunk.asOf)
    if ('value' in chunk) return chunk as Data
    if ('end' in chunk) {
      const { incomplete } = chunk
      listing = { items: [], asOf: new Date().toISOString(), ...listing, complete: !incomplete, incomplete }
      return listing as Data
    }
    listing = {
      items: listing ? listing.items.concat(chunk.rows) : chunk.rows,
      asOf: listing?.asOf ?? chunk.asOf,
      complete: false,
    }
    // Showing each of a hundred pages would cost more than reading them.
    if (Date.now() - shownAt > 250) {
      shownAt = Date.now()
      onPartial(listing)
    }
  }
  throw new ReadFailed(unreachable())
}

async function* lines(answer: Response): AsyncGenerator<ReadChunk> {
  if (!answer.body) return
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }))
    if (done) return
    const parts = (rest + value).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield JSON.parse(part) as ReadChunk
  }
}

const unreachable = (): Failure => ({
  code: 'Unreachable',
  title: 'The console did not answer.',
  next: 'Check that the console is running, then retry.',
  message: '',
  at: new Date().toISOString(),
  retryable: true,
})
