'use client'
import Button from '@cloudscape-design/components/button'
import { failureOf } from '@/components/status/failure-of'
import type { Samples } from './use-samples'

/** Says above the rows that what the console keeps of their health could not be read, and reads it again. */
export function SamplesUnread({ samples: { error, retry } }: { samples: Samples }) {
  return (
    <div role="status">
      {error && (
        <>
          {`The connectors and checks of these environments could not be read. ${failureOf(error).title} `}
          <Button variant="inline-link" onClick={retry}>
            Read them again
          </Button>
        </>
      )}
    </div>
  )
}
