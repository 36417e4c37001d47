import { type ChangedConnector, diffConnectors, diffParameters } from './diff'
import type { ConnectorInput } from './schema'

/** What was typed against an older version, brought onto a newer one. */
export interface Rebased {
  connectors: ConnectorInput[]
  /** What both sides changed, each its own way, as `alerts: DefaultSNSArn`; what was typed is kept. */
  collisions: string[]
}

/**
 * Brings connectors that were made from `base` onto a newer version: what was not touched follows the newer one, what was stays
 * as typed, parameter by parameter.
 */
export function rebaseConnectors(
  base: readonly ConnectorInput[],
  typed: readonly ConnectorInput[],
  newer: readonly ConnectorInput[],
): Rebased {
  const mine = sidesOf(base, typed)
  const theirs = sidesOf(base, newer)
  const collisions: string[] = []
  const connectors: ConnectorInput[] = []
  const ownAdded = [...mine.added]
  for (const [place, connector] of newer.entries()) {
    const at = theirs.from.get(place)
    const before = at === undefined ? undefined : base[at]
    if (at === undefined || !before) {
      const same = ownAdded.find((one) => diffConnectors([connector], [one]).added.length === 0)
      if (!same) connectors.push(connector)
      else if (!equal(same, connector)) collisions.push(same.id)
      continue
    }
    const own = mine.to.get(at)
    if (!own) {
      if (!equal(before, connector)) collisions.push(before.id)
      continue
    }
    connectors.push(merge(before, own, connector, collisions))
  }
  for (const [at, before] of base.entries()) {
    const own = mine.to.get(at)
    if (theirs.to.has(at) || !own || equal(before, own)) continue
    collisions.push(own.id)
    connectors.push(own)
  }
  return { connectors: [...connectors, ...ownAdded], collisions: [...new Set(collisions)] }
}

/** Of each connector of the base what became of it (`to`), of each place which of the base it was (`from`), and what is new. */
function sidesOf(base: readonly ConnectorInput[], side: readonly ConnectorInput[]) {
  const { kept, changed, added } = diffConnectors(base, side)
  const pairs: Pick<ChangedConnector, 'from' | 'to'>[] = [...kept, ...changed]
  return {
    to: new Map(pairs.flatMap(({ from, to }) => (side[to] ? [[from, side[to]] as const] : []))),
    from: new Map(pairs.map(({ from, to }) => [to, from])),
    added: added.map(({ connector }) => connector),
  }
}

const equal = (a: ConnectorInput, b: ConnectorInput) => JSON.stringify(a) === JSON.stringify(b)

function merge(
  before: ConnectorInput,
  own: ConnectorInput,
  newer: ConnectorInput,
  collisions: string[],
): ConnectorInput {
  const pick = (was: string, mine: string, theirs: string, what: string) => {
    if (mine === was) return theirs
    if (theirs !== was && theirs !== mine) collisions.push(`${own.id}: ${what}`)
    return mine
  }
  const changes = new Map(
    diffParameters(before.parameters, own.parameters).flatMap((one) =>
      one.change === 'same' ? [] : [[one.key, one.change === 'removed' ? undefined : one.after] as const],
    ),
  )
  const was = valuesOf(before)
  const theirs = valuesOf(newer)
  for (const [key, value] of changes)
    if (theirs.get(key) !== was.get(key) && theirs.get(key) !== value) collisions.push(`${own.id}: ${key}`)
  const followed = newer.parameters.flatMap((row) => {
    if (!changes.has(row.key)) return [row]
    const value = changes.get(row.key)
    changes.delete(row.key)
    return value === undefined ? [] : [{ key: row.key, value }]
  })
  const more = [...changes].flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]))
  return {
    arn: pick(before.arn, own.arn, newer.arn, 'ARN'),
    id: pick(before.id, own.id, newer.id, 'ID'),
    parameters: [...followed, ...more],
  }
}

const valuesOf = ({ parameters }: ConnectorInput) => new Map(parameters.map(({ key, value }) => [key, value]))
