import type { Account } from '@/lib/sandbox/kit'
import { isListed } from './connector-view'
import { readyEnvironment } from './environments'
import { notFound } from './faults'
import { connectorsOf } from './tables'

/** How requests name a connector. */
export interface Named {
  environmentId: string
  connectorId: string
}

/**
 * A connector that is listed, with its environment.
 * @throws Fault ResourceNotFoundException
 */
export function knownConnector(account: Account, { environmentId, connectorId }: Named, now: Date) {
  const environment = readyEnvironment(account, environmentId, now)
  const connector = connectorsOf(account, environmentId).get(connectorId)
  if (!connector || !isListed(connector, now)) throw notFound('connector', connectorId)
  return { environment, connector }
}
