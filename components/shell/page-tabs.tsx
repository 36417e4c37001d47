'use client'
import Tabs from '@cloudscape-design/components/tabs'
import { usePathname, useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'

/** One tab of a page. */
export interface PageTab {
  /** In the address: `?tab=versions`. */
  id: string
  label: string
  content: ReactNode
}

/** The parts of a page as tabs, the open one named by the address (`?tab=`); the first is open where the address names none. */
export function PageTabs({ label, tabs }: { label: string; tabs: PageTab[] }) {
  const pathname = usePathname()
  const asked = useSearchParams().get('tab')
  const first = tabs[0]?.id
  const hrefOf = (id: string) => (id === first ? pathname : `${pathname}?tab=${encodeURIComponent(id)}`)
  return (
    <Tabs
      ariaLabel={label}
      tabs={tabs.map((tab) => ({ ...tab, href: hrefOf(tab.id) }))}
      activeTabId={tabs.some(({ id }) => id === asked) ? (asked ?? undefined) : first}
      // The page stays, so nothing is asked of the server: only the address changes.
      onChange={({ detail }) => window.history.pushState(null, '', hrefOf(detail.activeTabId))}
      i18nStrings={{
        scrollLeftAriaLabel: 'Show the tabs to the left',
        scrollRightAriaLabel: 'Show the tabs to the right',
      }}
    />
  )
}
