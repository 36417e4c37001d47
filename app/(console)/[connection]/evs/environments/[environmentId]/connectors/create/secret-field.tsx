'use client'
import Alert from '@cloudscape-design/components/alert'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type Control, useWatch } from 'react-hook-form'
import { connectorTypeWords } from '@/app/(console)/[connection]/evs/connector-types'
import { elsewhere } from '@/components/form/arn-place'
import { FieldWarning } from '@/components/form/field-warning'
import { TextField } from '@/components/form/text-field'
import type { CreateEnvironmentConnectorInput } from '@/lib/evs/schema'
import { useRead } from '@/lib/query'

/** The secret that EVS signs in with, what it must hold, and AWS's warning. */
export function SecretField({ control }: { control: Control<CreateEnvironmentConnectorInput> }) {
  const [type, secret] = useWatch({ control, name: ['type', 'secretIdentifier'] })
  const words = connectorTypeWords(type)
  const place = useRead('evs', 'place', {}).data?.value
  return (
    <SpaceBetween size="s">
      <TextField
        control={control}
        name="secretIdentifier"
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
      <FieldWarning text={elsewhere(secret, place)} />
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
