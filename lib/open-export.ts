import 'server-only'
import { noSuchConnection, refusalOf, ruleOf } from '@/lib/access'
import { type ExportFormat, exportAudit, formats } from '@/lib/audit/export'
import { filtersOf } from '@/lib/audit/kinds'
import { auditFiltersSchema } from '@/lib/audit/schema'
import { rowsOf } from '@/lib/audit/scope'
import { connectionFor } from '@/lib/connections/connection'
import { failure, Refusal } from '@/lib/failure'
import type { Person } from '@/lib/person'
import type { Failure } from '@/lib/result'

/** A file of the audit in pieces, or why not with its HTTP status. */
export type OpenedExport =
  | { pieces: AsyncGenerator<string>; format: ExportFormat }
  | { status: number; failure: Failure }

/**
 * The one way to a file of the audit: whether this person may, and whether the address asks for what there is.
 * @param search The address: `format`, and the filters of the audit's page.
 */
export async function openExport(
  person: Person | undefined,
  connectionId: string,
  search: URLSearchParams,
): Promise<OpenedExport> {
  const refusal = refusalOf(ruleOf('routes', '/api/audit/[connection]'), person, connectionId)
  if (refusal || !person) return refused(refusal ?? noSuchConnection())
  if (!(await connectionFor(person, connectionId))) return refused(noSuchConnection())
  const format = formats.find((name) => name === search.get('format'))
  const filters = auditFiltersSchema.safeParse(filtersOf((name) => search.get(name)))
  if (!format || !filters.success) {
    return { status: 400, failure: failure('Invalid', 'The address is not valid.', 'Export from the audit’s page.') }
  }
  try {
    const rows = rowsOf(person, filters.data.connection ?? connectionId)
    return { pieces: exportAudit(rows, filters.data, format), format }
  } catch (error) {
    if (error instanceof Refusal) return refused(error.failure)
    throw error
  }
}

const statuses: Record<string, number> = { NotSignedIn: 401, NotFound: 404 }

const refused = (why: Failure): OpenedExport => ({ status: statuses[why.code] ?? 403, failure: why })
