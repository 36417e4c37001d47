'use client'
import AttributeEditor from '@cloudscape-design/components/attribute-editor'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'
import {
  type Control,
  type FieldPath,
  type FieldValues,
  useController,
  useFieldArray,
  useFormState,
} from 'react-hook-form'
import type { Choice } from '@/components/form/choice'
import { useFieldLabel } from '@/components/form/form-labels'
import type { RoleRow } from '@/lib/people/admin-schema'
import { roleWords } from '@/lib/people/kinds'
import type { DataOf } from '@/lib/query'

interface WithRoles {
  roles: RoleRow[]
}
type Places = DataOf<'people', 'places'>['value']

const roleChoices = Object.entries(roleWords).map(([value, description]) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
  description,
}))
const onlyEverywhere = 'An admin is one of all connections.'

const placeChoices = (places: Places, kept: readonly string[]): Choice[] => [
  { value: '*', label: 'All connections', description: 'Also those to come.' },
  ...places.map(({ id, name, badge, account }) => ({ value: id, label: name, description: `${badge} · ${account}` })),
  ...kept
    .filter((id) => id !== '*' && id !== '' && places.every((place) => place.id !== id))
    .map((id) => ({ value: id, label: id, description: 'Not in the list of connections.' })),
]

/** Which role on which connection, row by row. */
export function RolesField<Values extends FieldValues & WithRoles>(props: {
  control: Control<Values>
  places: Places
}) {
  const { places } = props
  // Of the form's values only the roles are touched here.
  const control = props.control as unknown as Control<WithRoles>
  const { fields, append, remove } = useFieldArray({ control, name: 'roles' })
  const { errors } = useFormState({ control })
  useFieldLabel('roles', 'Roles')
  const choices = placeChoices(
    places,
    fields.map(({ connection }) => connection),
  )
  return (
    <FormField
      stretch
      label="Roles"
      description="On each connection the higher of its own role and the one on all connections counts."
      errorText={errors.roles?.root?.message ?? errors.roles?.message}
      i18nStrings={{ errorIconAriaLabel: 'Error' }}
    >
      <AttributeEditor
        items={fields}
        definition={[
          {
            label: 'Connection',
            errorText: (_item, at) => errors.roles?.[at]?.connection?.message,
            control: (_item, at) => (
              <Cell
                control={control}
                name={`roles.${at}.connection`}
                label={`Connection of role ${at + 1}`}
                choices={choices}
                placeholder="Choose a connection"
              />
            ),
          },
          {
            label: 'Role',
            errorText: (_item, at) => errors.roles?.[at]?.role?.message,
            control: (_item, at) => <RoleCell control={control} at={at} />,
          },
        ]}
        addButtonText="Add role"
        removeButtonText="Remove"
        removeButtonAriaLabel={(item) => `Remove role ${fields.findIndex(({ id }) => id === item.id) + 1}`}
        disableAddButton={fields.length >= 100}
        empty="No role: whoever signs in sees no connection."
        i18nStrings={{ errorIconAriaLabel: 'Error', itemRemovedAriaLive: 'The role was removed.' }}
        onAddButtonClick={() => append({ connection: '', role: 'viewer' }, { shouldFocus: false })}
        // After the blur that the click brings: it would write the removed cell back.
        onRemoveButtonClick={({ detail }) => setTimeout(() => remove(detail.itemIndex))}
      />
    </FormField>
  )
}

function RoleCell({ control, at }: { control: Control<WithRoles>; at: number }) {
  const { field } = useController({ control, name: `roles.${at}.connection` })
  const everywhere = field.value === '*'
  const choices = roleChoices.map((choice) =>
    choice.value === 'admin' && !everywhere ? { ...choice, disabled: true, disabledReason: onlyEverywhere } : choice,
  )
  return <Cell control={control} name={`roles.${at}.role`} label={`Role ${at + 1}`} choices={choices} />
}

function Cell({
  control,
  name,
  label,
  choices,
  placeholder,
}: {
  control: Control<WithRoles>
  name: FieldPath<WithRoles>
  label: string
  choices: Choice[]
  placeholder?: string
}) {
  const { field, fieldState } = useController({ control, name })
  useFieldLabel(name, label)
  return (
    <Select
      ref={field.ref}
      selectedOption={choices.find(({ value }) => value === field.value) ?? null}
      options={choices}
      placeholder={placeholder}
      ariaLabel={label}
      ariaRequired
      invalid={fieldState.invalid}
      filteringType={choices.length > 10 ? 'auto' : 'none'}
      filteringAriaLabel={`Find in ${label}`}
      noMatch="No matches"
      onChange={({ detail }) => field.onChange(detail.selectedOption.value)}
      onBlur={field.onBlur}
    />
  )
}
