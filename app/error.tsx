'use client'
import { PageError } from '@/components/status/page-error'

/** A page that could not be rendered, where there is no frame. */
export default function RootError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main style={{ maxWidth: 640, margin: '48px auto', padding: '0 16px' }}>
      <PageError error={error} retry={retry}>
        {' or '}
        <a href="/">go to the overview</a>.
      </PageError>
    </main>
  )
}
