import type { ReactNode } from 'react'
import { EndOfSupport } from './end-of-support'

/** What all pages of Greengrass say of its end. */
export default function GreengrassLayout({ children }: { children: ReactNode }) {
  return <EndOfSupport>{children}</EndOfSupport>
}
