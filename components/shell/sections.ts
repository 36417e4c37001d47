import type { ConnectionView } from '@/lib/result'

/** One part of the side navigation. */
export interface NavigationSection {
  title: string
  /** It is of the console itself, and there on every connection. */
  console?: boolean
  navigation: { text: string; href: string }[]
}

/** The parts of the side navigation: the services of the account, then all that is the console's own as one part. */
export function sectionsOf(services: NavigationSection[], kind: ConnectionView['kind']): NavigationSection[] {
  const own = services.filter(({ console }) => console).flatMap(({ navigation }) => navigation)
  const others = kind === 'console' ? [] : services.filter(({ console }) => !console)
  const sorted = own.toSorted((a, b) => a.text.localeCompare(b.text, 'en'))
  return own.length > 0 ? [...others, { title: 'Console', console: true, navigation: sorted }] : others
}
