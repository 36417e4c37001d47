'use client'
import dynamic from 'next/dynamic'
import { PageHeader } from '@/components/shell/page-header'
import { PageTabs } from '@/components/shell/page-tabs'
import { useConnection } from '@/components/shell/use-connection'
import { Clock } from './clock'
import { FaultsTable } from './faults-table'
import { SandboxHelp } from './help'
import type { OperationIds } from './operation-ids'

// Behind a tab, so not part of a first paint.
const EvsControls = dynamic(() => import('./evs-controls').then((file) => file.EvsControls))
const OtherServices = dynamic(() => import('./other-services').then((file) => file.OtherServices))
const LedgerTable = dynamic(() => import('./ledger-table').then((file) => file.LedgerTable))
const AccountFile = dynamic(() => import('./account-file').then((file) => file.AccountFile))
const OtherClients = dynamic(() => import('./other-clients').then((file) => file.OtherClients))

/** What is behind the AWS that the sandbox plays: its clock, what goes wrong in it, and what it holds. */
export function SandboxPage({ ids }: { ids: OperationIds }) {
  const { account } = useConnection()
  return (
    <>
      <PageHeader
        title="Sandbox"
        description={`What AWS seems to do in account ${account} is decided here. Nothing of it reaches a real account, and other accounts of the sandbox go on as they are.`}
        info
      />
      <PageTabs
        label="Parts of the sandbox"
        tabs={[
          {
            id: 'clock',
            label: 'Clock and faults',
            content: (
              <>
                <Clock operationId={ids.clock} />
                <FaultsTable ids={ids} />
              </>
            ),
          },
          { id: 'evs', label: 'EVS', content: <EvsControls ids={ids} /> },
          { id: 'services', label: 'Greengrass and AppFlow', content: <OtherServices ids={ids} /> },
          { id: 'writes', label: 'Accepted writes', content: <LedgerTable /> },
          { id: 'account', label: 'Account', content: <AccountFile operationId={ids.file} /> },
          { id: 'clients', label: 'Other clients', content: <OtherClients /> },
        ]}
      />
      <SandboxHelp />
    </>
  )
}
