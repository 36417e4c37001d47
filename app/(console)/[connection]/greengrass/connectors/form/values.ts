import type { TypedConnector } from '@/lib/greengrass/typed-form'

/** What every form with connectors holds. */
export interface WithConnectors {
  connectors: TypedConnector[]
}
