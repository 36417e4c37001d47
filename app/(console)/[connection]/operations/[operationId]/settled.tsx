import { Section } from '@/components/shell/section'
import { Details } from '@/components/status/details'
import { Time } from '@/components/status/time'
import type { OperationView } from '@/lib/result'

/** What a person found out of a change that the console could not tell of. */
export function Settled({ settled: { at, by, made, note } }: { settled: NonNullable<OperationView['settled']> }) {
  return (
    <Section title="Settled by a person">
      <Details
        items={[
          { label: 'What they found', value: made ? 'AWS made the change' : 'AWS did not make the change' },
          { label: 'Who', value: by },
          { label: 'When', value: <Time value={at} /> },
          { label: 'Note', value: note },
        ]}
      />
    </Section>
  )
}
