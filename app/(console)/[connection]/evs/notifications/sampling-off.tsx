'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'

/** Says that nothing will be told where nothing is looked at: silence is no sign of health. */
export function SamplingOff() {
  const here = useConnectionId()
  const { data } = useRead('evs', 'healthSettings', {}, { every: () => 60_000 })
  if (!data || data.value.sampling) return null
  return (
    <div role="status">
      <StatusIndicator type="warning">Sampling is off</StatusIndicator>
      <p>
        It was switched off in the <a href={paths.evs.healthSettings(here)}>settings of Health</a>: no check is looked
        at, so no message is sent.
      </p>
    </div>
  )
}
