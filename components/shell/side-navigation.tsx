'use client'
import { usePathname } from 'next/navigation'
import { paths } from '@/lib/paths'
import { currentEntry } from './addresses'
import styles from './shell.module.css'

/** One service of the side navigation. */
export interface NavigationSection {
  title: string
  navigation: { text: string; href: string }[]
}

/** Everything that can be reached, by service; the page's own entry is marked. */
export function SideNavigation({ connection, services }: { connection: string; services: NavigationSection[] }) {
  const pathname = usePathname()
  const home = paths.home(connection)
  const hrefs = services.flatMap(({ navigation }) => navigation.map(({ href }) => href))
  const current = currentEntry(pathname, hrefs) ?? (pathname === home ? home : undefined)
  const entry = ({ text, href }: { text: string; href: string }) => (
    <li key={href}>
      <a href={href} aria-current={href !== current ? undefined : href === pathname ? 'page' : 'true'}>
        {text}
      </a>
    </li>
  )
  return (
    <nav aria-label="Services" id="navigation" className={styles.navigation}>
      <ul>{entry({ text: 'Overview', href: home })}</ul>
      {services.map(({ title, navigation }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul>{navigation.map(entry)}</ul>
        </section>
      ))}
    </nav>
  )
}
