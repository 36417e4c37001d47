'use client'
import Button from '@cloudscape-design/components/button'
import styles from './findings.module.css'
import { useCopy } from './use-copy'

/** A command for a shell, whole, with a button that copies it. `of`: what it is for, which tells its button from others. */
export function Command({ text, of }: { text: string; of: string }) {
  const { said, copy } = useCopy(text)
  return (
    <div className={styles.command}>
      <code>{text}</code>
      <span>
        <Button
          variant="inline-link"
          iconName="copy"
          formAction="none"
          ariaLabel={`Copy command: ${of}`}
          onClick={copy}
        >
          Copy command
        </Button>{' '}
        <span role="status">{said}</span>
      </span>
    </div>
  )
}
