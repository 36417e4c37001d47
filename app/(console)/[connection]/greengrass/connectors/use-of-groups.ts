'use client'
import { createContext, useContext, useMemo } from 'react'
import { useRead } from '@/lib/query'

/** Which definitions groups use in their latest versions, as far as it is read. */
export interface UseOfGroups {
  /** How many groups use a definition. */
  count(definitionId: string | undefined): number
  /** `partial`: groups could not be read, so a definition may be used by more than is counted. */
  state: 'reading' | 'whole' | 'partial' | 'failed'
  /** Why not all is known. */
  why?: string
  retry(): void
}

/** Reads which definitions the latest versions of all groups use. */
export function useUseOfGroups(): UseOfGroups {
  const { data, error, refetch } = useRead('greengrass', 'connectorUse', {})
  return useMemo(() => {
    const counts = new Map<string, number>()
    for (const { definitionId } of data?.items ?? [])
      if (definitionId) counts.set(definitionId, (counts.get(definitionId) ?? 0) + 1)
    const partial = data?.incomplete !== undefined
    return {
      count: (definitionId = '') => counts.get(definitionId) ?? 0,
      state: error ? 'failed' : partial ? 'partial' : data?.complete ? 'whole' : 'reading',
      why: error?.failure.title ?? data?.incomplete,
      retry: () => void refetch({ cancelRefetch: false }),
    }
  }, [data, error, refetch])
}

/** What cells of a table read: a column is made once, and what it shows comes later. */
export const UseOfGroupsContext = createContext<UseOfGroups>({
  count: () => 0,
  state: 'reading',
  retry: () => undefined,
})

/** What is known of the use by groups. */
export const useUseOfGroupsHere = () => useContext(UseOfGroupsContext)
