'use client'
import Button from '@cloudscape-design/components/button'
import { useForm } from 'react-hook-form'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Section } from '@/components/shell/section'
import { ItemView } from '@/components/status/item-view'
import { type DataOf, useRead } from '@/lib/query'
import { playScenario, setCheck, setState } from '@/lib/sandbox-control/actions'
import { checkResults } from '@/lib/sandbox-control/kinds'
import type { OperationIds } from './operation-ids'
import styles from './sandbox.module.css'
import { SubjectNow } from './subject-now'
import { stateChoices, subjectOf, subjectsOf } from './subjects'
import { useSteering } from './use-steering'

type Known = DataOf<'sandbox', 'environments'>['value']

/** What EVS tells of an environment or a connector: its checks, its state, and what happens to it. */
export function EvsControls({ ids }: { ids: OperationIds }) {
  const query = useRead('sandbox', 'environments', {}, { every: () => 10_000 })
  return (
    <Section title="What EVS tells">
      <ItemView query={query} what="environments" staleAfterMs={30_000}>
        {(known) =>
          known.environments.length === 0 ? (
            <p>This account has no environment, so there is nothing to steer.</p>
          ) : (
            <Controls known={known} ids={ids} />
          )
        }
      </ItemView>
    </Section>
  )
}

const byClock = 'clock'

function Controls({ known: { environments, scenarios }, ids }: { known: Known; ids: OperationIds }) {
  const subjects = subjectsOf(environments)
  const { control, watch, setValue } = useForm({
    defaultValues: {
      subject: subjects.find(({ connectorId }) => connectorId)?.id ?? subjects[0]?.id ?? '',
      check: '',
      result: '',
      state: '',
      details: '',
      scenario: '',
    },
  })
  const given = watch()
  const subject = subjectOf(subjects, given.subject)
  const { environmentId = '', connectorId = '' } = subject ?? {}
  const of = { environmentId, connectorId }
  const checks = useSteering({ action: setCheck, operationId: ids.check, done: 'The check has its new result.' })
  const states = useSteering({ action: setState, operationId: ids.state, done: 'The state is set.' })
  const plays = useSteering({ action: playScenario, operationId: ids.scenario, done: 'The scenario is set.' })
  const check = subject?.now.checks.find(({ type }) => type === given.check)?.type
  const result = checkResults.find((known) => known === given.result)
  const gone = subject ? undefined : 'Choose what to steer.'
  return (
    <div className={styles.stack}>
      <SelectField
        control={control}
        name="subject"
        label="What to steer"
        options={subjects.map(({ id, title, description }) => ({ value: id, label: title, description }))}
      />
      {subject && <SubjectNow subject={subject} />}
      <div className={styles.controls}>
        <section className={styles.control} aria-label="Check">
          <h3>Check</h3>
          <p>It keeps this result until you set another. EVS checks a connector only while it is active.</p>
          <SelectField
            control={control}
            name="check"
            label="Check"
            placeholder="Choose a check"
            empty="It has no checks of its own."
            options={(subject?.now.checks ?? []).map(({ type }) => ({ value: type, label: type }))}
          />
          <SelectField
            control={control}
            name="result"
            label="Result"
            placeholder="Choose a result"
            options={checkResults.map((result) => ({ value: result, label: result }))}
          />
          <div>
            <Button
              {...checks.button('check', gone ?? (check && result ? undefined : 'Choose a check and a result.'))}
              onClick={() => check && result && checks.send('check', { ...of, check, result })}
            >
              Set result
            </Button>
          </div>
          {checks.outcome}
        </section>
        <section className={styles.control} aria-label="State">
          <h3>State</h3>
          <p>It stays in this state until you let the clock decide again.</p>
          <SelectField
            control={control}
            name="state"
            label="State"
            placeholder="Choose a state"
            options={[
              { value: byClock, label: 'As the clock has it' },
              ...stateChoices(connectorId !== '').map((state) => ({ value: state, label: state })),
            ]}
          />
          <TextField
            control={control}
            name="details"
            label="State details"
            description="AWS's text beside the state."
            disabled={given.state === '' || given.state === byClock}
            prose
            optional
          />
          <div>
            <Button
              {...states.button('state', gone ?? (given.state ? undefined : 'Choose a state.'))}
              onClick={() => {
                const state = given.state === byClock ? '' : given.state
                states.send('state', { ...of, state, details: state && given.details })
                if (state === '') setValue('details', '')
              }}
            >
              Set state
            </Button>
          </div>
          {states.outcome}
        </section>
        <section className={styles.control} aria-label="Scenario">
          <h3>Scenario</h3>
          <p>It takes its course by the account's clock, from now on.</p>
          <SelectField
            control={control}
            name="scenario"
            label="Scenario"
            placeholder="Choose a scenario"
            options={scenarios.map(({ scenario, title }) => ({ value: scenario, label: scenario, description: title }))}
          />
          <div>
            <Button
              {...plays.button(
                'scenario',
                connectorId === ''
                  ? 'Scenarios happen to connectors. Choose one above.'
                  : given.scenario
                    ? undefined
                    : 'Choose a scenario.',
              )}
              onClick={() => plays.send('scenario', { ...of, scenario: given.scenario })}
            >
              Play scenario
            </Button>
          </div>
          {plays.outcome}
        </section>
      </div>
    </div>
  )
}
