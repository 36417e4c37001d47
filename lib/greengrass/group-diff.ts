import { type Kind, kindFacts, kinds } from './kinds'

/** What a group version refers to, by kind. Missing and empty both mean nothing. */
export type References = Partial<Record<Kind, string>>

/** One of the seven references of a group version, on both sides. */
export interface ReferenceDiff {
  kind: Kind
  /** The kind in words. */
  title: string
  /** `none`: neither side refers to a definition of this kind. */
  change: 'none' | 'kept' | 'added' | 'removed' | 'changed'
  /** The ARN of a definition's version; missing where the side refers to none. */
  before?: string
  after?: string
  /** Both sides refer to the same definition, in whichever version. */
  sameDefinition: boolean
}

/** The references of a group version as AWS gives it (API model: GroupVersion). */
export const referencesOf = (version: { [member in (typeof kindFacts)[Kind]['member']]?: string }): References =>
  Object.fromEntries(
    kinds.flatMap((kind) => (version[kindFacts[kind].member] ? [[kind, version[kindFacts[kind].member]]] : [])),
  )

/** Compares two group versions: seven rows, in the order of the API. */
export const diffGroupVersions = (from: References, to: References): ReferenceDiff[] =>
  kinds.map((kind) => {
    const before = from[kind] || undefined
    const after = to[kind] || undefined
    return {
      kind,
      title: kindFacts[kind].title,
      change: changeOf(before, after),
      before,
      after,
      sameDefinition: before !== undefined && after !== undefined && definitionOf(before) === definitionOf(after),
    }
  })

/** How many references there are of each change. */
export function countChanges(diff: readonly ReferenceDiff[]): Record<ReferenceDiff['change'], number> {
  const counts = { none: 0, kept: 0, added: 0, removed: 0, changed: 0 }
  for (const { change } of diff) counts[change] += 1
  return counts
}

/** Makes the newer references from the older ones: `applyGroupDiff(diffGroupVersions(a, b), a)` refers to what b does. */
export const applyGroupDiff = (diff: readonly ReferenceDiff[], from: References): References =>
  Object.fromEntries(
    diff.flatMap(({ kind, change, after }) => {
      const arn = change === 'kept' ? from[kind] : after
      return arn ? [[kind, arn]] : []
    }),
  )

function changeOf(before: string | undefined, after: string | undefined): ReferenceDiff['change'] {
  if (before === after) return before === undefined ? 'none' : 'kept'
  if (before === undefined) return 'added'
  return after === undefined ? 'removed' : 'changed'
}

const definitionOf = (arn: string) => arn.replace(/\/versions\/[^/]*$/, '')
