'use client'
import { createContext, useContext } from 'react'
import { type DataOf, useRead } from '@/lib/query'

/** What a row of the list of groups shows besides what AWS lists. */
export type GroupSummary = DataOf<'greengrass', 'groupSummaries'>['items'][number]

/** How far the summaries of the rows on the page have been read. */
export interface Summaries {
  byGroup: ReadonlyMap<string, GroupSummary>
  /** Those that are missing are not on their way. */
  failed: boolean
}

const nothing: Summaries = { byGroup: new Map(), failed: false }
const Here = createContext<Summaries>(nothing)

/** Gives the cells of a table the summaries of its rows. */
export const SummariesHere = Here.Provider

/** The summary of a group; a word in its place while, or because, there is none. */
export function useSummary(groupId: string): GroupSummary | 'reading' | 'unread' {
  const { byGroup, failed } = useContext(Here)
  const summary = byGroup.get(groupId)
  if (summary?.unread) return 'unread'
  return summary ?? (failed ? 'unread' : 'reading')
}

/** Reads the summaries of the groups that a table shows, fifty at most. */
export function useSummaries(groupIds: string[]) {
  return useRead(
    'greengrass',
    'groupSummaries',
    { groupIds: groupIds.slice(0, 50) },
    {
      enabled: groupIds.length > 0,
      // A deployment that is under way ends by itself.
      every: ({ items }) => (items.some(({ deployment }) => deployment?.inTransition) ? 5_000 : false),
    },
  )
}
