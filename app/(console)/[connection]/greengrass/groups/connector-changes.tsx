'use client'
import Button from '@cloudscape-design/components/button'
import { connectorInputs } from '@/app/(console)/[connection]/greengrass/connector-input'
import { ConnectorsDiffView } from '@/app/(console)/[connection]/greengrass/connectors-diff-view'
import { partsOf } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/versions/create/reference-name'
import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'
import { failureOf } from '@/components/status/failure-of'
import { diffConnectors, isSame } from '@/lib/greengrass/diff'
import { useRead } from '@/lib/query'

/** What differs between the connectors of two versions, down to their parameters. An ARN that is missing or empty is no connectors. */
export function ConnectorChanges({
  before = '',
  after = '',
  heading,
}: {
  before: string | undefined
  after: string | undefined
  heading?: 'h3' | 'h4'
}) {
  const from = useConnectors(before)
  const to = useConnectors(after)
  if (from.unknown || to.unknown) return null
  const failed = [from.query, to.query].find(({ isError }) => isError)
  if (failed) {
    return (
      <p role="status">
        {`The connectors could not be compared. ${failureOf(failed.error).title} `}
        <Button formAction="none" variant="inline-link" onClick={() => void failed.refetch()}>
          Read the connectors again
        </Button>
      </p>
    )
  }
  if (!from.connectors || !to.connectors) return <p role="status">Reading the connectors of both versions…</p>
  const diff = diffConnectors(from.connectors, to.connectors)
  if (isSame(diff)) return <p>The connectors and their parameters are the same.</p>
  return <ConnectorsDiffView diff={diff} from={nameOf(before)} to={nameOf(after)} heading={heading} />
}

const nameOf = (arn: string) => (arn ? `Version ${shortId(partsOf(arn).versionId)}` : 'No connectors')

/** `unknown`: what stands there is not the ARN of a version, or not yet. */
function useConnectors(arn: string) {
  const { definitionId = '', versionId = '' } = partsOf(arn)
  const whole = definitionId.length === 36 && versionId.length === 36
  const query = useRead('greengrass', 'connectorDefinitionVersion', { definitionId, versionId }, { enabled: whole })
  const read = query.data && connectorInputs(query.data.value.Definition?.Connectors)
  return { query, unknown: arn !== '' && !whole, connectors: arn === '' ? [] : read }
}
