'use client'
import { useSyncExternalStore } from 'react'

/** A message that outlives the page it came from. */
export interface Flash {
  id: number
  /** The connection it speaks of; it shows on that connection's pages only. */
  connection: string
  kind: 'success' | 'info' | 'warning' | 'error' | 'in-progress'
  text: string
  /** What it speaks of, when that has a page. */
  href?: string
  /** The recorded change behind it. One in progress is watched, and its flash changes by itself. */
  operationId?: string
  /** The code of the failure that it tells, or that keeps its outcome unknown. */
  code?: string
}

const none: readonly Flash[] = []
const most = 5
let flashes = none
let lastId = 0
const listeners = new Set<() => void>()

function replace(next: readonly Flash[]) {
  flashes = next
  for (const listener of listeners) listener()
}

/** Shows a message above the page. One success takes the place of the one before; of the rest the last five stay. */
export function addFlash(flash: Omit<Flash, 'id'>): number {
  const id = ++lastId
  const kept = flash.kind === 'success' ? flashes.filter(({ kind }) => kind !== 'success') : flashes
  replace([{ ...flash, id }, ...kept].slice(0, most))
  return id
}

/** Changes a message where it stands. One that was taken away stays away. */
export function changeFlash(id: number, change: Partial<Omit<Flash, 'id' | 'connection'>>) {
  replace(flashes.map((flash) => (flash.id === id ? { ...flash, ...change } : flash)))
}

/** Takes a message away. */
export function removeFlash(id: number) {
  replace(flashes.filter((flash) => flash.id !== id))
}

/** The messages now, newest first. */
export function currentFlashes(): readonly Flash[] {
  return flashes
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The messages of a connection, newest first. */
export function useFlashes(connection: string): Flash[] {
  const all = useSyncExternalStore(subscribe, currentFlashes, () => none)
  return all.filter((flash) => flash.connection === connection)
}
