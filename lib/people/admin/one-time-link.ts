import 'server-only'
import { config } from '@/lib/config'
import type { Transaction } from '@/lib/operations/console-change'
import { makeSetPasswordLink, setPasswordHours } from '@/lib/people/links'

/** What an admin is shown once, to hand on. */
export interface OneTimeLink {
  personId: string
  name: string
  /** Whole address: whoever opens it sets the password of that person. Only its hash is kept. */
  link: string
  /** For how many hours it may be used. */
  hours: number
}

/** Makes the link by which somebody sets their password; one made before opens nothing any more. */
export async function makeLink(tx: Transaction, { id, name }: { id: string; name: string }): Promise<OneTimeLink> {
  const path = await makeSetPasswordLink(tx, id)
  return { personId: id, name, link: config.publicOrigin + path, hours: setPasswordHours }
}
