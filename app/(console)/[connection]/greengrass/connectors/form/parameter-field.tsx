'use client'
import Button from '@cloudscape-design/components/button'
import { useState } from 'react'
import { get, useFormContext, useFormState } from 'react-hook-form'
import { elsewhere } from '@/components/form/arn-place'
import { FieldWarning } from '@/components/form/field-warning'
import { SelectField } from '@/components/form/select-field'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { useConnection } from '@/components/shell/use-connection'
import { choicesOf, type ParameterField as Held } from '@/lib/greengrass/catalogue/fields'
import type { CatalogueParameter } from '@/lib/greengrass/catalogue/shape'
import type { Complaint } from '@/lib/greengrass/catalogue/wire'
import styles from './form.module.css'
import { labelOf, limitsOf, pointsTo, unshown } from './parameter-words'
import type { WithConnectors } from './values'

/** One parameter that AWS documents, with a control of its type and all that is known of it. */
export function ParameterField({
  at,
  place,
  held,
  parameter,
  complaints,
  quiet,
  hints,
}: {
  /** The connector's place in the form. */
  at: number
  /** The field's place in the connector. */
  place: number
  held: Held
  parameter: CatalogueParameter
  /** What there is to be said about it as it is now. */
  complaints: Complaint[]
  /** What is said of it while nothing is typed at all: not before it was touched. */
  quiet: string[]
  /** What must agree with a resource of the group. */
  hints: string[]
}) {
  const { control, setValue } = useFormContext<WithConnectors>()
  const connection = useConnection()
  const name = `connectors.${at}.fields.${place}` as const
  const { touchedFields, isSubmitted } = useFormState({ control, name: `${name}.value` })
  const [editing, setEditing] = useState(false)
  const { key, value, keepEmpty } = held
  const error = complaints.find(({ severity }) => severity === 'error')?.message
  const isNew = error !== undefined && (value !== '' || !quiet.includes(error))
  const shown = isSubmitted || get(touchedFields, `${name}.value`) === true || (!editing && isNew)
  const optional = !parameter.required
  const common = {
    control,
    name: `${name}.value`,
    label: labelOf(parameter),
    inSummary: `${labelOf(parameter)} of connector ${at + 1}`,
    optional,
    complaint: shown ? error : undefined,
    description: <Explained parameter={parameter} sent={key} hints={hints} />,
    constraintText: limitsOf(parameter),
  } as const
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices where the focus is
    <div onFocus={() => setEditing(true)} onBlur={() => setEditing(false)} className={styles.parameter}>
      <Control common={common} parameter={parameter} value={value} />
      {complaints
        .filter(({ severity }) => severity === 'warning')
        .map(({ message }) => (
          <FieldWarning key={message} text={message} />
        ))}
      <FieldWarning text={unshown(value)} />
      {parameter.type === 'arn' && <FieldWarning text={elsewhere(value, connection)} />}
      {parameter.alternativeKeys && !keepEmpty && (
        <SelectField
          control={control}
          name={`${name}.key`}
          label={`Spelling of ${labelOf(parameter)}`}
          description="AWS's documentation has more than one. What a definition has is kept."
          options={[parameter.key, ...parameter.alternativeKeys].map((one) => ({ value: one, label: one }))}
        />
      )}
      {keepEmpty && value === '' && (
        <p className={styles.note}>
          The key is sent with an empty value, as the definition has it.{' '}
          <Button
            formAction="none"
            variant="inline-link"
            ariaLabel={`Leave the key out: ${key}`}
            onClick={() => setValue(`${name}.keepEmpty`, false, { shouldDirty: true })}
          >
            Leave the key out
          </Button>
        </p>
      )}
    </div>
  )
}

interface Common {
  control: ReturnType<typeof useFormContext<WithConnectors>>['control']
  name: `connectors.${number}.fields.${number}.value`
  label: string
  inSummary: string
  optional: boolean
  complaint: string | undefined
  description: React.ReactNode
  constraintText: string
}

function Control({ common, parameter, value }: { common: Common; parameter: CatalogueParameter; value: string }) {
  const { type, required } = parameter
  if (type === 'boolean' || type === 'enum') {
    const blank = {
      value: '',
      label: parameter.default === undefined ? 'Not set' : `Not set: the connector uses ${parameter.default}`,
    }
    return <SelectField {...common} options={[...(required ? [] : [blank]), ...choicesOf(parameter, value)]} />
  }
  if (type === 'json' || type === 'json-array-of-arn' || value.includes('\n'))
    return <TextAreaField {...common} rows={type === 'json' ? 8 : 3} prose={false} />
  return <TextField {...common} inputMode={type === 'integer' ? 'numeric' : undefined} />
}

function Explained({ parameter, sent, hints }: { parameter: CatalogueParameter; sent: string; hints: string[] }) {
  const { help, requiredWhen, requiredWhenUncertain, uncertainNote } = parameter
  return (
    <>
      <code>{sent}</code> {[help, pointsTo(parameter), ...hints].filter(Boolean).join(' ')}
      {requiredWhen && ` Needed when: ${requiredWhen}${requiredWhenUncertain ? ' AWS is not clear about this.' : ''}`}
      {uncertainNote && <span className={styles.uncertain}>{`Uncertain: ${uncertainNote}`}</span>}
    </>
  )
}
