import type { StateLook } from '@/components/status/state-words'
import type { BoardCheck, BoardEnvironment } from '@/lib/evs/reads'

/** The worst check of an environment in a few words, as they can stand in a cell. */
export interface WorstCheck {
  look: StateLook
  word: string
  /** Which check; nothing where all say the same. */
  check?: string
  /** How many others fare as badly, but for the one that sums up the connectors. */
  more: number
}

/** Worst first: what failed, what AWS cannot tell, what has no words here. */
const looks: [verdict: BoardCheck['verdict'], look: StateLook, word: string][] = [
  ['failing', 'error', 'Failed'],
  ['unknown', 'pending', 'Unknown'],
  ['other', 'info', ''],
]

const untried: (typeof looks)[number] = ['stale', 'stopped', 'Not tried lately']

/** The check that sums up an environment's connectors. */
const sum = 'CONNECTOR_HEALTH'

/**
 * The worst among the checks of an environment and of its connectors, as of its sample; nothing where there is none. Whether the
 * sample still tells how it is, its age says.
 */
export function worstCheck({
  checks,
  connectors,
  stale,
}: Pick<BoardEnvironment, 'checks' | 'connectors' | 'stale'>): WorstCheck | undefined {
  // The sum of the connectors comes last: what it sums up says more.
  const own = checks.toSorted((a, b) => Number(a.check === sum) - Number(b.check === sum))
  const all = [...connectors.flatMap((connector) => connector.checks), ...own]
  // In a sample that is too old, all that passed is so; of a newer one, only what EVS itself has not tried for long.
  for (const [verdict, look, word] of stale ? looks : [...looks, untried]) {
    const [first, ...others] = all.filter((each) => each.verdict === verdict)
    if (!first) continue
    const more = others.filter(({ check }) => check !== sum).length
    return { look, word: word || first.result, check: first.check, more }
  }
  if (all.length === 0) return undefined
  return { look: 'success', word: all.length === 1 ? 'The only check passed' : `All ${all.length} passed`, more: 0 }
}
