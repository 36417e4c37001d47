'use client'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { useConnectionId, useRead } from '@/lib/query'
import styles from './end-of-support.module.css'
import { useRefusal } from './use-refusal'

// Only where Greengrass refuses, and not part of a first paint.
const Refused = dynamic(() => import('./refused').then((file) => file.Refused))

/**
 * Says once, quietly, that Greengrass V1 ends. Where a read of the page is refused as if it had ended, Greengrass is asked whether it
 * answers this connection anything at all; where it does not, the page says what remains possible.
 */
export function EndOfSupport({ children }: { children: ReactNode }) {
  const refused = useRefusal(useConnectionId())
  const { data } = useRead('greengrass', 'reach', {}, { enabled: refused })
  return (
    <>
      {refused && data?.value.state === 'refused' && <Refused />}
      {children}
      <p className={styles.end}>AWS announced the end of Greengrass V1 for 7 October 2026.</p>
    </>
  )
}
