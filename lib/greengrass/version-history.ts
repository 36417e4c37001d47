import 'server-only'
import { wholeList } from '@/lib/aws/pages'

interface Listed {
  Arn?: string
  Id?: string
  /** ISO 8601. */
  CreationTimestamp?: string
  Version?: string
}
/** A version that AWS gave a name. */
export type Made = Listed & { Version: string }
type Pages = AsyncGenerator<Listed[], string | undefined>

const named = (made: Listed): made is Made => Boolean(made.Version)
const at = (made: Listed | undefined) => made?.CreationTimestamp ?? ''

/**
 * Versions of a definition or group that were created late enough to be the change's. The version it started from may hold
 * the same, and so may one before that: those are left out.
 */
export async function versionsSince(pages: Pages, since: Date, baseVersionId: string): Promise<Made[]> {
  const late: Made[] = []
  for await (const page of wholeList(pages)) {
    late.push(...page.filter(named).filter((made) => new Date(made.CreationTimestamp ?? 0) >= since))
  }
  const base = late.find(({ Version }) => Version === baseVersionId)
  return late.filter((made) => made !== base && at(made) >= at(base))
}

/** What reading back a new version found. */
export interface Verification {
  /** What AWS holds is what was composed. */
  asComposed: boolean
  /** It is the latest version. */
  latest: boolean
  /** Versions that came between the one it started from and the reading, which therefore are not in it. */
  others: string[]
}

/** Compares a new version with what was asked; `warning` says what differs, loudly enough for the record. */
export async function verifyVersion(
  {
    made,
    baseVersionId,
    asComposed,
    latest,
  }: { made: string; baseVersionId: string; asComposed: boolean; latest: boolean },
  pages: Pages,
): Promise<{ verification: Verification; warning?: string }> {
  const listed: Made[] = []
  for await (const page of wholeList(pages)) listed.push(...page.filter(named))
  const base = listed.find(({ Version }) => Version === baseVersionId)
  const others = listed.flatMap((one) =>
    one.Version !== made && one !== base && at(one) > at(base) ? [one.Version] : [],
  )
  const warnings = [
    asComposed ? '' : `AWS holds other content in version ${made} than was composed.`,
    latest ? '' : `Version ${made} is not the latest.`,
    others.length > 0
      ? `Somebody else created ${others.join(', ')} meanwhile: compare, since this version does not hold those changes.`
      : '',
  ].filter(Boolean)
  return {
    verification: { asComposed, latest, others },
    warning: warnings.length > 0 ? `Warning: ${warnings.join(' ')}` : undefined,
  }
}
