'use client'
import { ConfirmDialog } from '@/components/form/confirm-dialog'
import { Details } from '@/components/status/details'
import { FailingList } from '@/components/status/failing-list'
import type { FindingLine } from '@/components/status/finding-list'
import { secretName } from './secret-names'
import { type SignIn, SignInSentence } from './sign-in-sentence'

/** Shows which secret EVS will use against which host, and what the pre-flight expects to fail, before anything is sent. */
export function ConfirmSignIn({
  signIn,
  secretArn,
  failing,
  unlooked,
  verb,
  onConfirm,
  onCancel,
}: {
  signIn: SignIn
  /** As Secrets Manager answered; nothing where it did not. */
  secretArn: string | undefined
  failing: FindingLine[]
  /** The pre-flight is not done yet, or could not be made. */
  unlooked: 'looking' | 'nothing' | undefined
  /** Verb and noun: `Create connector`. */
  verb: string
  onConfirm: () => void
  onCancel: () => void
}) {
  const { applianceFqdn, secretIdentifier } = signIn
  const arn = secretArn ?? (secretIdentifier.startsWith('arn:') ? secretIdentifier : undefined)
  const fails = failing.length > 0
  return (
    <ConfirmDialog
      title={fails ? `${verb}, though the pre-flight fails?` : `${verb}?`}
      confirmText={fails ? `${verb} anyway` : verb}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <SignInSentence {...signIn} />
      <Details
        items={[
          { label: 'Host', value: applianceFqdn },
          { label: 'Secret', value: secretName(secretIdentifier) },
          { label: 'Secret ARN', value: arn ? <code>{arn}</code> : 'Secrets Manager did not tell' },
        ]}
      />
      <p role="status">
        {unlooked === 'looking' && 'The pre-flight is still looking: what it finds is not known yet.'}
        {unlooked === 'nothing' && 'The pre-flight could not be made: nothing of this was looked at.'}
      </p>
      {fails && (
        <>
          <p>EVS will probably refuse this, or fail at it:</p>
          <FailingList lines={failing} />
        </>
      )}
    </ConfirmDialog>
  )
}
