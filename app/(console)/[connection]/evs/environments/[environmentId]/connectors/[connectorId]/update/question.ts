import type { SignIn } from '@/app/(console)/[connection]/evs/connector-form/sign-in-sentence'
import type { Question } from '@/app/(console)/[connection]/evs/connector-form/use-preflight'
import type { ConnectorRow } from '@/app/(console)/[connection]/evs/types'
import { connectorTypes } from '@/lib/evs/kinds'

/** What is asked before a connector comes to have a pair. Nothing can be asked about a type that AWS added since. */
export function questionAbout(connector: ConnectorRow, pair: SignIn, environmentId: string): Question {
  const type = connectorTypes.find((known) => known === connector.type)
  const { connectorId } = connector
  return { ...pair, ...(type && connectorId ? { args: { ...pair, environmentId, type, connectorId } } : {}) }
}
