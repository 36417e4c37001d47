import { type Account, Fault } from '@/lib/sandbox/kit'
import { checksOf, reachabilityOf } from './checks'
import type { ConnectorView } from './connector-view'
import { connectorOf, keep } from './control'
import { secretByArn } from './secrets'
import { type Connector, type Episode, secretsOf } from './tables'

const minute = 60_000

/** What happens to a connector by the account's clock, from now on. */
const scenarios: Record<string, { title: string; play: (connector: Connector, now: number) => Episode[] }> = {
  'appliance-down': {
    title: 'The appliance does not answer for 40 minutes.',
    play: (connector, now) => {
      const reachability = reachabilityOf(connector.type)
      const times = { from: now, to: now + 40 * minute }
      return checksOf[connector.type].map((check) => ({
        check,
        result: check === reachability ? 'FAILED' : 'UNKNOWN',
        ...times,
      }))
    },
  },
  'flapping-check': {
    title: 'The last check of the connector fails for 5 minutes of every 10, for two hours.',
    play: (connector, now) =>
      Array.from({ length: 12 }, (_, at) => ({
        check: checksOf[connector.type].at(-1) ?? '',
        result: 'FAILED',
        from: now + at * 10 * minute,
        to: now + (at * 10 + 5) * minute,
      })),
  },
  'secret-loses-tag': { title: 'Its secret has no tag EvsAccess for one hour.', play: () => [] },
  none: { title: 'What is under way ends.', play: () => [] },
}

/**
 * `POST /_sandbox/evs/scenario`: plays a scenario on a connector, in place of the one that is under way; `none` only ends it.
 * Without `scenario` it lists them.
 * @param body `environmentId`; `connectorId` or `type`; `scenario`.
 * @throws Fault 404 for an unknown connector, 400 for an unknown scenario or a connector without a secret that is there.
 */
export function playScenario(
  account: Account,
  now: Date,
  body: Record<string, unknown>,
): ConnectorView | { scenario: string; title: string }[] {
  const { scenario: name } = body
  if (name === undefined) return Object.entries(scenarios).map(([scenario, { title }]) => ({ scenario, title }))
  const scenario = typeof name === 'string' && Object.hasOwn(scenarios, name) ? scenarios[name] : undefined
  if (!scenario) throw new Fault(undefined, 400, `scenario must be one of ${Object.keys(scenarios).join(', ')}`)
  const connector = connectorOf(account, now, body)
  const at = now.getTime()
  const secret = secretByArn(account, connector.secretArn)
  if (name === 'secret-loses-tag' && !secret)
    throw new Fault(undefined, 400, 'The connector has no secret to lose a tag')
  if (secret) {
    const untagged = name === 'secret-loses-tag' ? { from: at, to: at + 60 * minute } : undefined
    secretsOf(account).set(secret.name, { ...secret, untagged })
  }
  return keep(account, { ...connector, episodes: scenario.play(connector, at) }, now)
}
