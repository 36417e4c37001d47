'use client'
import Button from '@cloudscape-design/components/button'
import type { ReactNode } from 'react'
import { useNoChange } from './use-connection'

/** A button that leads to a change of AWS. Who cannot make it here finds it disabled, with the reason. */
export function ChangeButton({
  href,
  primary = true,
  refused,
  children,
}: {
  href: string
  primary?: boolean
  /** Why what is shown does not take the change, whoever asks. */
  refused?: string
  children: ReactNode
}) {
  const reason = useNoChange() ?? refused
  return (
    <Button
      variant={primary ? 'primary' : 'normal'}
      href={href}
      disabled={reason !== undefined}
      disabledReason={reason}
    >
      {children}
    </Button>
  )
}
