'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { StateIndicator } from '@/components/status/state-indicator'

/** A result as AWS told it; one that is too old to say how it is now looks neither healthy nor failed. */
export function ResultIndicator({ result, stale }: { result: string | undefined; stale: boolean }) {
  if (stale) return <NotKnown />
  return <StateIndicator state={result || 'UNKNOWN'} />
}

/** The look of what the console does not know, since AWS was not asked or gave no answer. */
export function NotKnown({ children = 'Not known' }: { children?: string }) {
  return (
    <StatusIndicator type="stopped" colorOverride="grey">
      {children}
    </StatusIndicator>
  )
}
