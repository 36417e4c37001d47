'use client'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { UseQueryResult } from '@tanstack/react-query'
import { type FindingLine, FindingList } from '@/components/status/finding-list'
import { Time } from '@/components/status/time'
import { type Verdict, verdictLooks } from '@/components/status/verdicts'
import type { DataOf, ReadFailed } from '@/lib/query'

const worstFirst: Verdict[] = ['fail', 'warn', 'could-not-tell', 'pass']

/** What the lines come to, in one sentence. */
function summary(lines: FindingLine[]): string {
  const has = (verdict: Verdict) => lines.some((line) => line.verdict === verdict)
  if (has('fail')) return 'EVS will probably refuse this, or fail at it: see what fails.'
  if (has('warn')) return 'Nothing is known to fail. Read the warnings, and what could not be told.'
  return has('could-not-tell') ? 'Nothing is known to fail, but not all could be told.' : 'Nothing stands in the way.'
}

/** What was found before the form is sent, worst first, and a button to look again. */
export function Preflight({
  query,
  checking,
  shown,
}: {
  query: UseQueryResult<DataOf<'evs', 'preflight'>, ReadFailed>
  /** It is being looked. */
  checking: boolean
  /** What was found is of what is typed now. */
  shown: boolean
}) {
  const { data, error } = query
  const lines = (shown && !error && data?.value.lines) || []
  const counts = worstFirst
    .map((verdict) => ({ verdict, count: lines.filter((line) => line.verdict === verdict).length }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${verdictLooks[verdict][1]}: ${count}`)
  return (
    <SpaceBetween size="m">
      <div role="status">
        {checking
          ? 'Looking at the environment, the name and the secret…'
          : lines.length > 0 && `${summary(lines)} ${counts.join(' · ')}`}
      </div>
      {error && !checking && (
        <p>
          The pre-flight could not be made.
          {/* The form says it of itself, with the way to sign in, once it is submitted. */}
          {error.failure.code !== 'NotSignedIn' && ` ${error.failure.title} ${error.failure.next}`}
        </p>
      )}
      {lines.length > 0 && (
        <FindingList
          label="Pre-flight"
          lines={lines.toSorted((a, b) => worstFirst.indexOf(a.verdict) - worstFirst.indexOf(b.verdict))}
        />
      )}
      <div>
        <Button
          formAction="none"
          iconName="refresh"
          loading={checking}
          loadingText="Check again"
          onClick={() => void query.refetch()}
        >
          Check again
        </Button>{' '}
        {data && shown && (
          <>
            Looked <Time value={data.asOf} />. EVS decides in the end.
          </>
        )}
      </div>
    </SpaceBetween>
  )
}
