'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'

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

/** Milliseconds since 1970, renewed every ten seconds; all that ask share one timer. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => listen(() => setNow(Date.now())), [])
  return now
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
