'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { ageOf, moment } from '@/lib/read-age'

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

function listen(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, 10_000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function useMoment() {
  const [now, setNow] = useState(moment)
  useEffect(() => listen(() => setNow(moment())), [])
  return now
}

/** Milliseconds since 1970, renewed every ten seconds; all that ask share one timer. */
export function useNow(): number {
  return useMoment().wall
}

/** Milliseconds since what was read at `asOf` (ISO 8601) came to this page, renewed as {@link useNow}; 0 while hydrating. */
export function useAge(asOf: string | undefined): number {
  const now = useMoment()
  const hydrated = useHydrated()
  return hydrated && asOf !== undefined ? ageOf(asOf, now) : 0
}

const never = () => () => {}

/** False on the server and while hydrating, so that what only the browser knows (its time zone) never mismatches. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
