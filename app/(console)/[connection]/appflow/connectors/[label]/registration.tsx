'use client'
import { StateCell } from '@/app/(console)/[connection]/appflow/connectors/state-cell'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { History } from '@/components/status/history'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'

/** A connector as AppFlow describes it. */
export type Described = DataOf<'appflow', 'connector'>['value']

/** Who registered what under the label, and how it stands to its function now. */
export function Registration({ connector: c, label }: { connector: Described; label: string }) {
  const href = paths.appflow.connectorTab(useConnectionId(), label, 'lambda')
  const drift = useRead('appflow', 'drift', { label })
  return (
    <Section title="Registration">
      <Details
        items={[
          { label: 'Label', value: c.connectorLabel },
          { label: 'State', value: <StateCell drift={drift.data?.value} failed={drift.isError} href={href} /> },
          { label: 'Name', value: c.connectorName },
          { label: 'Connector ARN', value: <Arn value={c.connectorArn} /> },
          { label: 'Lambda function', value: <Arn value={c.connectorProvisioningConfig?.lambda?.lambdaArn} /> },
          { label: 'Provisioning type', value: c.connectorProvisioningType },
          { label: 'Description', value: c.connectorDescription },
          { label: 'Owner', value: c.connectorOwner },
          { label: 'Version', value: c.connectorVersion },
          { label: 'Type', value: c.connectorType },
          { label: 'Registered', value: <Time value={c.registeredAt} /> },
          { label: 'Registered by', value: c.registeredBy },
          { label: 'History', value: <History resourceId={c.connectorArn} /> },
          { label: 'Logo', value: <Logo address={c.logoURL} /> },
        ]}
      />
    </Section>
  )
}

/** A foreign image is not loaded into the console; and an address that is none of the web's is no link. */
function Logo({ address }: { address: string | undefined }) {
  if (!address || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return address
  return (
    <a href={address} rel="noreferrer" target="_blank">
      {address}
      <span className="visually-hidden"> (opens in a new tab)</span>
    </a>
  )
}
