'use client'
import Alert from '@cloudscape-design/components/alert'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId } from '@/lib/query'

/** The groups whose latest version refers to a definition that is to be deleted, and those that could not be read. */
export function StillUsed({
  users,
  incomplete,
}: {
  users: DataOf<'greengrass', 'connectorUse'>['items']
  /** Why not all groups are known. */
  incomplete: string | undefined
}) {
  const connection = useConnectionId()
  if (users.length === 0) {
    return incomplete ? (
      <Alert type="warning" header="Not all groups could be read">
        {`${incomplete} They are read again before anything is deleted.`}
      </Alert>
    ) : (
      <Alert type="info">No group's latest version refers to this definition.</Alert>
    )
  }
  return (
    <Alert type="warning" header={headerOf(users.length)}>
      {incomplete && <p>{`${incomplete} There may be more.`}</p>}
      <ul aria-label="Groups that refer to it">
        {users.map(({ groupId, groupName, unread }) => (
          <li key={groupId}>
            <a href={paths.greengrass.group(connection, groupId)}>{groupName || groupId}</a>
            {unread && ' · could not be read: it may or may not refer to it'}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const headerOf = (count: number) =>
  count === 1 ? 'A group refers to it in its latest version' : `${count} groups refer to it in their latest version`
