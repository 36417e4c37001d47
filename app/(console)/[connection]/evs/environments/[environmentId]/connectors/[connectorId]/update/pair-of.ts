import { readOf } from '@/components/prefetch'
import { applianceFqdnSchema, secretIdentifierSchema } from '@/lib/evs/schema'
import type { Pair } from './pair'

/** The pair that an address names (`?fqdn=…&secret=…`); nothing where it names none, or one that EVS would not take. */
export function pairOf({ fqdn, secret }: Record<string, unknown>): Pair | undefined {
  const applianceFqdn = applianceFqdnSchema.safeParse(fqdn).data
  const secretIdentifier = secretIdentifierSchema.safeParse(secret).data
  return applianceFqdn && secretIdentifier ? { applianceFqdn, secretIdentifier } : undefined
}

/** What the page begins with: where the guided change stands, or the connector. */
export function readsFor(named: { environmentId: string; connectorId: string }, pair: Pair | undefined) {
  const first = pair ? readOf('evs', 'pairPlan', { ...named, ...pair }) : readOf('evs', 'connector', named)
  return [first, readOf('evs', 'environment', { environmentId: named.environmentId }), readOf('evs', 'place', {})]
}
