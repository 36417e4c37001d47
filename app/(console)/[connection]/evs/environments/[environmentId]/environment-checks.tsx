'use client'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import type { EnvironmentValue } from '@/app/(console)/[connection]/evs/types'
import { Section } from '@/components/shell/section'
import { useStaleHere } from '@/components/status/stale'
import { CheckList } from './check-list'

/** The environment's own checks: those that do not pass, worst first; those that pass can be opened. */
export function EnvironmentChecks({
  environment: { environmentId = '', checks = [], environmentState },
}: {
  environment: EnvironmentValue
}) {
  const stale = useStaleHere()
  const of = { environmentId, connectorId: '' }
  const passed = checks.filter(({ result }) => result === 'PASSED')
  const others = checks.filter(({ result }) => result !== 'PASSED')
  return (
    <Section title="Checks of the environment">
      {checks.length === 0 && 'EVS tells no checks of this environment.'}
      {others.length > 0 && (
        <CheckList
          of={of}
          checks={others}
          siblings={checks}
          label="Checks of the environment"
          quietBecause={environmentState === 'CREATING' ? 'EVS checks an environment once it is created.' : undefined}
        />
      )}
      {passed.length > 0 && (
        <ExpandableSection headerText={headerOf(passed.length, others.length, stale)}>
          <CheckList of={of} checks={passed} label="Checks of the environment that passed" />
        </ExpandableSection>
      )}
    </Section>
  )
}

const headerOf = (passed: number, others: number, stale: boolean) => {
  const which = others > 0 ? String(passed) : passed === 1 ? 'The only check' : `All ${passed}`
  return `${which} passed${stale ? ' when last read; not known now' : ''}`
}
