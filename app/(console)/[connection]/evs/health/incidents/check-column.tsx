import { applianceName } from '@/app/(console)/[connection]/evs/connector-types'
import styles from '@/app/(console)/[connection]/evs/health/health.module.css'
import type { CheckRecord } from '@/app/(console)/[connection]/evs/health/types'
import type { Column } from '@/components/table/columns'
import { paths } from '@/lib/paths'

/** What names a check. */
export type Named = Omit<CheckRecord, 'availability' | 'incidents'>

/** A check's connector, or nothing where it is of the environment itself. */
const connectorOf = ({ connectorId, connectorType, applianceFqdn }: Named) =>
  connectorId && `${applianceName(connectorType)} ${applianceFqdn ?? connectorId}`

const placeOf = (row: Named) =>
  `${connectorOf(row) || 'The environment itself'}, ${row.environmentName || row.environmentId}${row.gone ? ' (not there any more)' : ''}`

/** Which check it is and whose, with the way to its page. */
export const checkColumn = <Row extends Named>(): Column<Row> => ({
  id: 'check',
  header: 'Check',
  cell: (row) => (
    <span className={styles.cell}>
      <a href={paths.evs.healthCheck(row.connection, row)}>{row.check}</a>
      <span className={styles.quiet}>{placeOf(row)}</span>
    </span>
  ),
  sort: ({ check }) => check,
  isRowHeader: true,
  minWidth: 240,
})

/** The text that a check is found by. */
export const textOfCheck = (row: Named) =>
  [row.check, connectorOf(row), row.connectorId, row.environmentName, row.environmentId].join(' ')

/** Tells checks of a connection apart. */
export const idOfCheck = ({ environmentId, connectorId, check }: Named) => `${environmentId}/${connectorId}/${check}`
