import type { ConnectorConfiguration } from '@aws-sdk/client-appflow'
import type { Account } from '@/lib/sandbox/kit'

/** What AppFlow keeps of a function's answer, and goes on serving whatever becomes of the function. */
export type CachedConfiguration = Pick<
  ConnectorConfiguration,
  | 'authenticationConfig'
  | 'canUseAsDestination'
  | 'canUseAsSource'
  | 'connectorModes'
  | 'connectorName'
  | 'connectorOwner'
  | 'connectorRuntimeSettings'
  | 'connectorVersion'
  | 'logoURL'
  | 'supportedApiVersions'
  | 'supportedOperators'
  | 'supportedSchedulingFrequencies'
  | 'supportedTriggerTypes'
  | 'supportedWriteOperations'
>

/** A registered custom connector. */
export interface RegisteredConnector {
  label: string
  arn: string
  description?: string
  lambdaArn: string
  /** Milliseconds since the epoch. */
  registeredAt: number
  registeredBy: string
  /** Absent in what earlier versions of the sandbox kept. */
  cached?: CachedConfiguration
}

/** What a client token stands for: the input that it came with first, and the answer to it. */
export interface UsedToken {
  digest: string
  connectorArn: string
  /** Milliseconds since the epoch. */
  usedAt: number
}

/** A connection profile. Times are milliseconds since the epoch. */
export interface Profile {
  name: string
  connectorType: 'CustomConnector' | 'Salesforce'
  connectorLabel?: string
  createdAt: number
}

/** A flow; ends that are no custom connector have a type and no label. Times are milliseconds since the epoch. */
export interface Flow {
  name: string
  description?: string
  status: 'Active' | 'Suspended' | 'Draft'
  source: FlowEnd
  destination: FlowEnd
  trigger: 'Scheduled' | 'OnDemand'
  createdAt: number
}

export interface FlowEnd {
  type: 'CustomConnector' | 'S3' | 'Salesforce'
  label?: string
}

/** Connectors by label. */
export const connectorsOf = (account: Account) => account.table<RegisteredConnector>('appflow.connectors')
/** Used tokens by operation and token. */
export const tokensOf = (account: Account) => account.table<UsedToken>('appflow.tokens')
/** Connection profiles by name. */
export const profilesOf = (account: Account) => account.table<Profile>('appflow.profiles')
/** Flows by name. */
export const flowsOf = (account: Account) => account.table<Flow>('appflow.flows')
