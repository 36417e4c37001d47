'use client'
import Checkbox from '@cloudscape-design/components/checkbox'
import FormField from '@cloudscape-design/components/form-field'
import RadioGroup from '@cloudscape-design/components/radio-group'
import { useState } from 'react'
import { type Control, type UseFormSetValue, useWatch } from 'react-hook-form'
import { ReferenceField } from '@/app/(console)/[connection]/greengrass/groups/reference-field'
import { useField } from '@/components/form/field'
import { Arn } from '@/components/status/arn'
import { type Kind, kindFacts } from '@/lib/greengrass/kinds'
import type { CreateGroupVersionInput } from '@/lib/greengrass/schema'
import type { Reference } from './composition'
import styles from './group-version-form.module.css'
import { ReferenceName } from './reference-name'

type Choice = 'keep' | 'change' | 'drop'

/** One kind of definition in a group version: keep what the latest version refers to, refer to another, or drop it. */
export function KindRow({
  control,
  setValue,
  kind,
  before,
  collided,
}: {
  control: Control<CreateGroupVersionInput>
  setValue: UseFormSetValue<CreateGroupVersionInput>
  kind: Kind
  before: Reference | undefined
  /** A newer version changed this kind too. */
  collided: boolean
}) {
  const { title } = kindFacts[kind]
  const noun = title.toLowerCase()
  const { ref, text, error, change } = useField({ control, name: kind, label: title })
  const drop = useWatch({ control, name: 'drop' })
  const [clicked, setClicked] = useState<Choice>()
  const had = before?.arn ?? ''
  const choice = clicked ?? (text === had ? 'keep' : text ? 'change' : 'drop')
  const leavesOut = had !== '' && text === ''
  const agree = (agreed: boolean) => {
    const others = drop.filter((each) => each !== kind)
    setValue('drop', agreed ? [...others, kind] : others, { shouldDirty: true })
  }
  const choose = (next: Choice) => {
    setClicked(next)
    change(next === 'drop' ? '' : had)
    if (next !== 'drop') agree(false)
  }
  return (
    <div className={styles.row}>
      <FormField label={title} description={<Current kind={kind} before={before} collided={collided} />} stretch>
        {had && <Arn value={had} />}
        <RadioGroup
          direction="horizontal"
          value={choice}
          items={
            had
              ? [
                  { value: 'keep', label: 'Keep' },
                  { value: 'change', label: 'Change' },
                  { value: 'drop', label: 'Drop' },
                ]
              : [
                  { value: 'keep', label: 'None' },
                  { value: 'change', label: 'Add' },
                ]
          }
          onChange={({ detail }) =>
            choose(detail.value === 'change' || detail.value === 'drop' ? detail.value : 'keep')
          }
        />
      </FormField>
      {choice === 'change' && <ReferenceField control={control} kind={kind} name={kind} inUse={before?.arn} />}
      {leavesOut && (
        <FormField errorText={choice === 'drop' ? error : undefined} i18nStrings={{ errorIconAriaLabel: 'Error' }}>
          <Checkbox
            ref={choice === 'drop' ? ref : undefined}
            checked={drop.includes(kind)}
            onChange={({ detail }) => agree(detail.checked)}
          >
            {`Drop the ${noun} definition from the group: it is no longer deployed`}
          </Checkbox>
        </FormField>
      )}
      {choice === 'keep' && error && <FormField errorText={error}>{null}</FormField>}
    </div>
  )
}

function Current({ kind, before, collided }: { kind: Kind; before: Reference | undefined; collided: boolean }) {
  if (!before?.arn) return <>The latest version refers to none.{collided && collision}</>
  const { name, arn, unread, latestVersion, versionId } = before
  return (
    <>
      Now: <ReferenceName kind={kind} arn={arn} known={{ arn, name }} />
      {unread && ' · the definition could not be read, it may be gone'}
      {latestVersion && latestVersion !== versionId && ' · newer available'}
      {collided && collision}
    </>
  )
}

const collision = ' The newer version changed this too; what you chose is kept.'
