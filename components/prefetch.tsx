import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { connectionOf } from '@/lib/connections/connection'
import type { ArgsOf, ReadName, ServiceName } from '@/lib/query'
import { readKey } from '@/lib/query-key'
import { type AnyRead, readChunks, readFirst } from '@/lib/read'
import { services } from '@/lib/services'

interface ReadRequest {
  service: ServiceName
  name: string
  args: unknown
}

/** Names a read for {@link Prefetch}, with the types of the same read in the browser. */
export const readOf = <S extends ServiceName, N extends ReadName<S>>(
  service: S,
  name: N,
  args: ArgsOf<S, N>,
): ReadRequest => ({
  service,
  name,
  args,
})

/** How long a page waits for AWS before it is sent without the rows, in milliseconds. */
const patience = 1_500

/**
 * Puts what the page will read into its HTML: the first page of lists, whole things. A read that fails or takes long is left
 * to the browser, which shows the failure with Retry.
 */
export async function Prefetch({
  connection: id,
  reads,
  children,
}: {
  connection: string
  reads: ReadRequest[]
  children: ReactNode
}) {
  const connection = connectionOf(id) ?? notFound()
  const client = new QueryClient()
  await Promise.all(
    reads.map(async ({ service, name, args }) => {
      const table: Record<string, AnyRead> = services[service].reads
      const read = table[name]
      if (!read) return
      const first = readFirst(readChunks(connection, services[service], name, read, args))
      const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience))
      const data = await Promise.race([first, late]).catch(() => undefined)
      if (data) client.setQueryData(readKey(id, service, name, args), data)
    }),
  )
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>
}
