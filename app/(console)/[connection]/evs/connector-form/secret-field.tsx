'use client'
import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { connectorTypeWords } from '@/app/(console)/[connection]/evs/connector-types'
import { elsewhere } from '@/components/form/arn-place'
import { FieldWarning } from '@/components/form/field-warning'
import { TextField } from '@/components/form/text-field'
import { useRead } from '@/lib/query'
import { isSecret, secretTrouble } from './secret-names'

// Opened by a click, so not part of a first paint; AWS is asked for secrets only then.
const SecretDialog = dynamic(() => import('./secret-dialog').then((file) => file.SecretDialog))

/** The secret that EVS signs in with: chosen of the account's or named, with what it must hold, and AWS's warning. */
export function SecretField<Values extends FieldValues>({
  control,
  name,
  typed,
  type,
  onChoose,
}: {
  control: Control<Values>
  name: FieldPath<Values>
  /** What the field holds. */
  typed: string
  /** The connector's type. */
  type: string | undefined
  onChoose: (arn: string) => void
}) {
  const words = connectorTypeWords(type)
  const place = useRead('evs', 'place', {}).data?.value
  // What the dialog has read; without it the pre-flight tells.
  const listed = useRead('evs', 'secrets', {}, { enabled: false }).data?.items
  const known = typed ? listed?.find(({ arn }) => isSecret(arn, typed)) : undefined
  const [open, setOpen] = useState(false)
  return (
    <SpaceBetween size="s">
      <TextField
        control={control}
        name={name}
        label="Secret"
        description={
          words ? (
            <>
              Name or ARN in Secrets Manager. For {words.appliance} it holds {words.keys.map(code).reduce(joined)}.
            </>
          ) : (
            'Name or ARN in Secrets Manager. The console never asks for the password itself.'
          )
        }
        constraintText={
          <>
            The secret, and its KMS key if that is your own, must carry the tag <code>EvsAccess=true</code>. A name has
            letters, digits and / _ + = . @ ! - only; at most 2,048 characters.
          </>
        }
        placeholder="evs/vcenter"
      />
      <FieldWarning text={elsewhere(typed, place) ?? (known && secretTrouble(known))} />
      <Button formAction="none" onClick={() => setOpen(true)}>
        Choose a secret
      </Button>
      {open && (
        <SecretDialog
          onCancel={() => setOpen(false)}
          onChoose={(arn) => {
            setOpen(false)
            onChoose(arn)
          }}
        />
      )}
      <Alert type="warning" header="Do not use administrator credentials">
        EVS keeps using what is in the secret. AWS advises credentials of EVS's own with no more rights than needed
        {words ? `: for ${words.appliance} ${words.rights}` : ''}.
      </Alert>
    </SpaceBetween>
  )
}

const code = (key: string) => <code key={key}>{key}</code>
const joined = (before: React.JSX.Element, next: React.JSX.Element) => (
  <>
    {before} and {next}
  </>
)
