'use client'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { UseQueryResult } from '@tanstack/react-query'
import { FindingList } from '@/components/status/finding-list'
import { Freshness } from '@/components/status/freshness'
import { TextBlock } from '@/components/status/text-block'
import type { Finding, Preflight as Found } from '@/lib/appflow/kinds'
import type { ReadFailed } from '@/lib/query'
import type { Reading } from '@/lib/result'
import { AddPermission } from './add-permission'
import { TestCall } from './test-call'

/** The ids that the server rendered the page with, for the changes that can be made beside the form. */
export interface SideIds {
  permission: string
  testCall: string
}

const summaries: Record<Finding['verdict'], string> = {
  pass: 'Nothing stands in the way.',
  warn: 'It can be submitted; read the warnings.',
  fail: 'AppFlow will probably refuse this: see what fails.',
  'could-not-tell': 'Nothing is known to fail, but not all could be told.',
}

/** What was found before the form is sent, what can be done about it, and a test call of the function. */
export function Preflight({
  query,
  checking,
  lambdaArn,
  ids,
}: {
  query: UseQueryResult<Reading<Found>, ReadFailed>
  /** What is typed is not looked at yet. */
  checking: boolean
  lambdaArn: string
  ids: SideIds
}) {
  const { data, error } = query
  return (
    <SpaceBetween size="m">
      <div role="status">
        {checking ? 'Looking at the function and the label…' : data && !error && summaries[data.value.verdict]}
      </div>
      {error && !checking && <Unread error={error} onRetry={() => void query.refetch()} />}
      {data && !checking && (
        <SpaceBetween size="m">
          <FindingList label="Pre-flight" lines={data.value.lines} />
          <Freshness asOf={data.asOf} query={query} staleAfterMs={120_000} />
          {data.value.command && (
            <SpaceBetween size="s">
              <TextBlock title="Command that adds the permission" text={data.value.command} copyText="Copy command" />
              <AddPermission lambdaArn={lambdaArn} operationId={ids.permission} />
            </SpaceBetween>
          )}
        </SpaceBetween>
      )}
      <TestCall lambdaArn={lambdaArn} operationId={ids.testCall} />
    </SpaceBetween>
  )
}

function Unread({ error, onRetry }: { error: ReadFailed; onRetry: () => void }) {
  const { code, title, next } = error.failure
  return (
    <div>
      <p>
        The pre-flight could not be made.
        {/* The form says it of itself, with the way to sign in, once it is submitted. */}
        {code !== 'NotSignedIn' && ` ${title} ${next}`}
      </p>
      <Button formAction="none" onClick={onRetry}>
        Check again
      </Button>
    </div>
  )
}
