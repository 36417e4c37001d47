import type { Kind } from '@/lib/greengrass/kinds'
import { kinds } from '@/lib/greengrass/kinds'
import type { CreateGroupVersionInput } from '@/lib/greengrass/schema'
import type { DataOf } from '@/lib/query'

/** What a version refers to, for one kind. */
export type Reference = DataOf<'greengrass', 'groupVersion'>['value']['references'][number]
/** An ARN a kind, empty for none. */
export type Arns = Record<Kind, string>

/** What a form starts from: the group's latest version. `version` is empty where the group had none. */
export interface Base {
  version: string
  references: Partial<Record<Kind, Reference>>
}

/** What an operator typed against an older base, brought onto a newer one. */
export interface Carried {
  arns: Arns
  drop: Kind[]
  /** Kinds that both the operator and the newer version changed, each its own way; the operator's is kept. */
  collisions: Kind[]
}

/** What becomes of a kind. */
export type Fate = 'kept' | 'changed' | 'added' | 'dropped' | 'none'

/** The ARNs of a base. */
export const arnsOf = ({ references }: Base): Arns => mapKinds((kind) => references[kind]?.arn ?? '')

/** What becomes of one kind, from what it was and what it is to be. */
export function fateOf(before: string, after: string): Fate {
  if (before === after) return before ? 'kept' : 'none'
  if (!after) return 'dropped'
  return before ? 'changed' : 'added'
}

/** In one line, as `6 kept, 1 changed, 0 dropped`. */
export function summaryOf(before: Arns, after: Arns): string {
  const counts: Record<Fate, number> = { kept: 0, changed: 0, added: 0, dropped: 0, none: 0 }
  for (const kind of kinds) counts[fateOf(before[kind], after[kind])]++
  const always: Fate[] = ['kept', 'changed', 'dropped']
  const order: Fate[] = ['kept', 'changed', 'added', 'dropped', 'none']
  return order
    .filter((fate) => always.includes(fate) || counts[fate] > 0)
    .map((fate) => `${counts[fate]} ${fate}`)
    .join(', ')
}

/** Brings what was typed onto a newer base: a kind that was not touched follows the base, one that was stays as typed. */
export function rebase(old: Base, typed: CreateGroupVersionInput, next: Base): Carried {
  const before = arnsOf(old)
  const newer = arnsOf(next)
  const touched = (kind: Kind) => typed[kind] !== before[kind]
  return {
    arns: mapKinds((kind) => (touched(kind) ? typed[kind] : newer[kind])),
    // Agreed to for the reference that was there: another one is to be agreed to anew.
    drop: typed.drop.filter((kind) => newer[kind] === before[kind]),
    collisions: kinds.filter((kind) => touched(kind) && newer[kind] !== before[kind] && newer[kind] !== typed[kind]),
  }
}

function mapKinds(arnOf: (kind: Kind) => string): Arns {
  return {
    connector: arnOf('connector'),
    core: arnOf('core'),
    device: arnOf('device'),
    function: arnOf('function'),
    logger: arnOf('logger'),
    resource: arnOf('resource'),
    subscription: arnOf('subscription'),
  }
}
