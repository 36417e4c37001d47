'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import type { ReactNode } from 'react'
import styles from './form.module.css'

/** What submitting the form does: the calls, in order, and what they do not do. */
export function WhatHappens({
  calls,
  children,
}: {
  calls: { operation: string; does: string }[]
  children?: ReactNode
}) {
  return (
    <Container header={<Header variant="h2">What will happen</Header>}>
      <ol className={styles.happens} aria-label="Calls to AWS">
        {calls.map(({ operation, does }) => (
          <li key={operation}>
            <code>{operation}</code>: {does}
          </li>
        ))}
      </ol>
      <p>
        Nothing changes on a core: that takes a version of a group that refers to the new version, and its deployment. A
        version can never be changed or deleted.
      </p>
      {children}
    </Container>
  )
}

/** As `2 connectors`. */
export const connectorsCount = (count: number): string =>
  count === 0 ? 'no connectors' : count === 1 ? '1 connector' : `${count} connectors`

/** Where nothing was changed. */
export const wouldBeTheSame = 'The new version would be the same.'
