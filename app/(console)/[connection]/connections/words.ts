import type { SourceKind } from '@/lib/connections/kinds'
import { accountUnknown } from '@/lib/result'

/** The account as tables and details show it. */
export const accountCell = (account: string): string => (account === accountUnknown ? 'Unknown' : account)

/** How a connection signs in, in a few words. */
export function sourceWords(kind: 'live' | 'sandbox', source: SourceKind): string {
  if (source === 'role') return 'Assumed role'
  if (source === 'profile') return "Profile of the server's AWS files"
  return kind === 'sandbox' ? "The sandbox's own" : 'Default credentials'
}

/** An id made of a name: lower case, with hyphens. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
