'use client'
import { useSyncExternalStore } from 'react'

/**
 * A place for what is shown once, as a one-time link: in this tab's memory alone, and never in an address. It is kept until it is
 * put away (`keep()`) or the page is loaded anew.
 */
export function keptOnce<Value>() {
  let kept: Value | undefined
  const listeners = new Set<() => void>()
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    keep(value?: Value) {
      kept = value
      for (const listener of listeners) listener()
    },
    useKept: (): Value | undefined =>
      useSyncExternalStore(
        subscribe,
        () => kept,
        () => undefined,
      ),
  }
}
