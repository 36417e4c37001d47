'use client'
import type { ReactNode } from 'react'

const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined

/** What is shown in place of a page that could not be rendered. Nothing is changed in AWS by rendering a page. */
export function PageError({ error, retry, children }: { error: unknown; retry: () => void; children?: ReactNode }) {
  const digest = digestOf(error)
  return (
    <>
      <h1>This page could not be shown</h1>
      <p>The console met an error of its own while making the page. Nothing was changed in AWS by it.</p>
      {digest && (
        <p>
          The console’s log has the reason under <code>{digest}</code>.
        </p>
      )}
      <p>
        <button type="button" onClick={retry}>
          Show the page again
        </button>
        {children}
      </p>
    </>
  )
}
