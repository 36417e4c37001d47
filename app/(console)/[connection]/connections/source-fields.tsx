'use client'
import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type Control, type UseFormSetValue, useWatch } from 'react-hook-form'
import { RadioField } from '@/components/form/radio-field'
import { SuggestField } from '@/components/form/suggest-field'
import { TextField } from '@/components/form/text-field'
import { trustPolicy } from '@/lib/connections/kinds'
import type { ConnectionInput } from '@/lib/connections/schema'
import { CopyBlock } from './copy-block'
import type { Draft } from './draft'
import { sourceWords } from './words'

const notNarrowed =
  "Cannot be narrowed: only the console's own check stands between a viewer and a change in this account."

/** How the connection signs in to AWS. */
export function SourceFields({
  control,
  setValue,
  draft,
  saved,
}: {
  control: Control<ConnectionInput>
  setValue: UseFormSetValue<ConnectionInput>
  draft: Draft
  /** The external id that is kept, of a role that is being edited. */
  saved?: string
}) {
  const [kind, source, account, externalId] = useWatch({ control, name: ['kind', 'source', 'account', 'externalId'] })
  const sandbox = kind === 'sandbox'
  const principal = sandbox ? { arn: `arn:aws:iam::${account || 'ACCOUNT'}:root` } : draft.principal
  return (
    <SpaceBetween size="l">
      <RadioField
        control={control}
        name="source"
        label="Signs in with"
        options={[
          {
            value: 'role',
            label: sourceWords(kind, 'role'),
            description: 'Recommended. Viewers and all reading get sessions that AWS itself holds to reading.',
          },
          {
            value: 'default',
            label: sourceWords(kind, 'default'),
            description: sandbox
              ? 'Each sandbox account has a key of its own. Viewers get a session that can only read.'
              : `What the console runs with: environment, profile, or the role of its machine. ${notNarrowed}`,
          },
          {
            value: 'profile',
            label: sourceWords(kind, 'profile'),
            description: notNarrowed,
            disabled: sandbox,
            disabledReason: 'The sandbox takes no credentials of AWS.',
          },
        ]}
      />
      {source === 'profile' && (
        <SuggestField
          control={control}
          name="profile"
          label="Profile"
          description="A profile in ~/.aws of the user that runs the console."
          options={draft.profiles.map((value) => ({ value, label: value }))}
          empty="The console finds no profile there."
        />
      )}
      {source === 'role' && (
        <SpaceBetween size="l">
          <TextField
            control={control}
            name="roleArn"
            label="Role ARN"
            description="The role that the console assumes, in the account of this connection."
            constraintText="arn:aws:iam::ACCOUNT:role/NAME"
            placeholder="arn:aws:iam::111122223333:role/connector-console"
          />
          <CopyBlock title="Trust policy of the role" text={trustPolicy(externalId, principal)}>
            <p>
              Put it on the role before you submit: the console assumes the role to see that it works.
              {!principal.arn && ' The console does not know its own role yet: put its ARN in.'}
            </p>
          </CopyBlock>
          {saved && (
            <div>
              <Button
                formAction="none"
                disabled={externalId !== saved}
                onClick={() => setValue('externalId', draft.externalId, { shouldDirty: true })}
              >
                Renew external id
              </Button>
              {externalId !== saved && (
                <p role="status">The trust policy above has a new external id. Put it on the role, then save.</p>
              )}
            </div>
          )}
        </SpaceBetween>
      )}
    </SpaceBetween>
  )
}
