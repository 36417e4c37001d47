'use client'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import dynamic from 'next/dynamic'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { FailureWay } from '@/components/status/failure-way'
import styles from './door.module.css'
import { DoorField, type DoorFieldProps } from './door-field'
import { type DoorOptions, useDoor } from './use-door'

// Shown after a submit, so not part of a first paint.
const Alert = dynamic(() => import('@cloudscape-design/components/alert'))

type Texts = Record<string, string | undefined>

/** A form of few texts for a door: fields, what was not right, the button. What was typed is forgotten once it is done. */
export function DoorForm<Input extends Texts, Value>({
  label,
  fields,
  given = {},
  submitText,
  primary = true,
  ...door
}: DoorOptions<Input, Value> & {
  /** What it is, for screen readers. */
  label: string
  fields: (Omit<DoorFieldProps, 'value' | 'onChange' | 'complaint'> & { name: keyof Input & string })[]
  /** What is sent besides the fields. */
  given?: Partial<Input>
  submitText: string
  /** False where the page has a button that matters more. */
  primary?: boolean
}) {
  const [values, setValues] = useState<Texts>({})
  const element = useRef<HTMLFormElement>(null)
  const outcome = useRef<HTMLDivElement>(null)
  const { state, submit } = useDoor(door)
  useEffect(() => {
    if (state.corrections === 0) return
    const invalid = element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (invalid) invalid.focus()
    else outcome.current?.focus()
  }, [state.corrections])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    const texts = Object.fromEntries(fields.map(({ name }) => [name, values[name] ?? '']))
    // The schema, here and on the server, is what tells whether the texts are the input.
    void submit({ ...given, ...texts } as Input)
  }
  return (
    <form ref={element} className={styles.form} noValidate aria-label={label} onSubmit={onSubmit}>
      <SpaceBetween size="m">
        {fields.map((field) => (
          <DoorField
            key={field.name}
            {...field}
            value={values[field.name] ?? ''}
            complaint={state.complaints[field.name]}
            onChange={(value) => setValues((now) => ({ ...now, [field.name]: value }))}
          />
        ))}
        {state.failure && Object.keys(state.complaints).length === 0 && (
          <div ref={outcome} tabIndex={-1}>
            <Alert type="error" header={state.failure.title} i18nStrings={{ errorIconAriaLabel: 'Error' }}>
              {state.failure.next} <FailureWay code={state.failure.code} stay />
            </Alert>
          </div>
        )}
        <Button
          variant={primary ? 'primary' : 'normal'}
          formAction="submit"
          loading={state.step !== 'editing'}
          loadingText={submitText}
        >
          {submitText}
        </Button>
      </SpaceBetween>
    </form>
  )
}
