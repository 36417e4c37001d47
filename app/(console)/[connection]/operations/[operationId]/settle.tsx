'use client'
import dynamic from 'next/dynamic'
import { Section } from '@/components/shell/section'
import { useConnection } from '@/components/shell/use-connection'
import type { OperationView } from '@/lib/result'
import styles from './operation.module.css'

// Rare: most records never need it.
const SettleForm = dynamic(() => import('./settle-form').then((file) => file.SettleForm))

/** What to do about a change that the console cannot tell of, and the form that says what a person found. */
export function Settle({ operation, operationId }: { operation: OperationView; operationId: string }) {
  const { role } = useConnection()
  return (
    <Section title="A person has to look">
      <p className={styles.what}>
        The console read AWS and could not tell whether this change was made. Look at{' '}
        {operation.href ? <a href={operation.href}>{operation.target}</a> : operation.target} in AWS, account{' '}
        {operation.account}, Region {operation.region}, and say here what you found. This changes nothing in AWS.
      </p>
      {role === 'viewer' ? (
        <p className={styles.what}>This needs the role operator on this connection; yours is viewer.</p>
      ) : (
        <SettleForm id={operation.id} target={operation.target} operationId={operationId} />
      )}
    </Section>
  )
}
