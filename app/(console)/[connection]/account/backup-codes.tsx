'use client'
import Button from '@cloudscape-design/components/button'
import { useEffect, useRef } from 'react'
import styles from './account.module.css'

/** The codes that let in without the authenticator, each once. They are shown here and never again. */
export function BackupCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        The second factor is set up. Keep these backup codes
      </h3>
      <p>
        Each lets you in once without your authenticator. They are not shown again: write them down, or keep them in a
        password manager.
      </p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button onClick={onKept}>I have kept them</Button>
    </>
  )
}
