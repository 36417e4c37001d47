'use client'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import type { OperationView } from '@/lib/result'

/** Who made a step and when, with the way to its record; one that this console has no recent record of says so. */
export function RecordOfStep({ record }: { record: OperationView | undefined }) {
  const connection = useConnectionId()
  if (!record) return <p>Made earlier, or outside this console: it is not among the latest records.</p>
  return (
    <p>
      {record.actor ? `By ${record.actor.name}, ` : ''}
      <Time value={record.createdAt} />. <a href={paths.operation(connection, record.id)}>View record</a>
    </p>
  )
}
