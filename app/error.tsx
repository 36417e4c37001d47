'use client'

const digestOf = (error: unknown) =>
  error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : undefined

/** Shown in place of a page that could not be rendered. Nothing is changed in AWS by rendering a page. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = digestOf(error)
  return (
    <main style={{ maxWidth: 640, margin: '48px auto', padding: '0 16px' }}>
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
        </button>{' '}
        or <a href="/">go to the overview</a>.
      </p>
    </main>
  )
}
