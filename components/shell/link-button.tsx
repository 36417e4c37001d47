'use client'
import Button from '@cloudscape-design/components/button'
import type { ReactNode } from 'react'

/** A button that leads to a page where there is something to look at; disabled, it says why there is not (`why`). */
export function LinkButton({ href, why, children }: { href: string | undefined; why?: string; children: ReactNode }) {
  return (
    <Button href={href} disabled={href === undefined} disabledReason={href === undefined ? why : undefined}>
      {children}
    </Button>
  )
}
