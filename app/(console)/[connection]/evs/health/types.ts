import type { DataOf } from '@/lib/query'

/** The board: what the console knows of the health of EVS, and when it learnt it. */
export type Board = DataOf<'evs', 'health'>['value']
/** An environment on the board. */
export type BoardEnvironment = Board['environments'][number]
/** A connector on the board. */
export type BoardConnector = BoardEnvironment['connectors'][number]
/** A check on the board. */
export type BoardCheck = BoardEnvironment['checks'][number]
/** The history of one check. */
export type CheckHistory = DataOf<'evs', 'checkHistory'>['value']
/** How long a check had which results. */
export type Availability = CheckHistory['availability']['24h']
/** How far back is looked. */
export type Window = CheckHistory['window']
/** An incident with the check that failed. */
export type IncidentRow = DataOf<'evs', 'incidents'>['items'][number]
/** How one check fared in a window. */
export type CheckRecord = DataOf<'evs', 'healthHistory'>['items'][number]
