'use client'
import { createContext, useContext, useMemo } from 'react'
import { isStale, useBoardTime } from '@/app/(console)/[connection]/evs/health/board-clock'
import type { BoardEnvironment } from '@/lib/evs/reads'
import { type ReadFailed, useRead } from '@/lib/query'

/** Milliseconds between two looks at what the console has kept; AWS is not asked. */
const lookEvery = 5_000

/** What the console has kept of the health of environments. */
export interface Samples {
  /** Undefined where nothing is kept of it yet. */
  of(environmentId: string | undefined): BoardEnvironment | undefined
  /** Whether a sample is too old to say how it is. */
  isStale(sample: BoardEnvironment): boolean
  /** Nothing is known yet of what is kept. */
  reading: boolean
  error: ReadFailed | null
  retry(): void
}

/** Looks at what the console has kept of the health of this connection's environments, from time to time. */
export function useSamples(): Samples {
  const { data, error, refetch } = useRead('evs', 'health', {}, { every: () => lookEvery })
  const now = useBoardTime(data?.value.now, data?.asOf)
  return useMemo(() => {
    const kept = new Map(data?.value.environments.map((each) => [each.environmentId, each]))
    return {
      of: (environmentId) => kept.get(environmentId ?? ''),
      isStale: (sample) => isStale(sample, now),
      reading: data === undefined && error === null,
      // What was read before is still shown, each with its age.
      error: data === undefined ? error : null,
      retry: () => void refetch(),
    }
  }, [data, error, refetch, now])
}

/** What cells of a table read: a column is made once, and what it shows comes later. */
export const SamplesContext = createContext<Samples>({
  of: () => undefined,
  isStale: () => true,
  reading: true,
  error: null,
  retry: () => undefined,
})

/** What is kept of a row. */
export const useSamplesHere = () => useContext(SamplesContext)
