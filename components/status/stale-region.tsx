'use client'
import type { ReactNode } from 'react'
import { type Ageing, StaleHere, useStale } from './stale'

/**
 * Tells what is within whether it is stale. Time passes here alone: only what asks for it renders anew when that changes.
 * `data-stale` is there for the looks.
 */
export function StaleRegion({
  query,
  staleAfterMs,
  className,
  children,
}: {
  query: Ageing
  staleAfterMs: number
  className?: string
  children: ReactNode
}) {
  const stale = useStale(query, staleAfterMs)
  return (
    <StaleHere value={stale}>
      <div className={className} data-stale={stale}>
        {children}
      </div>
    </StaleHere>
  )
}
