'use client'
import Button from '@cloudscape-design/components/button'
import { useSearchParams } from 'next/navigation'
import { PageHeader } from '@/components/shell/page-header'
import { filtersOf } from '@/lib/audit/kinds'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import { addressWith } from './addresses'
import { AuditFilters } from './audit-filters'
import { AuditTable } from './audit-table'
import { AuditHelp } from './help'

/** What was changed, attempted and refused, by whom: narrowed by the filters of the address, and as a file. */
export function Audit() {
  const connection = useConnectionId()
  const search = useSearchParams()
  const filters = filtersOf((name) => search.get(name))
  const file = (format: string) =>
    addressWith(paths.audit.export(connection), { ...filters, before: undefined }, { format })
  return (
    <>
      <PageHeader
        title="Audit"
        description="What was changed, attempted and refused, by whom. Rows are only ever added."
        info
        actions={
          <>
            <Button href={file('csv')} download="audit.csv">
              Export CSV
            </Button>
            <Button href={file('json')} download="audit.json">
              Export JSON
            </Button>
          </>
        }
      />
      <AuditFilters key={JSON.stringify(filters)} filters={filters} />
      <AuditTable filters={filters} />
      <AuditHelp />
    </>
  )
}
