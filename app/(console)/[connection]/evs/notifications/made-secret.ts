'use client'
import { keptOnce } from '@/components/status/kept-once'

/** The signing secret of a webhook, as the console has just made it. */
export interface MadeSecret {
  name: string
  secret: string
}

/** Where a new signing secret waits for the page that shows it. */
export const madeSecret = keptOnce<MadeSecret>()
