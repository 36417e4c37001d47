'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { HealthVerdict } from '@/lib/evs/health/verdict'
import { NotKnown } from './result-indicator'

/** What several checks come to, by icon, word and colour. */
export function VerdictIndicator({ verdict }: { verdict: HealthVerdict }) {
  switch (verdict) {
    case 'failing':
      return <StatusIndicator type="error">Failing</StatusIndicator>
    case 'passing':
      return <StatusIndicator type="success">Passing</StatusIndicator>
    case 'unknown':
      return <StatusIndicator type="pending">Unknown</StatusIndicator>
    case 'other':
      return (
        <StatusIndicator type="info" colorOverride="grey">
          Other result
        </StatusIndicator>
      )
    case 'stale':
      return <NotKnown />
  }
}
