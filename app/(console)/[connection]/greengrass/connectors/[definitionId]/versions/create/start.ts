import type { ConnectorInput } from '@/lib/greengrass/schema'
import type { TypedConnector } from '@/lib/greengrass/typed-form'

/** The latest version of a definition; `version` is empty where there was none. */
export interface Base {
  version: string
  connectors: ConnectorInput[]
}

/** What the form starts from. */
export interface Start {
  /** The version that the new one replaces. */
  base: Base
  /** What the fields are filled with: the base's connectors, or an old version's that is restored. */
  filled: TypedConnector[]
  /** What was typed against an older base and is brought onto this one. */
  carried?: TypedConnector[]
  /** What both the operator and the newer version changed. */
  collisions: string[]
}

/** Makes a start of a base and the connectors that the form shows. */
export async function startFrom(base: Base, shown: readonly ConnectorInput[]): Promise<Start> {
  const { typedConnectors } = await import('@/lib/greengrass/typed-form')
  return { base, filled: await typedConnectors(shown), collisions: [] }
}

/** Brings what was typed onto a newer version. */
export async function moveOnto(
  newer: Base,
  from: { connectors: readonly ConnectorInput[] },
  typed: TypedConnector[],
): Promise<Start> {
  const [{ typedConnectors, wireConnector }, { rebaseConnectors }] = await Promise.all([
    import('@/lib/greengrass/typed-form'),
    import('@/lib/greengrass/rebase'),
  ])
  const { connectors, collisions } = rebaseConnectors(from.connectors, typed.map(wireConnector), newer.connectors)
  const [filled, carried] = await Promise.all([typedConnectors(newer.connectors), typedConnectors(connectors)])
  return { base: newer, filled, carried, collisions }
}
