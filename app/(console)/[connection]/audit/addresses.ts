import { type AuditFilters, filterNames } from '@/lib/audit/kinds'

/** An address with those filters that are set, always in one order, and more. */
export function addressWith(path: string, filters: AuditFilters, more: Record<string, string> = {}): string {
  const search = new URLSearchParams(more)
  for (const name of filterNames) {
    const value = filters[name]
    if (value) search.set(name, value)
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}
