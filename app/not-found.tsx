import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Not found' }

/** Shown for an address that leads nowhere: a connection that does not exist, a mistyped address. */
export default function NotFound() {
  return (
    <main style={{ maxWidth: 640, margin: '48px auto', padding: '0 16px' }}>
      <h1>There is no such page</h1>
      <p>
        The address names a page or a connection that this console does not have. What it named may have been removed,
        or may belong to another connection.
      </p>
      <p>
        <a href="/">Go to the overview</a>
      </p>
    </main>
  )
}
