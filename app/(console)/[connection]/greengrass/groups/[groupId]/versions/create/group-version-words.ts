import { shortId } from '@/app/(console)/[connection]/greengrass/short-id'

/** What reading a new version back found, as the change tells it. */
export interface Verification {
  /** What AWS holds is what was composed. */
  asComposed: boolean
  latest: boolean
  /** Versions that somebody else created meanwhile, and that are not in it. */
  others: string[]
}

/** What is said of a group version that AWS created, from reading it back; missing where that could not be done. */
export function toldOf(
  version: string | undefined,
  verification: Verification | undefined,
): { text: string; warning?: boolean } {
  const made = `Group version ${shortId(version)} is created`
  const rest = 'Nothing is deployed yet.'
  if (!verification) {
    return { text: `${made}. Reading it back did not work: compare it with what you composed. ${rest}`, warning: true }
  }
  const { asComposed, latest, others } = verification
  const wrong = [
    asComposed ? '' : 'AWS holds other references than you composed: compare the versions.',
    latest ? '' : 'It is not the latest.',
    others.length > 0
      ? `Somebody else created ${others.map(shortId).join(', ')} meanwhile, and their changes are not in it: compare the versions.`
      : '',
  ].filter(Boolean)
  if (wrong.length > 0) return { text: `${made}. ${wrong.join(' ')} ${rest}`, warning: true }
  return { text: `${made}; it is the latest, and AWS holds what you composed. ${rest}` }
}

/** What a new version starts from, and what its form was filled with. */
export function startsFrom(base: string, restored: string | undefined): string {
  if (!base) return 'This group has no version yet: the form starts empty.'
  const states = 'A version states the whole group: what it leaves out is no longer deployed.'
  return restored
    ? `Filled with what version ${shortId(restored)} refers to, to restore it as a new version. It starts from version ${shortId(base)}, the latest. ${states}`
    : `Starts from version ${shortId(base)}, the latest. ${states}`
}
