'use client'
import { PageError } from '@/components/status/page-error'

/** A page that could not be rendered, within the frame. */
export default function ConnectionError({ error, retry }: { error: unknown; retry: () => void }) {
  return <PageError error={error} retry={retry} />
}
