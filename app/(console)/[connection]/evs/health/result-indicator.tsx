'use client'
import { StateIndicator } from '@/components/status/state-indicator'
import { VerdictIndicator } from './verdict-indicator'

/** A result as AWS told it; one that is too old to say how it is now looks neither healthy nor failed. */
export function ResultIndicator({ result, stale }: { result: string | undefined; stale: boolean }) {
  return stale ? <VerdictIndicator verdict="stale" /> : <StateIndicator state={result || 'UNKNOWN'} />
}
