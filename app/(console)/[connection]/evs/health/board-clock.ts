'use client'
import { createContext, useContext } from 'react'
import { useAge, useNow } from '@/components/status/clock'
import type { BoardEnvironment } from './types'

/**
 * The time by which ages of what is kept are told: the database's, as of when the board was read, and as much later as has passed
 * here since. Milliseconds since 1970.
 */
export function useBoardTime(boardNow: string | undefined, readAt: string | undefined): number {
  const now = useNow()
  const since = useAge(readAt)
  return boardNow === undefined ? now : Date.parse(boardNow) + since
}

/** What cells read of {@link useBoardTime}. */
export const BoardTime = createContext(0)

/** The time by which ages on the board are told. */
export const useTimeHere = () => useContext(BoardTime)

/** Whether what is shown of an environment is too old to say how it is, also where the board itself could not be renewed. */
export function isStale({ stale, sampledAt, staleAfter }: BoardEnvironment, now: number): boolean {
  return stale || sampledAt === undefined || now - Date.parse(sampledAt) > staleAfter * 1000
}
