'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import type { Crumb } from '@/components/shell/breadcrumbs'
import { PageHeader } from '@/components/shell/page-header'
import { failureOf } from '@/components/status/failure-of'

// Rare, and not part of a first paint.
const FailureAlert = dynamic(() => import('@/components/status/failure-alert').then((file) => file.FailureAlert))

/**
 * Stands in for a form until what the form starts from is read. A form that started from nothing would make a version that
 * drops everything; so where the reading fails there is no form, but the reason and Retry.
 */
export function MustRead({
  title,
  breadcrumbs,
  queries,
  what,
}: {
  title: string
  breadcrumbs: Crumb[]
  queries: UseQueryResult[]
  /** What is read, with its article. */
  what: string
}) {
  const failed = queries.find(({ isError }) => isError)
  return (
    <>
      <PageHeader title={title} breadcrumbs={breadcrumbs} />
      {failed ? (
        <FailureAlert failure={failureOf(failed.error)} onRetry={() => void failed.refetch()} />
      ) : (
        <p role="status">{`Reading ${what}, which the form starts from…`}</p>
      )}
    </>
  )
}
