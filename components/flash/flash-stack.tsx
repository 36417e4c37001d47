'use client'
import { useEffect } from 'react'
import { FailureWay } from '@/components/status/failure-way'
import { useOperation } from '@/components/status/use-operation'
import { paths } from '@/lib/paths'
import styles from './flash.module.css'
import { changeFlash, type Flash, removeFlash, useFlashes } from './flashes'

const spoken: Record<Flash['kind'], string> = {
  success: 'Success',
  info: 'Information',
  warning: 'Warning',
  error: 'Error',
  'in-progress': 'In progress',
}

/** The messages of a connection, above its pages; they stay until they are closed. */
export function FlashStack({ connection }: { connection: string }) {
  const flashes = useFlashes(connection)
  return (
    // The region must be there before its first message, or that message is not announced.
    <section aria-label="Notifications" aria-live="polite">
      <ul className={styles.stack}>
        {flashes.map((flash) => (
          <FlashItem key={flash.id} flash={flash} />
        ))}
      </ul>
    </section>
  )
}

function FlashItem({ flash }: { flash: Flash }) {
  const { id, kind, text, href, operationId, connection, code } = flash
  return (
    <li className={styles.flash} data-kind={kind}>
      <span className={styles.kind}>{spoken[kind]}</span>
      <span className={styles.text}>{href ? <a href={href}>{text}</a> : text}</span>
      {code && <FailureWay code={code} stay={kind === 'in-progress'} />}
      {operationId && <a href={paths.operation(connection, operationId)}>View record</a>}
      <button type="button" className={styles.close} aria-label={`Close: ${text}`} onClick={() => removeFlash(id)}>
        <span aria-hidden>✕</span>
      </button>
      {kind === 'in-progress' && operationId && <Watch flashId={id} operationId={operationId} />}
    </li>
  )
}

/** Turns a flash in progress into its outcome. */
function Watch({ flashId, operationId }: { flashId: number; operationId: string }) {
  const { outcome, failure } = useOperation(operationId)
  const code = outcome ? undefined : failure?.code
  useEffect(() => changeFlash(flashId, { code }), [flashId, code])
  useEffect(() => {
    switch (outcome?.state) {
      case 'succeeded':
        changeFlash(flashId, { kind: 'success', text: `AWS has it: ${outcome.view.target}`, href: outcome.view.href })
        break
      case 'failed':
        changeFlash(flashId, { kind: 'error', text: `${outcome.failure.title} ${outcome.failure.next}`.trim() })
        break
      case 'absent':
        changeFlash(flashId, { kind: 'error', text: `Nothing was created: AWS does not hold ${outcome.view.target}.` })
        break
      case 'unrecorded':
        changeFlash(flashId, { kind: 'error', text: 'Nothing was sent to AWS.', operationId: undefined })
        break
      case 'unresolved':
        changeFlash(flashId, { kind: 'warning', text: 'It is not clear whether AWS did it. A person has to look.' })
    }
  }, [outcome, flashId])
  return null
}
