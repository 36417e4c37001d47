import 'server-only'
import type { Person } from '@/lib/person'

/**
 * Who asks: the person of the session that these headers carry, or nobody. Read from the database each time. `active` counts as
 * something they do (pages, actions), so that their session does not become idle; polling reads do not.
 */
export async function personOf(_headers: Headers, _options: { active: boolean }): Promise<Person | undefined> {
  return undefined
}

/** Where a request came from. */
export function addressOf(_headers: Headers): string {
  return ''
}
