'use client'
import Alert from '@cloudscape-design/components/alert'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DoorForm } from '@/components/door/door-form'
import { Section } from '@/components/shell/section'
import { beginSecondFactor, removeSecondFactor } from '@/lib/people/actions'
import { BackupCodes } from './backup-codes'
import { ConfirmSecondFactor, type Offer } from './confirm-second-factor'

const ownPassword = () => import('@/lib/people/schema').then((file) => file.ownPasswordSchema)
const password = {
  name: 'password',
  label: 'Your password',
  kind: 'password',
  autoComplete: 'current-password',
} as const

/** Sets up or removes the authenticator that is asked at each sign-in. `demanded`: nothing else may be done before. */
export function SecondFactor({ enrolled, demanded }: { enrolled: boolean; demanded: boolean }) {
  const client = useQueryClient()
  // What is demanded ends once it is set up, while the backup codes are still shown.
  const [owed] = useState(demanded)
  const [offer, setOffer] = useState<Offer>()
  const [backupCodes, setBackupCodes] = useState<string[]>()
  const [removals, setRemovals] = useState(0)
  return (
    <Section title="Second factor">
      {demanded && (
        <Alert type="warning">
          This console demands a second factor of admins and operators. Set it up to open the other pages.
        </Alert>
      )}
      {backupCodes ? (
        // Shown once: whoever has written them down opens the rest.
        <BackupCodes codes={backupCodes} onKept={() => (owed ? location.assign('/') : setBackupCodes(undefined))} />
      ) : offer ? (
        <ConfirmSecondFactor
          offer={offer}
          onConfirmed={() => {
            setBackupCodes(offer.backupCodes)
            setOffer(undefined)
            void client.invalidateQueries()
          }}
        />
      ) : enrolled ? (
        <>
          <p>At each sign-in you are asked for a code of your authenticator.</p>
          <DoorForm
            key={`remove ${removals}`}
            label="Remove second factor"
            action={removeSecondFactor}
            schema={ownPassword}
            fields={[password]}
            submitText="Remove second factor"
            primary={false}
            onSucceeded={() => {
              setRemovals((count) => count + 1)
              void client.invalidateQueries()
            }}
          />
        </>
      ) : (
        <>
          <p>
            A code of an authenticator on your phone or computer, besides your password, keeps out who has guessed it.
          </p>
          <DoorForm
            key={`begin ${removals}`}
            label="Set up second factor"
            action={beginSecondFactor}
            schema={ownPassword}
            fields={[password]}
            submitText="Set up second factor"
            onSucceeded={setOffer}
          />
        </>
      )}
    </Section>
  )
}
