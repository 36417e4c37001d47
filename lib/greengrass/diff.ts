import { parseConnectorArn } from './catalogue/arn'
import type { ConnectorInput } from './schema'

/** A value on both sides of a comparison. */
export interface Change<T = string> {
  before: T
  after: T
}

/** One parameter on both sides. `from` and `to` are its rows. */
export type ParameterDiff =
  | { change: 'same'; key: string; before: string; after: string; from: number; to: number }
  | { change: 'changed'; key: string; before: string; after: string; from: number; to: number }
  | { change: 'added'; key: string; after: string; to: number }
  | { change: 'removed'; key: string; before: string; from: number }

/** A connector that is on one side only; `at` is its place there. */
export interface OneSided {
  at: number
  connector: ConnectorInput
}

/** A connector that is on both sides, at places `from` and `to`. */
export interface Paired {
  from: number
  to: number
  /** Of the newer side. */
  id: string
  /** The connector's name in its ARN; the ARN where it is none. */
  name: string
}

/** A connector that is on both sides and not the same. */
export interface ChangedConnector extends Paired {
  /** Missing where the ID is the same; so are the others. */
  idChange?: Change
  arnChange?: Change
  /** The version in the ARN, where both are of the same connector. */
  versionChange?: Change<number>
  /** All parameters, the same ones too: those of the newer side in its order, then those removed. */
  parameters: ParameterDiff[]
  /** The parameters that are on both sides stand in another order. On the wire that means nothing. */
  reordered: boolean
}

/** What must happen to one list of connectors so that it becomes another. */
export interface ConnectorsDiff {
  added: OneSided[]
  removed: OneSided[]
  changed: ChangedConnector[]
  kept: Paired[]
  /** The connectors that are on both sides stand in another order. */
  reordered: boolean
}

/**
 * Compares two lists of connectors. A connector is the same by its ID, else by its name in the ARN, since a version holds each
 * connector once.
 */
export function diffConnectors(from: readonly ConnectorInput[], to: readonly ConnectorInput[]): ConnectorsDiff {
  const pairs = pairUp(from, to)
  const both = to.flatMap((after, place) => {
    const at = pairs.get(place)
    const before = at === undefined ? undefined : from[at]
    return at === undefined || !before ? [] : [compare(before, after, at, place)]
  })
  const paired = new Set(pairs.values())
  return {
    added: to.flatMap((connector, at) => (pairs.has(at) ? [] : [{ at, connector }])),
    removed: from.flatMap((connector, at) => (paired.has(at) ? [] : [{ at, connector }])),
    changed: both.filter((one) => 'parameters' in one),
    kept: both.filter((one) => !('parameters' in one)),
    reordered: !ascending(both.map((one) => one.from)),
  }
}

/** Whether nothing differs. */
export const isSame = ({ added, removed, changed, reordered }: ConnectorsDiff): boolean =>
  added.length + removed.length + changed.length === 0 && !reordered

/** Makes the newer list from the older one: `applyDiff(diffConnectors(a, b), a)` is b. */
export function applyDiff(diff: ConnectorsDiff, from: readonly ConnectorInput[]): ConnectorInput[] {
  const made = new Map<number, ConnectorInput>(diff.added.map(({ at, connector }) => [at, connector]))
  for (const { from: at, to } of diff.kept) made.set(to, taken(from, at))
  for (const change of diff.changed) made.set(change.to, applyChange(change, taken(from, change.from)))
  return [...made].toSorted(([a], [b]) => a - b).map(([, connector]) => connector)
}

function applyChange({ idChange, arnChange, parameters }: ChangedConnector, before: ConnectorInput): ConnectorInput {
  return {
    arn: arnChange?.after ?? before.arn,
    id: idChange?.after ?? before.id,
    parameters: parameters.flatMap((one) => {
      if (one.change === 'removed') return []
      return [one.change === 'same' ? taken(before.parameters, one.from) : { key: one.key, value: one.after }]
    }),
  }
}

function taken<T>(list: readonly T[], at: number): T {
  const one = list[at]
  if (one === undefined) throw new RangeError('The difference is one of another list.')
  return one
}

/** For each place of the newer list the place of the same connector in the older one. */
function pairUp(from: readonly ConnectorInput[], to: readonly ConnectorInput[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const free = new Set(from.keys())
  for (const same of [sameId, sameName]) {
    for (const [place, after] of to.entries()) {
      if (pairs.has(place)) continue
      const at = [...free].find((one) => same(taken(from, one), after))
      if (at === undefined) continue
      pairs.set(place, at)
      free.delete(at)
    }
  }
  return pairs
}

const sameId = (a: ConnectorInput, b: ConnectorInput) => a.id === b.id
const sameName = (a: ConnectorInput, b: ConnectorInput) => nameOf(a.arn) === nameOf(b.arn)
const nameOf = (arn: string) => parseConnectorArn(arn)?.name ?? arn

function compare(before: ConnectorInput, after: ConnectorInput, from: number, to: number): Paired | ChangedConnector {
  const parameters = diffParameters(before.parameters, after.parameters)
  const paired = { from, to, id: after.id, name: nameOf(after.arn) }
  const reordered = !ascending(parameters.flatMap((one) => ('from' in one && 'to' in one ? [one.from] : [])))
  const same =
    before.id === after.id && before.arn === after.arn && !reordered && parameters.every((one) => one.change === 'same')
  if (same) return paired
  const versions = [parseConnectorArn(before.arn), parseConnectorArn(after.arn)] as const
  const [old, now] = versions
  return {
    ...paired,
    idChange: changeOf(before.id, after.id),
    arnChange: changeOf(before.arn, after.arn),
    versionChange: old && now && old.name === now.name ? changeOf(old.version, now.version) : undefined,
    parameters,
    reordered,
  }
}

const changeOf = <T>(before: T, after: T): Change<T> | undefined => (before === after ? undefined : { before, after })

type Row = ConnectorInput['parameters'][number]

/** Compares parameters by key; of a key that is there several times the first with the first, and so on. */
export function diffParameters(from: readonly Row[], to: readonly Row[]): ParameterDiff[] {
  const free = new Map<string, number[]>()
  for (const [i, { key }] of from.entries()) free.set(key, [...(free.get(key) ?? []), i])
  const there = to.map(({ key, value }, place): ParameterDiff => {
    const at = free.get(key)?.shift()
    if (at === undefined) return { change: 'added', key, after: value, to: place }
    const before = taken(from, at).value
    return { change: before === value ? 'same' : 'changed', key, before, after: value, from: at, to: place }
  })
  const gone = [...free.values()].flat().toSorted((a, b) => a - b)
  return [
    ...there,
    ...gone.map((at): ParameterDiff => {
      const { key, value } = taken(from, at)
      return { change: 'removed', key, before: value, from: at }
    }),
  ]
}

const ascending = (numbers: number[]) => numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? 0))
