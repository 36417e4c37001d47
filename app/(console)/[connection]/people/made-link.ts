'use client'
import { keptOnce } from '@/components/status/kept-once'

/** A one-time link as the console has just made it. */
export interface MadeLink {
  personId: string
  name: string
  link: string
  hours: number
}

const made = keptOnce<MadeLink>()

/** Keeps a link until it is put away. */
export const keepLink = made.keep

/** The link that was just made for somebody. */
export function useMadeLink(personId: string): MadeLink | undefined {
  const link = made.useKept()
  return link?.personId === personId ? link : undefined
}
