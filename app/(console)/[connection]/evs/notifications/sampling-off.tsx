'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { useRead } from '@/lib/query'

/** Says that nothing will be told where nothing is looked at: silence is no sign of health. */
export function SamplingOff() {
  const { data } = useRead('evs', 'healthSettings', {}, { every: () => 60_000 })
  if (!data || data.value.sampling) return null
  return (
    <p role="status">
      <StatusIndicator type="warning">
        Sampling is switched off in the settings of Health: no check is looked at, so no message is sent.
      </StatusIndicator>
    </p>
  )
}
