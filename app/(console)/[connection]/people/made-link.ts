'use client'
import { useSyncExternalStore } from 'react'

/** A one-time link as the console has just made it. */
export interface MadeLink {
  personId: string
  name: string
  link: string
  hours: number
}

let made: MadeLink | undefined
const listeners = new Set<() => void>()

/** Keeps a link until it is put away or the page is loaded anew: in this tab's memory alone, and never in an address. */
export function keepLink(link: MadeLink | undefined) {
  made = link
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The link that was just made for somebody. */
export function useMadeLink(personId: string): MadeLink | undefined {
  const link = useSyncExternalStore(
    subscribe,
    () => made,
    () => undefined,
  )
  return link?.personId === personId ? link : undefined
}
