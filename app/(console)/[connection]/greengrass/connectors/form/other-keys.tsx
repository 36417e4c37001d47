'use client'
import Button from '@cloudscape-design/components/button'
import { useEffect, useRef, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { FieldWarning } from '@/components/form/field-warning'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import type { Complaint } from '@/lib/greengrass/catalogue/wire'
import { most } from '@/lib/greengrass/kinds'
import styles from './form.module.css'
import { unshown } from './parameter-words'
import type { WithConnectors } from './values'

/** Parameters as keys and values: those that the catalogue does not know, and all of a connector that it does not know. */
export function OtherKeys({ at, complaints, known }: { at: number; complaints: Complaint[]; known: boolean }) {
  const { control, getValues, setValue, setFocus } = useFormContext<WithConnectors>()
  const name = `connectors.${at}.fields` as const
  const fields = useWatch({ control, name }) ?? []
  // Fields are drawn anew when a row goes: each holds the place that it was drawn with.
  const [removed, setRemoved] = useState(0)
  const [focus, setFocusOn] = useState<number>()
  const addButton = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focus === undefined) return
    setFocus(`connectors.${at}.fields.${focus}.key`)
    setFocusOn(undefined)
  }, [focus, at, setFocus])
  const rows = fields.flatMap((field, place) => (field.parameter === '' ? [{ ...field, place }] : []))
  const add = () => {
    const now = getValues(name)
    setValue(name, [...now, { key: '', value: '', keepEmpty: true, parameter: '' }], { shouldDirty: true })
    setFocusOn(now.length)
  }
  const remove = (place: number) =>
    // After the field that was left has been validated: validating it later would bring its row back, empty.
    setTimeout(() => {
      setValue(
        name,
        getValues(name).filter((_field, i) => i !== place),
        { shouldDirty: true },
      )
      setRemoved((count) => count + 1)
      addButton.current?.querySelector('button')?.focus()
    })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div role="group" aria-label={known ? `Other keys of connector ${at + 1}` : `Parameters of connector ${at + 1}`}>
      <h3>{known ? 'Other keys' : 'Parameters'}</h3>
      <p className={styles.note}>
        {known
          ? 'Keys that AWS does not document for this version. They are sent as they are.'
          : 'As the documentation of the connector names them. They are sent as they are.'}
      </p>
      {rows.map(({ key, value, place }, i) => (
        <div key={`${removed} ${place}`} className={styles.row}>
          <TextField
            control={control}
            name={`${name}.${place}.key`}
            label={`Key of parameter ${i + 1}`}
            inSummary={`Key of parameter ${i + 1} of connector ${at + 1}`}
          />
          <ValueField at={at} place={place} number={i + 1} value={value} />
          <Button
            formAction="none"
            ariaLabel={`Remove parameter ${i + 1} of connector ${at + 1}`}
            onClick={() => remove(place)}
          >
            Remove
          </Button>
          <div className={styles.across}>
            <FieldWarning text={unshown(key) ?? unshown(value)} />
          </div>
          {complaints
            .filter((one) => one.key === key && key !== '')
            .map(({ message }) => (
              <div key={message} className={styles.across}>
                <FieldWarning text={message} />
              </div>
            ))}
        </div>
      ))}
      <div ref={addButton}>
        <Button
          formAction="none"
          ariaLabel={`${known ? 'Add another key' : 'Add parameter'} to connector ${at + 1}`}
          disabled={fields.length >= most.parameters}
          onClick={add}
        >
          {known ? 'Add another key' : 'Add parameter'}
        </Button>
      </div>
    </div>
  )
}

function ValueField({ at, place, number, value }: { at: number; place: number; number: number; value: string }) {
  const { control } = useFormContext<WithConnectors>()
  const field = {
    control,
    name: `connectors.${at}.fields.${place}.value`,
    label: `Value of parameter ${number}`,
    inSummary: `Value of parameter ${number} of connector ${at + 1}`,
    optional: true,
  } as const
  return value.includes('\n') ? <TextAreaField {...field} prose={false} /> : <TextField {...field} />
}
