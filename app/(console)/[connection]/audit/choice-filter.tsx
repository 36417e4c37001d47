'use client'
import FormField from '@cloudscape-design/components/form-field'
import Select from '@cloudscape-design/components/select'

/** A filter that is one of a few, or none. */
export function ChoiceFilter(props: {
  label: string
  description: string
  value: string | undefined
  /** What it is called not to filter. */
  none: string
  options: { value: string; label: string }[]
  onChange(value: string): void
}) {
  const { label, description, value, none, options, onChange } = props
  const all = [{ value: '', label: none }, ...options]
  const chosen = all.find((option) => option.value === (value ?? '')) ?? { value: value ?? '', label: value ?? '' }
  return (
    <FormField label={label} description={description}>
      <Select
        selectedOption={chosen}
        options={all}
        filteringType={all.length > 10 ? 'auto' : 'none'}
        filteringAriaLabel={`Find in ${label}`}
        noMatch="No matches"
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
      />
    </FormField>
  )
}
