import 'server-only'
import { z } from 'zod'
import { connectionsFor } from '@/lib/connections/connection'
import { failure, Refusal } from '@/lib/failure'
import { itemRead, listRead, personalItemRead } from '@/lib/read'
import { boardOf, type HealthBoard } from './board'
import { checkHistoryOf, historyOf, incidentsIn, windows } from './history'
import { healthSettingsNow } from './settings'
import { wantConnection } from './targets'

export type { HealthBoard } from './board'

const window = z.enum(windows)
const id = z.string().max(64)

/** The board of this connection, from what the console has kept and how old that is: AWS is not asked. */
export const health = itemRead(z.strictObject({}), async (_args, { connection }): Promise<HealthBoard> => {
  // Accounts of the sandbox that are in no list are sampled for as long as somebody looks.
  if (/^sandbox-\d{12}$/.test(connection.id)) await wantConnection(connection.id)
  return await boardOf([connection.id])
})

/** A board over all connections that the person may see, with their names. */
export interface EverywhereBoard extends HealthBoard {
  names: Record<string, string>
}

/** The board of all connections that the person may see. */
export const healthEverywhere = personalItemRead(
  z.strictObject({}),
  async (_args, { person, connection }): Promise<EverywhereBoard> => {
    const known = await connectionsFor(person)
    const all = new Map([connection, ...known].map(({ id, name }) => [id, name]))
    const board = await boardOf([...all.keys()])
    return { ...board, names: Object.fromEntries(all) }
  },
)

/** The history of one check: timeline of a window, availability over all three, incidents. `connectorId` is empty for a check of the environment. */
export const checkHistory = itemRead(
  z.strictObject({ environmentId: id, connectorId: id, check: z.string().max(128), window }),
  async ({ window, ...name }, { connection }) => {
    const history = await checkHistoryOf({ connections: [connection.id], ...name }, window)
    if (history) return history
    throw new Refusal(
      failure(
        'NotFound',
        'The console has no history of this check.',
        'Go back to the board, and wait for its first sample.',
      ),
    )
  },
)

/** How every check of this connection, or of one environment, fared in a window, worst first. */
export const healthHistory = listRead(
  z.strictObject({ window, environmentId: id.optional() }),
  async function* ({ window, environmentId }, { connection }) {
    yield* inParts(await historyOf({ connections: [connection.id], environmentId }, window))
    return undefined
  },
)

/** The incidents of this connection, or of one environment, in a window, latest first. */
export const incidents = listRead(
  z.strictObject({ window, environmentId: id.optional() }),
  async function* ({ window, environmentId }, { connection }) {
    const rows = await incidentsIn({ connections: [connection.id], environmentId }, window)
    yield* inParts(rows.slice(0, most))
    return rows.length > most ? `Only the latest ${most.toLocaleString('en-US')} are shown.` : undefined
  },
)
const most = 1_000

/** What a page shows first, and then the rest: thousands of rows would make its HTML large. */
function* inParts<Row>(rows: Row[]): Generator<Row[]> {
  yield rows.slice(0, first)
  if (rows.length > first) yield rows.slice(first)
}
const first = 100

/** How often AWS is asked for the health of EVS, and how long the answers are kept. */
export const healthSettings = itemRead(z.strictObject({}), async () => await healthSettingsNow())
