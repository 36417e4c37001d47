'use client'
import styles from '@/app/(console)/[connection]/audit/audit.module.css'
import { Section } from '@/components/shell/section'

/** What was asked, or what was there before and after. Credentials are masked already. */
export function Changed({ value }: { value: unknown }) {
  if (value === undefined) return null
  const sides = sidesOf(value)
  if (!sides) {
    return (
      <Section title="What was asked">
        <Json value={value} />
      </Section>
    )
  }
  return (
    <Section title="What changed">
      <div className={styles.sides}>
        {sides.map(([label, side]) => (
          <div key={label}>
            <h3>{label}</h3>
            {side === undefined || side === null ? <p>Nothing</p> : <Json value={side} />}
          </div>
        ))}
      </div>
    </Section>
  )
}

function Json({ value }: { value: unknown }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable without a mouse
    <pre className={styles.content} tabIndex={0}>
      {JSON.stringify(value, null, 2)}
    </pre>
  )
}

function sidesOf(value: unknown): [label: string, side: unknown][] | undefined {
  if (typeof value !== 'object' || value === null || !('before' in value || 'after' in value)) return undefined
  return [
    ['Before', 'before' in value ? value.before : undefined],
    ['After', 'after' in value ? value.after : undefined],
  ]
}
