'use client'
import Button from '@cloudscape-design/components/button'
import type { DriftsHere } from './use-drifts'

/** Says above the rows that their states could not be read, and reads them again. */
export function StatesUnread({ drifts: { error, retry } }: { drifts: DriftsHere }) {
  return (
    <div role="status">
      {error && (
        <>
          {`The states of these connectors could not be read. ${error.failure.title} `}
          <Button variant="inline-link" onClick={retry}>
            Read the states again
          </Button>
        </>
      )}
    </div>
  )
}
