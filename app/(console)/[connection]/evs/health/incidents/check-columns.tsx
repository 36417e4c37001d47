import { applianceName } from '@/app/(console)/[connection]/evs/connector-types'
import type { CheckRecord } from '@/app/(console)/[connection]/evs/health/types'
import type { Column } from '@/components/table/columns'
import { paths } from '@/lib/paths'

/** What names a check. */
export type Named = Omit<CheckRecord, 'availability' | 'incidents'>

/** A check's connector, or nothing where it is of the environment itself. */
const connectorOf = ({ connectorId, connectorType, applianceFqdn }: Named) =>
  connectorId && `${applianceName(connectorType)} ${applianceFqdn ?? connectorId}`

/** Which check it is, with the way to its page. */
export const checkColumns = <Row extends Named>(): Column<Row>[] => [
  {
    id: 'check',
    header: 'Check',
    cell: ({ connection, environmentId, connectorId, check }) => (
      <a href={paths.evs.healthCheck(connection, { environmentId, connectorId, check })}>{check}</a>
    ),
    sort: ({ check }) => check,
    isRowHeader: true,
    minWidth: 220,
  },
  {
    id: 'connector',
    header: 'Connector',
    cell: (row) => connectorOf(row) || 'The environment itself',
    sort: connectorOf,
    minWidth: 190,
  },
  {
    id: 'environment',
    header: 'Environment',
    cell: ({ environmentName, environmentId, gone }) =>
      `${environmentName || environmentId}${gone ? ' (not there any more)' : ''}`,
    sort: ({ environmentName, environmentId }) => environmentName || environmentId,
    minWidth: 150,
  },
]

/** The text that a check is found by. */
export const textOfCheck = (row: Named) =>
  [row.check, connectorOf(row), row.connectorId, row.environmentName, row.environmentId].join(' ')

/** Tells checks of a connection apart. */
export const idOfCheck = ({ environmentId, connectorId, check }: Named) => `${environmentId}/${connectorId}/${check}`
