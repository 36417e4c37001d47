'use client'
import { Indicator } from '@/components/status/state-indicator'
import type { StateLook } from '@/components/status/state-words'
import type { HealthVerdict } from '@/lib/evs/health/verdict'

const looks: Record<HealthVerdict, [look: StateLook, word: string]> = {
  failing: ['error', 'Failing'],
  unknown: ['pending', 'Unknown'],
  other: ['info', 'Other result'],
  stale: ['stopped', 'Not known'],
  passing: ['success', 'Passing'],
}

/** What several checks come to, by icon, word and colour. */
export function VerdictIndicator({ verdict }: { verdict: HealthVerdict }) {
  const [look, word] = looks[verdict]
  return <Indicator look={look}>{word}</Indicator>
}
