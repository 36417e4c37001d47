import { Details } from '@/components/status/details'

/** The tag that the console sets by itself. */
const ownTag = 'console-op'

/** Tags in one line, without the one that the console sets by itself. */
export function tagLine(tags: Record<string, string> | undefined): string {
  return Object.entries(tags ?? {})
    .filter(([key]) => key !== ownTag)
    .map(([key, value]) => (value ? `${key}: ${value}` : key))
    .join(', ')
}

/** All tags, each with its value. */
export function Tags({ tags = {} }: { tags: Record<string, string> | undefined }) {
  const items = Object.entries(tags).map(([label, value]) => ({ label, value }))
  return items.length > 0 ? <Details items={items} /> : <p>No tags.</p>
}
