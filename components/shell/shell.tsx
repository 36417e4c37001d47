'use client'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { FlashStack } from '@/components/flash/flash-stack'
import { paths } from '@/lib/paths'
import type { ConnectionView } from '@/lib/result'
import { ConnectionBadge, natureOf } from './connection-badge'
import { ConnectionSwitch } from './connection-switch'
import styles from './shell.module.css'
import { type NavigationSection, SideNavigation } from './side-navigation'
import { ThemeSwitch } from './theme-switch'
import { useClientLinks } from './use-client-links'

/** The frame of every page: which connection this is, where one can go, and what just happened. */
export function Shell({
  connection,
  connections,
  services,
  children,
}: {
  connection: ConnectionView
  connections: ConnectionView[]
  services: NavigationSection[]
  person: { name: string }
  children: ReactNode
}) {
  const pathname = usePathname()
  const [navigationOpen, setNavigationOpen] = useState(false)
  useClientLinks()
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to another page closes the navigation of a narrow screen
  useEffect(() => setNavigationOpen(false), [pathname])
  return (
    <div className={styles.shell} data-nature={natureOf(connection)}>
      <a className={styles.skip} href="#main">
        Skip to the page
      </a>
      <header className={styles.bar}>
        <button
          type="button"
          className={styles.menuButton}
          aria-expanded={navigationOpen}
          aria-controls="navigation"
          onClick={() => setNavigationOpen(!navigationOpen)}
        >
          Menu
        </button>
        <a className={styles.product} href={home}>
          Connector Console
        </a>
        <ConnectionBadge connection={connection} />
        <ConnectionSwitch current={connection} all={connections} hrefs={hrefs} />
        <ThemeSwitch />
        <PersonMenu name={person.name} connection={connection.id} />
      </header>
      <div className={styles.body} data-navigation={navigationOpen ? 'open' : 'closed'}>
        <SideNavigation sections={sections} home={connection.kind === 'console' ? undefined : home} />
        <main id="main" tabIndex={-1} className={styles.main}>
          <FlashStack connection={connection.id} />
          <ConnectionHere value={connection}>{children}</ConnectionHere>
        </main>
      </div>
    </div>
  )
}
