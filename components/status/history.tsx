'use client'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import { NotSet } from './time'

/** The way to what was done to a resource from this console, by whom. */
export function History({ resourceId }: { resourceId: string | undefined }) {
  const connection = useConnectionId()
  return resourceId ? <a href={paths.audit.resource(connection, resourceId)}>Follow this resource</a> : <NotSet />
}
