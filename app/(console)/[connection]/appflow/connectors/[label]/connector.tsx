'use client'
import dynamic from 'next/dynamic'
import { AppflowHelp, StateHelp } from '@/app/(console)/[connection]/appflow/connectors/help'
import { ChangeButton } from '@/components/shell/change-button'
import { PageHeader } from '@/components/shell/page-header'
import { PageTabs } from '@/components/shell/page-tabs'
import { ItemView } from '@/components/status/item-view'
import { paths } from '@/lib/paths'
import { useConnectionId, useRead } from '@/lib/query'
import { Configuration } from './configuration'
import { Registration } from './registration'

// Opened by a click, so not part of a first paint.
const LambdaTab = dynamic(() => import('./lambda-tab').then((file) => file.LambdaTab))
const UsedBy = dynamic(() => import('./used-by').then((file) => file.UsedBy))

/** One registered connector as AppFlow describes it, the function behind it, and what uses it. */
export function Connector({ label }: { label: string }) {
  const connection = useConnectionId()
  const query = useRead('appflow', 'connector', { label })
  return (
    <>
      <PageHeader
        title={label}
        breadcrumbs={[{ text: 'AppFlow connectors', href: paths.appflow.connectors(connection) }, { text: label }]}
        actions={
          <>
            <ChangeButton href={paths.appflow.unregister(connection, label)} primary={false}>
              Unregister
            </ChangeButton>
            <ChangeButton href={paths.appflow.resetCache(connection, label)} primary={false}>
              Reset metadata cache
            </ChangeButton>
            <ChangeButton href={paths.appflow.updateRegistration(connection, label)}>Update registration</ChangeButton>
          </>
        }
        info
      />
      <ItemView query={query} what="connector">
        {(connector) => (
          <>
            <Registration connector={connector} label={label} />
            <PageTabs
              label="Parts of the connector"
              tabs={[
                { id: 'configuration', label: 'Configuration', content: <Configuration connector={connector} /> },
                {
                  id: 'lambda',
                  label: 'Lambda',
                  content: <LambdaTab label={label} />,
                },
                { id: 'used-by', label: 'Used by', content: <UsedBy label={label} /> },
              ]}
            />
          </>
        )}
      </ItemView>
      <AppflowHelp title="AppFlow connector" reference="API_DescribeConnector">
        <p>
          What AppFlow keeps of the connector since it was registered, or its registration was last updated: it asks the
          function only then.
        </p>
        <StateHelp />
        <h3>Metadata cache</h3>
        <p>
          AppFlow also remembers, for each connection profile, which entities and fields the connector has; for an hour
          unless the connector says otherwise. Resetting the cache makes it ask again.
        </p>
      </AppflowHelp>
    </>
  )
}
