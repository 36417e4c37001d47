'use client'
import { usePathname } from 'next/navigation'
import { currentEntry } from './addresses'
import type { NavigationSection } from './sections'
import styles from './shell.module.css'

/** Everything that can be reached, by service; the page's own entry is marked. `home`: the overview, where there is one. */
export function SideNavigation({ sections, home }: { sections: NavigationSection[]; home?: string }) {
  const pathname = usePathname()
  const hrefs = sections.flatMap(({ navigation }) => navigation.map(({ href }) => href))
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
      {home && <ul>{entry({ text: 'Overview', href: home })}</ul>}
      {sections.map(({ title, navigation }) => (
        <section key={title} aria-label={title}>
          <h2>{title}</h2>
          <ul>{navigation.map(entry)}</ul>
        </section>
      ))}
    </nav>
  )
}
