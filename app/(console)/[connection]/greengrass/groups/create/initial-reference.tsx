'use client'
import FormField from '@cloudscape-design/components/form-field'
import RadioGroup from '@cloudscape-design/components/radio-group'
import { useState } from 'react'
import type { Control } from 'react-hook-form'
import styles from '@/app/(console)/[connection]/greengrass/groups/[groupId]/versions/create/group-version-form.module.css'
import { ReferenceField } from '@/app/(console)/[connection]/greengrass/groups/reference-field'
import { useField } from '@/components/form/field'
import { type Kind, kindFacts } from '@/lib/greengrass/kinds'
import type { CreateGroupInput } from '@/lib/greengrass/schema'

/** One kind of definition in a group's first version: none, or one that is picked. */
export function InitialReference({ control, kind }: { control: Control<CreateGroupInput>; kind: Kind }) {
  const { text, change } = useField({ control, name: kind, label: kindFacts[kind].title })
  const [added, setAdded] = useState(text !== '')
  return (
    <div className={styles.row}>
      <FormField label={kindFacts[kind].title} stretch>
        <RadioGroup
          direction="horizontal"
          value={added ? 'add' : 'none'}
          items={[
            { value: 'none', label: 'None' },
            { value: 'add', label: 'Add' },
          ]}
          onChange={({ detail }) => {
            setAdded(detail.value === 'add')
            if (detail.value === 'none') change('')
          }}
        />
      </FormField>
      {added && <ReferenceField control={control} kind={kind} name={kind} />}
    </div>
  )
}
