'use client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { $ZodConfig } from 'zod/v4/core'
import { ReadFailed } from '@/lib/query'

declare global {
  /** Where zod keeps what `z.config` sets: that function would bring 5 kB to pages that have no schema. */
  var __zod_globalConfig: $ZodConfig | undefined
}

// A schema would try whether it may compile itself, and a page's policy reports each try. React runs the code of a
// component before that of what lies inside it, so this is set before any schema is made.
if (typeof window !== 'undefined') {
  globalThis.__zod_globalConfig ??= {}
  globalThis.__zod_globalConfig.jitless = true
}

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
