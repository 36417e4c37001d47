import type { StatusIndicatorProps } from '@cloudscape-design/components/status-indicator'

/** What became of one question of a checklist. `could-not-tell` is no pass. */
export type Verdict = 'pass' | 'warn' | 'fail' | 'could-not-tell'

/** How a verdict looks. What could not be told never looks healthy. */
export const verdictLooks: Record<Verdict, [look: StatusIndicatorProps.Type, word: string]> = {
  pass: ['success', 'Pass'],
  warn: ['warning', 'Warning'],
  fail: ['error', 'Fail'],
  'could-not-tell': ['pending', 'Could not tell'],
}
