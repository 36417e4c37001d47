'use client'
import Button from '@cloudscape-design/components/button'
import Checkbox from '@cloudscape-design/components/checkbox'
import { useSearchParams } from 'next/navigation'
import { useCallback, useState } from 'react'
import type { ReadFailed } from '@/lib/query'
import type { UseOfGroups } from './use-of-groups'

/** Whether the address asks for definitions that no group uses (`?used=no`), and how that is changed. */
export function useUnusedOnly(): [boolean, (only: boolean) => void] {
  const asked = useSearchParams().get('used') === 'no'
  // The box follows the click at once; the address may take a moment.
  const [only, setOnly] = useState(asked)
  const set = useCallback((next: boolean) => {
    setOnly(next)
    const url = new URL(window.location.href)
    if (next) url.searchParams.set('used', 'no')
    else url.searchParams.delete('used')
    // The page stays, so nothing is asked of the server: only the address changes.
    window.history.replaceState(null, '', url)
  }, [])
  return [only, set]
}

/** Shows the definitions that no group's latest version uses, and says what of the rows is not known for sure. */
export function UnusedFilter({
  checked,
  onChange,
  use,
  contents,
}: {
  checked: boolean
  onChange: (only: boolean) => void
  use: UseOfGroups
  contents: { error: ReadFailed | null; retry(): void }
}) {
  const unsure = use.state === 'failed' || use.state === 'partial'
  return (
    <div>
      <Checkbox checked={checked} onChange={({ detail }) => onChange(detail.checked)}>
        Not used by any group's latest version
      </Checkbox>
      <div role="status">
        {checked && use.state === 'reading' && 'The groups are still being read: rows may go away.'}
        {unsure && (
          <Unsure text={`Which groups use what is not known for sure. ${use.why ?? ''}`} onRetry={use.retry}>
            Read the groups again
          </Unsure>
        )}
        {contents.error && (
          <Unsure
            text={`What the definitions hold could not be read. ${contents.error.failure.title}`}
            onRetry={contents.retry}
          >
            Read the definitions again
          </Unsure>
        )}
      </div>
    </div>
  )
}

function Unsure({ text, onRetry, children }: { text: string; onRetry: () => void; children: string }) {
  return (
    <div>
      {text}{' '}
      <Button variant="inline-link" onClick={onRetry}>
        {children}
      </Button>
    </div>
  )
}
