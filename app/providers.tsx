'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ReadFailed } from '@/lib/query'

const makeClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        refetchOnWindowFocus: true,
        retry: (failures, error) => failures < 1 && !(error instanceof ReadFailed && !error.failure.retryable),
      },
    },
  })

let browserClient: QueryClient | undefined

/** One cache for as long as a browser's tab lives; on the server one for each page, since those belong to different people. */
function clientOfHere(): QueryClient {
  if (typeof window === 'undefined') return makeClient()
  browserClient ??= makeClient()
  return browserClient
}

/** What every page needs around it. */
export function Providers({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={clientOfHere()}>{children}</QueryClientProvider>
}
