'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'

/** What may be wrong with a field that can be submitted all the same; said to screen readers when it comes up. */
export function FieldWarning({ text }: { text: string | undefined }) {
  return <div role="status">{text && <StatusIndicator type="warning">{text}</StatusIndicator>}</div>
}
