'use client'
import { Section } from '@/components/shell/section'
import { Details } from '@/components/status/details'
import { Parameters } from './parameters'
import type { Described } from './registration'

const list = (values: string[] | undefined) => values?.join(', ')
const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'Yes' : 'No')

/** What the connector can do, how profiles sign in with it, and what they can set. */
export function Configuration({ connector }: { connector: Described }) {
  return (
    <>
      <Capabilities connector={connector} />
      <Runtime connector={connector} />
    </>
  )
}

function Capabilities({ connector: c }: { connector: Described }) {
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

function Runtime({ connector: c }: { connector: Described }) {
  const auth = c.authenticationConfig
  const oauth = auth?.oAuth2Defaults
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
          ...(oauth
            ? [
                { label: 'OAuth 2 scopes', value: list(oauth.oauthScopes) },
                { label: 'OAuth 2 token URLs', value: list(oauth.tokenUrls) },
                { label: 'OAuth 2 authorization URLs', value: list(oauth.authCodeUrls) },
                { label: 'OAuth 2 grant types', value: list(oauth.oauth2GrantTypesSupported) },
              ]
            : []),
        ]}
      />
      {auth?.customAuthConfigs?.map(({ customAuthenticationType = '', authParameters = [] }) => (
        <Parameters
          key={customAuthenticationType}
          title={`Fields of the custom authentication ${customAuthenticationType}`}
          parameters={authParameters.map(({ isSensitiveField, connectorSuppliedValues, ...each }) => ({
            ...each,
            kind: isSensitiveField ? 'Secret' : 'Text',
            values: connectorSuppliedValues,
          }))}
        />
      ))}
      <Parameters
        title="Runtime settings"
        parameters={settings.map(({ dataType, scope, connectorSuppliedValueOptions, ...each }) => ({
          ...each,
          kind: [dataType, scope].filter(Boolean).join(' · '),
          values: connectorSuppliedValueOptions,
        }))}
      />
    </Section>
  )
}
