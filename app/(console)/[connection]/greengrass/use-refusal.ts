'use client'
import { type QueryCache, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { ReadFailed } from '@/lib/query'

/** Whether a read of Greengrass on this connection is refused at the moment as every call is after the end of V1. */
export function useRefusal(connection: string): boolean {
  const cache = useQueryClient().getQueryCache()
  return useSyncExternalStore(
    useCallback((listener) => cache.subscribe(listener), [cache]),
    () => isRefused(cache, connection),
    () => false,
  )
}

const isRefused = (cache: QueryCache, connection: string) =>
  cache
    .findAll({ queryKey: [connection, 'greengrass'] })
    .some(({ state: { error } }) => error instanceof ReadFailed && error.failure.refusesAll === true)
