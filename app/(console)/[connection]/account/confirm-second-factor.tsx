'use client'
import { DoorForm } from '@/components/door/door-form'
import { confirmSecondFactor } from '@/lib/people/actions'
import styles from './account.module.css'

/** What the authenticator needs, as the server answers it. */
export interface Offer {
  secret: string
  qr: { size: number; path: string }
  backupCodes: string[]
}

/** The secret to scan or type, and the first code as a proof. */
export function ConfirmSecondFactor({ offer, onConfirmed }: { offer: Offer; onConfirmed: () => void }) {
  const { size, path } = offer.qr
  return (
    <>
      <p>Scan this with an authenticator, or type the secret into it. Then enter the code that it shows.</p>
      <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label="QR code of the secret">
        <path fill="#ffffff" d={`M0 0h${size}v${size}h-${size}z`} />
        <path fill="#000000" d={path} />
      </svg>
      <p>
        Secret: <code className={styles.secret}>{offer.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <DoorForm
        label="Confirm second factor"
        action={confirmSecondFactor}
        schema={() => import('@/lib/people/schema').then((file) => file.confirmSecondFactorSchema)}
        fields={[{ name: 'code', label: 'Code', kind: 'code', autoComplete: 'one-time-code' }]}
        submitText="Confirm second factor"
        onSucceeded={onConfirmed}
      />
    </>
  )
}
