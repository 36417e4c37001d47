'use client'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { History } from '@/components/status/history'
import { ItemView } from '@/components/status/item-view'
import { Time } from '@/components/status/time'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'

type Configuration = DataOf<'appflow', 'connector'>['value']

const list = (values: string[] | undefined) => values?.join(', ')
const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'Yes' : 'No')

/** One registered connector as AppFlow describes it. */
export function Connector({ label }: { label: string }) {
  const connection = useConnectionId()
  const query = useRead('appflow', 'connector', { label })
  return (
    <>
      <PageHeader
        title={label}
        breadcrumbs={[{ text: 'AppFlow connectors', href: paths.appflow.connectors(connection) }, { text: label }]}
      />
      <ItemView query={query} what="connector">
        {(connector) => (
          <>
            <Registration connector={connector} />
            <Capabilities connector={connector} />
            <Runtime connector={connector} />
          </>
        )}
      </ItemView>
    </>
  )
}

function Registration({ connector: c }: { connector: Configuration }) {
  return (
    <Section title="Registration">
      <Details
        items={[
          { label: 'Label', value: c.connectorLabel },
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
          // A foreign image is not loaded into the console.
          { label: 'Logo', value: c.logoURL },
        ]}
      />
    </Section>
  )
}

function Capabilities({ connector: c }: { connector: Configuration }) {
  return (
    <Section title="What it can do">
      <Details
        items={[
          { label: 'Modes', value: list(c.connectorModes) },
          { label: 'Source', value: yesNo(c.canUseAsSource) },
          { label: 'Destination', value: yesNo(c.canUseAsDestination) },
          { label: 'Transfer types', value: list(c.supportedDataTransferTypes) },
          { label: 'Triggers', value: list(c.supportedTriggerTypes) },
          { label: 'Schedules', value: list(c.supportedSchedulingFrequencies) },
          { label: 'API versions', value: list(c.supportedApiVersions) },
          { label: 'Operators', value: list(c.supportedOperators) },
          { label: 'Write operations', value: list(c.supportedWriteOperations) },
          { label: 'Destination connectors', value: list(c.supportedDestinationConnectors) },
          { label: 'PrivateLink', value: yesNo(c.isPrivateLinkEnabled) },
          { label: 'PrivateLink endpoint URL required', value: yesNo(c.isPrivateLinkEndpointUrlRequired) },
        ]}
      />
    </Section>
  )
}

function Runtime({ connector: c }: { connector: Configuration }) {
  const auth = c.authenticationConfig
  const kinds = [
    auth?.isBasicAuthSupported && 'Basic',
    auth?.isApiKeyAuthSupported && 'API key',
    auth?.isOAuth2Supported && 'OAuth 2',
    auth?.isCustomAuthSupported && 'Custom',
  ].filter((kind) => typeof kind === 'string')
  const settings = c.connectorRuntimeSettings ?? []
  return (
    <Section title="Authentication and runtime settings">
      <Details
        items={[
          { label: 'Authentication', value: list(kinds) },
          ...settings.map(({ key, label, dataType, isRequired, description }) => ({
            label: label ?? key ?? 'Setting',
            value: [description, dataType, isRequired ? 'required' : 'optional'].filter(Boolean).join(' · '),
          })),
        ]}
      />
    </Section>
  )
}
