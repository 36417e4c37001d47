'use client'
import Alert from '@cloudscape-design/components/alert'
import type { FieldComplaint } from './field-errors'
import styles from './form.module.css'

/** What is to be corrected, each line a way to its field. */
export function FormSummary({
  complaints,
  labels,
  onGo,
}: {
  complaints: FieldComplaint[]
  labels: Map<string, string>
  onGo: (name: string) => void
}) {
  const order = [...labels.keys()]
  const place = (name: string) => (labels.has(name) ? order.indexOf(name) : order.length)
  const sorted = [...complaints].sort((a, b) => place(a.name) - place(b.name))
  const count = sorted.length === 1 ? 'One field needs' : `${sorted.length} fields need`
  return (
    <Alert type="error" header={`${count} your attention`} i18nStrings={{ errorIconAriaLabel: 'Error' }}>
      <ul className={styles.summary}>
        {sorted.map(({ name, message }) => (
          <li key={name}>
            <button type="button" className={styles.linkButton} onClick={() => onGo(name)}>
              {labels.get(name) ?? name}
            </button>
            {`: ${message}`}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
