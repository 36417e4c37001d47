import type { AuditFilters } from '@/lib/audit/kinds'

/** An address with those filters that are set, and more. */
export function addressWith(path: string, filters: AuditFilters, more: Record<string, string> = {}): string {
  const search = new URLSearchParams(more)
  for (const [name, value] of Object.entries(filters)) if (value) search.set(name, value)
  const text = search.toString()
  return text ? `${path}?${text}` : path
}
