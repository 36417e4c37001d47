import { Details } from '@/components/status/details'
import { isFreeTag, operationTag } from '@/lib/greengrass/operation-tag'

/** Tags in one line, without the one that the console sets by itself. */
export function tagLine(tags: Record<string, string> | undefined): string {
  return Object.entries(tags ?? {})
    .filter(([key]) => key !== operationTag)
    .map(([key, value]) => (value ? `${key}: ${value}` : key))
    .join(', ')
}

/** The tags that people set, as rows of a form: not the console's own, and not AWS's, which nobody can change. */
export const tagRows = (tags: Record<string, string> | undefined): { key: string; value: string }[] =>
  Object.entries(tags ?? {})
    .filter(([key]) => isFreeTag(key))
    .map(([key, value]) => ({ key, value }))

/** All tags, each with its value. */
export function Tags({ tags = {} }: { tags: Record<string, string> | undefined }) {
  const items = Object.entries(tags).map(([label, value]) => ({ label, value }))
  return items.length > 0 ? <Details items={items} /> : <p>No tags.</p>
}
