'use client'
import Alert from '@cloudscape-design/components/alert'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'

/** Says that EVS does not list a connector, or does not any more. */
export function ConnectorGone({ environmentId, connectorId }: { environmentId: string; connectorId: string }) {
  return (
    <Alert type="info" header={`EVS lists no connector ${connectorId} in this environment`}>
      It may have been deleted already.{' '}
      <a href={paths.evs.environment(useConnectionId(), environmentId)}>See what the environment has</a>
    </Alert>
  )
}
