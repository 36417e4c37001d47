'use client'
import Button from '@cloudscape-design/components/button'
import { useForm } from 'react-hook-form'
import { SelectField } from '@/components/form/select-field'
import { Details } from '@/components/status/details'
import { setFunction } from '@/lib/sandbox-control/actions'
import { functionStates, handlerWords, keysOf, policyWords, type SteerableFunction } from '@/lib/sandbox-control/kinds'
import styles from './sandbox.module.css'
import { useSteering } from './use-steering'

/** The key among those of `words`; nothing where none is chosen. */
const chosen = <Key extends string>(words: Record<Key, string>, value: string): Key | undefined =>
  keysOf(words).find((key) => key === value)

const wordsOf = (words: Record<string, string>, key: string) => (Object.hasOwn(words, key) ? (words[key] ?? key) : key)

const stay = { value: '', label: 'Leave as it is' }

/** What a function does, in which state it is, and who may invoke it. */
export function FunctionControls({ functions, operationId }: { functions: SteerableFunction[]; operationId: string }) {
  const { control, watch, reset } = useForm({
    defaultValues: { name: functions[0]?.name ?? '', state: '', handler: '', policy: '' },
  })
  const given = watch()
  const known = functions.find(({ name }) => name === given.name)
  const { send, button, outcome } = useSteering({
    action: setFunction,
    operationId,
    done: 'The function is changed.',
    onDone: () => reset({ name: given.name, state: '', handler: '', policy: '' }),
  })
  const change = {
    state: functionStates.find((state) => state === given.state),
    handler: chosen(handlerWords, given.handler),
    policy: chosen(policyWords, given.policy),
  }
  const nothing = Object.values(change).every((value) => value === undefined)
  return (
    <div className={styles.stack}>
      <SelectField
        control={control}
        name="name"
        label="Function"
        options={functions.map(({ name }) => ({ value: name, label: name }))}
      />
      {known && (
        <Details
          items={[
            { label: 'State', value: known.state },
            { label: 'When AppFlow asks', value: wordsOf(handlerWords, known.handler) },
            { label: 'Statements of its policy', value: String(known.statements) },
          ]}
        />
      )}
      <div className={styles.controls}>
        <SelectField
          control={control}
          name="state"
          label="New state"
          options={[stay, ...functionStates.map((state) => ({ value: state, label: state }))]}
        />
        <SelectField
          control={control}
          name="handler"
          label="What it does when AppFlow asks"
          options={[stay, ...keysOf(handlerWords).map((key) => ({ value: key, label: handlerWords[key] }))]}
        />
        <SelectField
          control={control}
          name="policy"
          label="Who may invoke it"
          options={[stay, ...keysOf(policyWords).map((key) => ({ value: key, label: policyWords[key] }))]}
        />
      </div>
      <div>
        <Button
          {...button('set', known ? (nothing ? 'Choose what to change.' : undefined) : 'Choose a function.')}
          onClick={() => known && send('set', { name: known.name, ...change })}
        >
          Change function
        </Button>
      </div>
      {outcome}
    </div>
  )
}
