'use client'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import type { SecretRow } from '@/app/(console)/[connection]/evs/types'
import { AboutOffer, ChooseDialog } from '@/components/form/choose-dialog'
import { useRead } from '@/lib/query'
import { secretTrouble } from './secret-names'

/** Finds a secret of the connection's account and Region. Values are never read: only names, tags and keys. */
export function SecretDialog({ onChoose, onCancel }: { onChoose: (arn: string) => void; onCancel: () => void }) {
  const query = useRead('evs', 'secrets', {})
  return (
    <ChooseDialog
      title="Choose a secret"
      noun="secret"
      query={query}
      offer={(secret) => ({
        value: secret.arn,
        name: secret.name,
        description: secret.description,
        about: <About secret={secret} />,
        refused: secret.deletedAt && 'Restore it in Secrets Manager first.',
      })}
      searched="name or description"
      byHand="A secret can be named all the same: close this, and type its name or ARN."
      empty="This account and Region has no secrets. Create one in Secrets Manager first, with the tag EvsAccess=true."
      onChoose={onChoose}
      onCancel={onCancel}
    >
      <p>The console reads names, tags and keys. What is in a secret, EVS alone reads.</p>
    </ChooseDialog>
  )
}

function About({ secret }: { secret: SecretRow }) {
  const { kmsKeyId, deletedAt } = secret
  const trouble = secretTrouble(secret)
  return (
    <>
      <p>
        <StatusIndicator type={trouble ? (deletedAt ? 'error' : 'warning') : 'success'}>
          {trouble ? 'EVS may not read it' : 'EVS may read it'}
        </StatusIndicator>
      </p>
      <p>{trouble ?? 'It has the tag EvsAccess=true.'}</p>
      {kmsKeyId && (
        <AboutOffer>Encrypted with your own key {kmsKeyId}, which needs the tag EvsAccess=true too.</AboutOffer>
      )}
    </>
  )
}
