import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { BeingRead } from '@/components/status/being-read'
import { verdictLooks } from '@/components/status/verdicts'
import type { Drift, DriftId, Finding } from '@/lib/appflow/kinds'

/** A point of a drift in a few words, as it can stand in a cell; its page tells it whole. */
function shortly(id: DriftId, verdict: Finding['verdict'], { modifiedAt }: Drift): string {
  switch (id) {
    case 'function':
      if (verdict === 'warn') return 'the function needs a look'
      return modifiedAt ? 'the function cannot run' : 'the function is gone'
    case 'policy':
      return verdict === 'warn' ? 'not only AppFlow may invoke the function' : 'AppFlow may not invoke the function'
    case 'code':
      return 'the function was changed since'
  }
}

/** What is said of a drift in a list: the state in a word, and why. */
export function driftWords(drift: Drift): { look: Finding['verdict']; word: string; why: string } {
  const { lines, verdict } = drift
  if (verdict === 'pass') return { look: 'pass', word: 'OK', why: '' }
  const certain = lines.filter((line) => line.verdict === 'fail' || line.verdict === 'warn')
  if (certain.length === 0) return { look: 'could-not-tell', word: 'Could not tell', why: '' }
  const drifted = certain.some((line) => line.verdict === 'fail' || line.id === 'code')
  const why = certain.map((line) => shortly(line.id, line.verdict, drift)).join('; ')
  const look = certain.some((line) => line.verdict === 'fail') ? 'fail' : 'warn'
  return { look, word: drifted ? 'Drifted' : 'Warning', why }
}

/** How a connector stands to its function, by icon, word and colour, and why where it has drifted. */
export function StateCell({ drift, failed, href }: { drift: Drift | undefined; failed: boolean; href: string }) {
  if (!drift) {
    return failed ? 'Could not be read' : <BeingRead />
  }
  const { look, word, why } = driftWords(drift)
  return (
    <span>
      <StatusIndicator type={verdictLooks[look][0]}>{word}</StatusIndicator>
      {look !== 'pass' && (
        <>
          {': '}
          <a href={href}>{why || 'see why'}</a>
        </>
      )}
    </span>
  )
}
