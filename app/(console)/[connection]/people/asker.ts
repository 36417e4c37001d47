import { isFresh } from '@/lib/people/admin-schema'

/** What forms have to know of the admin who fills them in. */
export interface Asker {
  /** They signed in a short while ago, so that their password is not asked for again. */
  fresh: boolean
  source: 'local' | 'oidc'
}

/** The admin who asks for a page, as its forms have to know them. */
export const askerOf = ({ signedInAt, source }: { signedInAt: Date; source: Asker['source'] }): Asker => ({
  fresh: isFresh(signedInAt),
  source,
})
