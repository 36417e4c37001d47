'use client'
import Button from '@cloudscape-design/components/button'
import type { Column } from '@/components/table/columns'
import { ResourceTable } from '@/components/table/resource-table'
import { paths } from '@/lib/paths'
import { type DataOf, useConnectionId, useRead } from '@/lib/query'
import { removeAllFaults, removeFault } from '@/lib/sandbox-control/actions'
import type { OperationIds } from './operation-ids'
import styles from './sandbox.module.css'
import { useSteering } from './use-steering'

type Row = DataOf<'sandbox', 'faults'>['items'][number]

const columns: Column<Row>[] = [
  { id: 'operation', header: 'Operation', cell: (fault) => fault.operation, isRowHeader: true, minWidth: 200 },
  { id: 'effect', header: 'What goes wrong', cell: (fault) => fault.effect, minWidth: 200 },
  { id: 'often', header: 'How often', cell: (fault) => fault.often, minWidth: 120 },
  { id: 'delay', header: 'Delay', cell: (fault) => fault.delay ?? 'none', minWidth: 90 },
]

/** The fault rules that are on, in the order in which they apply. */
export function FaultsTable({ ids }: { ids: OperationIds }) {
  const connection = useConnectionId()
  const query = useRead('sandbox', 'faults', {}, { every: () => 10_000 })
  const one = useSteering({ action: removeFault, operationId: ids.fault, done: 'The fault is removed.' })
  const all = useSteering({ action: removeAllFaults, operationId: ids.faults, done: 'All faults are removed.' })
  const withButtons: Column<Row>[] = [
    ...columns,
    {
      id: 'remove',
      header: 'Remove',
      cell: ({ id, words }) => (
        <Button
          {...one.button(id)}
          variant="inline-link"
          ariaLabel={`Remove ${words}`}
          onClick={() => one.send(id, { id, words })}
        >
          Remove
        </Button>
      ),
      minWidth: 110,
    },
  ]
  const none = query.data?.items.length === 0 ? 'No fault is on.' : undefined
  return (
    <div className={styles.part}>
      <ResourceTable
        query={query}
        noun="fault"
        describe="A fault makes an operation of AWS go wrong, so that you see what the console makes of it."
        create={{ text: 'Add fault', href: paths.sandbox.createFault(connection) }}
        actions={
          <Button {...all.button('all', none)} onClick={() => all.send('all', {})}>
            Remove all
          </Button>
        }
        columns={withButtons}
        rowId={(fault) => fault.id}
        heading="h2"
        staleAfterMs={30_000}
      />
      {one.outcome}
      {all.outcome}
    </div>
  )
}
