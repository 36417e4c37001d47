import 'server-only'
import { stringify } from 'csv-stringify/sync'
import type { SQL } from 'drizzle-orm'
import type { AuditFilters } from './kinds'
import { auditLines, type FullAuditLine } from './lines'

/** The kinds of file that the audit is given in. */
export const formats = ['csv', 'json'] as const

/** One of {@link formats}. */
export type ExportFormat = (typeof formats)[number]

/** The columns of the file, in order: the same names in both formats. */
const columns = [
  'seq',
  'at',
  'person',
  'personId',
  'role',
  'session',
  'address',
  'action',
  'text',
  'target',
  'connection',
  'account',
  'region',
  'outcome',
  'outcomeAt',
  'resourceId',
  'href',
  'requestId',
  'operationId',
  'changed',
  'hash',
] as const satisfies (keyof FullAuditLine)[]

const batch = 500

/** The whole audit that keeps to the filters, newest first, as the pieces of one file. */
export async function* exportAudit(rows: SQL, filters: AuditFilters, format: ExportFormat): AsyncGenerator<string> {
  const write = format === 'csv' ? csv() : json()
  let text = write.head
  let { before } = filters
  for (;;) {
    const found = await auditLines(rows, { ...filters, before }, batch)
    if (found.length > 0) text += write.piece(found)
    const last = found.at(-1)
    if (!last || found.length < batch) break
    before = String(last.seq)
    yield text
    text = ''
  }
  yield text + write.foot
}

/** Parts of a file, in the order in which they are written. */
interface Writing {
  head: string
  piece(lines: FullAuditLine[]): string
  foot: string
}

/**
 * RFC 4180, every field in quotes, UTF-8 with a mark that spreadsheets look for. What a spreadsheet would take for a formula
 * (a cell that starts with = + - @, a tab or a carriage return) is given a leading apostrophe.
 */
function csv(): Writing {
  const cells = (rows: unknown[][]) =>
    stringify(rows, { quoted: true, quoted_empty: true, record_delimiter: 'windows', escape_formulas: true })
  const cell = (line: FullAuditLine, column: (typeof columns)[number]) =>
    column === 'changed' && line.changed !== undefined ? JSON.stringify(line.changed) : line[column]
  return {
    head: `\ufeff${cells([[...columns]])}`,
    piece: (lines) => cells(lines.map((line) => columns.map((column) => cell(line, column)))),
    foot: '',
  }
}

/** One array, with a line of the audit on each line. */
function json(): Writing {
  let between = '\n'
  const ordered = (line: FullAuditLine) => Object.fromEntries(columns.map((column) => [column, line[column]]))
  return {
    head: '[',
    piece(lines) {
      const text = between + lines.map((line) => JSON.stringify(ordered(line))).join(',\n')
      between = ',\n'
      return text
    },
    foot: '\n]\n',
  }
}
