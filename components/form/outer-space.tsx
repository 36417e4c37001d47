'use client'
import styles from './form.module.css'

/** Which ends of a text are white space, in words; nothing where neither is. */
export function outerSpace(text: string): string | undefined {
  const before = text !== text.trimStart()
  const after = text !== text.trimEnd()
  if (text.trim() === '' || !(before || after)) return
  return before && after ? 'begins and ends' : before ? 'begins' : 'ends'
}

/** Offers to remove white space around a text: AWS keeps it, so the console does not remove it unasked. */
export function OuterSpace({
  text,
  label,
  onRemove,
}: {
  text: string
  label: string
  onRemove: (text: string) => void
}) {
  const where = outerSpace(text)
  if (!where) return null
  return (
    <span role="status">
      {`This ${where} with a space. `}
      <button
        type="button"
        className={styles.linkButton}
        aria-label={`Remove it: the space around ${label}`}
        onClick={() => onRemove(text.trim())}
      >
        Remove it
      </button>
    </span>
  )
}
