'use client'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { FlashStack } from '@/components/flash/flash-stack'
import { paths } from '@/lib/paths'
import type { ConnectionView } from '@/lib/result'
import { ConnectionBadge } from './connection-badge'
import { ConnectionSwitch } from './connection-switch'
import { FaultStrip } from './fault-strip'
import { natureOf } from './nature'
import { PersonMenu } from './person-menu'
import { type NavigationSection, sectionsOf } from './sections'
import styles from './shell.module.css'
import { SideNavigation } from './side-navigation'
import { ThemeSwitch } from './theme-switch'
import { useClientLinks } from './use-client-links'
import { ConnectionHere } from './use-connection'

/** The frame of every page: which connection this is, who looks, where one can go, and what just happened. */
export function Shell({
  connection,
  connections,
  services,
  person,
  steerable,
  children,
}: {
  connection: ConnectionView
  connections: ConnectionView[]
  /** What the person may open: the services of the account, and what is the console's own. */
  services: NavigationSection[]
  person: { name: string }
  /** There is a sandbox behind the connection, of which the person may know. */
  steerable: boolean
  children: ReactNode
}) {
  const pathname = usePathname()
  const sections = sectionsOf(services, connection.kind)
  const hrefs = sections.flatMap(({ navigation }) => navigation.map(({ href }) => href))
  // On the console itself nobody has a role of their own.
  const role = connection.kind === 'console' ? undefined : connection.role
  // The console itself has no overview: the start leads to the first connection.
  const home = connection.kind === 'console' ? undefined : paths.home(connection.id)
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
        <a className={styles.product} href={home ?? '/'}>
          Connector Console
        </a>
        <ConnectionBadge connection={connection} named={connections.length > 1} />
        <ConnectionSwitch current={connection} all={connections} hrefs={hrefs} />
        <ThemeSwitch />
        <PersonMenu name={person.name} role={role} connection={connection.id} />
      </header>
      <div className={styles.body} data-navigation={navigationOpen ? 'open' : 'closed'}>
        <SideNavigation sections={sections} home={home} />
        <main id="main" tabIndex={-1} className={styles.main}>
          {steerable && <FaultStrip connection={connection.id} />}
          <FlashStack connection={connection.id} />
          <ConnectionHere value={connection}>{children}</ConnectionHere>
        </main>
      </div>
    </div>
  )
}
