'use client'
import { usePathname } from 'next/navigation'
import { createContext, useContext } from 'react'
import type { ConnectionView } from '@/lib/result'
import { isOfConsole } from './addresses'
import { productionWords } from './nature'

/** The connection of the page, set by the frame. */
export const ConnectionHere = createContext<ConnectionView | undefined>(undefined)

/**
 * The connection of the page, as the person who looks may know it.
 * @throws Error outside the frame
 */
export function useConnection(): ConnectionView {
  const connection = useContext(ConnectionHere)
  if (!connection) throw new Error('This page has no frame, so it is on no connection.')
  return connection
}

/**
 * Why this person cannot change AWS from this page; nothing where they can. Pages of the console itself change none, whatever
 * connection their address names.
 */
export function useNoChange(): string | undefined {
  const connection = useContext(ConnectionHere)
  const ofConsole = isOfConsole(usePathname())
  return ofConsole ? undefined : connection?.noChange
}

/** What to say where this page submits or confirms a change; nothing unless production is changed by it. */
export function useProductionWords(): string | undefined {
  const connection = useContext(ConnectionHere)
  const ofConsole = isOfConsole(usePathname())
  return connection && !ofConsole ? productionWords(connection) : undefined
}

/** Whom this page's lists are read from. */
export const useSource = (): string => (isOfConsole(usePathname()) ? "the console's database" : 'AWS')
