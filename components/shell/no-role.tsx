'use client'
import { paths } from '@/lib/paths'
import { PageHeader } from './page-header'
import { useConnection } from './use-connection'

/** Stands in the frame for a page that the person may not open: which role they have here, and who gives another. */
export function NoRole() {
  const { id, kind, role, name } = useConnection()
  return (
    <>
      <PageHeader title="You may not open this page" />
      <p>{`It needs another role than yours, which is ${role} on ${name}. An admin of this console gives roles.`}</p>
      <p>
        {kind !== 'console' && (
          <>
            <a href={paths.home(id)}>Go to the overview</a>
            {' or '}
          </>
        )}
        <a href={paths.account(id)}>see all your roles</a>
      </p>
    </>
  )
}
