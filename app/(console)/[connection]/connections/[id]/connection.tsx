'use client'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { Connection as Read } from '@/app/(console)/[connection]/connections/draft'
import { ConnectionHelp } from '@/app/(console)/[connection]/connections/help'
import { Nature } from '@/app/(console)/[connection]/connections/nature'
import { sourceWords } from '@/app/(console)/[connection]/connections/words'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { ItemView } from '@/components/status/item-view'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { accountUnknown } from '@/lib/result'
import { ConnectionTest } from './connection-test'
import { Permissions } from './permissions'

/** One connection: what it is, whether it works, and what it needs. */
export function Connection({ id }: { id: string }) {
  const here = useConnectionId()
  const query = useRead('connections', 'connection', { id })
  const known = query.data?.value
  const name = known?.name ?? 'Connection'
  return (
    <>
      <PageHeader
        title={name}
        breadcrumbs={[{ text: 'Connections', href: paths.connections.connections(here) }, { text: name }]}
        actions={known && !known.fixed && <Changes id={id} />}
        info
      />
      <ItemView query={query} what="connection">
        {(connection) => (
          <>
            <Settings connection={connection} />
            <ConnectionTest id={id} />
            <Permissions id={id} source={connection.source} readOnly={connection.readOnly} />
          </>
        )}
      </ItemView>
      <ConnectionHelp />
    </>
  )
}

function Changes({ id }: { id: string }) {
  const here = useConnectionId()
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button href={paths.connections.remove(here, id)}>Remove connection</Button>
      <Button variant="primary" href={paths.connections.edit(here, id)}>
        Edit connection
      </Button>
    </SpaceBetween>
  )
}

function Settings({ connection: c }: { connection: Read }) {
  const { source } = c
  return (
    <Section title="Settings">
      {c.fixed && <p>It comes from how the console was started, and cannot be changed here.</p>}
      <Details
        items={[
          { label: 'Nature', value: <Nature connection={c} /> },
          { label: 'Id', value: <code>{c.id}</code> },
          {
            label: 'Account',
            value:
              c.account === accountUnknown
                ? 'Unknown: AWS has not told whose the credentials are. Test the connection to see why.'
                : c.account,
          },
          { label: 'Region', value: c.region },
          { label: 'Signs in with', value: sourceWords(c.kind, source.kind) },
          ...(source.kind === 'role' ? [{ label: 'Role', value: <Arn value={source.roleArn} /> }] : []),
          ...(source.kind === 'profile' ? [{ label: 'Profile', value: source.profile }] : []),
          { label: 'Production', value: c.production ? 'Yes' : 'No' },
          { label: 'Read-only', value: c.readOnly ? 'Yes: nobody changes AWS through it' : 'No' },
          ...(c.createdAt
            ? [
                { label: 'Created', value: <Time value={c.createdAt} /> },
                { label: 'Changed', value: <Time value={c.seen} /> },
              ]
            : []),
        ]}
      />
    </Section>
  )
}
