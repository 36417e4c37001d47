import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { whoAsks } from '@/lib/asks'
import { openRead } from '@/lib/open-read'
import type { ArgsOf, ReadName, ServiceName } from '@/lib/query'
import { readKey } from '@/lib/query-key'
import { readFirst } from '@/lib/read'

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
 * Puts what the page will read into its HTML: the first page of lists, whole things. A read that fails, is refused or takes long
 * is left to the browser, which shows the failure with Retry.
 */
export async function Prefetch({
  connection,
  reads,
  children,
}: {
  connection: string
  reads: ReadRequest[]
  children: ReactNode
}) {
  const client = new QueryClient()
  const person = await whoAsks()
  await Promise.all(
    reads.map(async ({ service, name, args }) => {
      const opened = await openRead(person, connection, service, name, args)
      if (!('chunks' in opened)) return
      const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience))
      const data = await Promise.race([readFirst(opened.chunks), late]).catch(() => undefined)
      if (data) client.setQueryData(readKey(connection, service, name, args), data)
    }),
  )
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>
}
