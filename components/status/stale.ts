'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import { createContext, useContext, useState } from 'react'
import { useHydrated, useNow } from './clock'

/** What {@link useStale} needs of a query. */
export type Ageing = Pick<UseQueryResult, 'isError' | 'dataUpdatedAt'>

/** Whether what arrived here at `readAt` no longer tells how things are; times in milliseconds, all by one clock. */
export function isOld({ isError, readAt }: { isError: boolean; readAt: number }, now: number, staleAfterMs: number) {
  return isError || now - readAt > staleAfterMs
}

/**
 * Whether what is shown could not be renewed, or has not been for longer than `staleAfterMs`, also where a request hangs. Counted by
 * the time that passes in this browser: its clock may differ from the server's, by which `asOf` is told.
 */
export function useStale({ isError, dataUpdatedAt }: Ageing, staleAfterMs: number): boolean {
  const now = useNow()
  const hydrated = useHydrated()
  const [seen, see] = useState(() => ({ of: dataUpdatedAt, at: Date.now() }))
  if (seen.of !== dataUpdatedAt) see({ of: dataUpdatedAt, at: Date.now() })
  // What came with the page bears the server's time, which may lie ahead; 0 is nothing read yet.
  const readAt = Math.min(dataUpdatedAt || seen.at, seen.at)
  return isOld({ isError, readAt }, hydrated ? now : readAt, staleAfterMs)
}

/** Whether what this part of a page shows is stale; its {@link StaleRegion} says so. */
export const StaleHere = createContext(false)

/** What {@link StaleHere} says to a cell or an indicator. */
export const useStaleHere = () => useContext(StaleHere)
