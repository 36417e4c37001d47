'use client'
import Input from '@cloudscape-design/components/input'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { VersionPicker } from '@/app/(console)/[connection]/greengrass/groups/[groupId]/versions/create/version-picker'
import { Field, useField } from '@/components/form/field'
import { type Kind, kindFacts } from '@/lib/greengrass/kinds'

/** What a version of a group refers to for one kind: picked by definition and version, or as an ARN. */
export function ReferenceField<Values extends FieldValues>({
  control,
  kind,
  name,
  inUse,
}: {
  control: Control<Values>
  kind: Kind
  /** The field of the form that holds the ARN. */
  name: FieldPath<Values>
  /** The version that the group refers to now. */
  inUse?: string
}) {
  const { title, segment } = kindFacts[kind]
  const field = {
    control,
    name,
    label: `ARN of the ${title.toLowerCase()} definition version`,
    constraintText: `arn:aws:greengrass:REGION:ACCOUNT:/greengrass/definition/${segment}/ID/versions/ID`,
  }
  const { ref, text, error, change, blur } = useField({ ...field, label: title })
  return (
    <>
      <VersionPicker kind={kind} arn={text} inUse={inUse} onPick={change} />
      <Field field={field} error={error} stretch>
        <Input
          ref={ref}
          name={name}
          value={text}
          autoComplete={false}
          spellcheck={false}
          disableBrowserAutocorrect
          onChange={({ detail }) => change(detail.value)}
          onBlur={blur}
        />
      </Field>
    </>
  )
}
