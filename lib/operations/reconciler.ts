import 'server-only'
import { answerWithinMs } from '@/lib/aws/client-config'
import { within } from '@/lib/aws/within'
import { config } from '@/lib/config'
import { connectionOf } from '@/lib/connections/connection'
import { Partly } from '@/lib/failure'
import { logUnexpected } from '@/lib/log-error'
import { forgetReads } from '@/lib/read'
import type { AnyChange } from './change'
import { canonical, digestKey, mask } from './digest'
import {
  claimed,
  claimLook,
  closeAbsent,
  countLook,
  type OperationRow,
  openOperations,
  recorded,
  recordOutcome,
} from './records'
import { verified } from './verify'

/** Reading AWS and finding nothing counts only this long after the change was sent: a late one may still arrive. */
const settledAfterMs = 20_000
const lookEverySeconds = 5

type Changes = Record<string, AnyChange>

async function changes(): Promise<Changes> {
  // Loaded late: services import changes, which import this file's neighbours.
  const { services } = await import('@/lib/services')
  const all: Changes = {}
  for (const service of Object.values(services)) {
    for (const change of Object.values(service.changes)) if ('find' in change) all[change.name] = change as AnyChange
  }
  return all
}

/** Reads AWS for every operation whose truth is open. Called at start and then again and again, by every process. */
export async function reconcile(): Promise<void> {
  const all = await changes()
  const queues = new Map<string, OperationRow[]>()
  for (const row of await openOperations()) {
    const service = `${row.connection} ${row.action.split('.')[0]}`
    queues.set(service, [...(queues.get(service) ?? []), row])
  }
  // One service that does not answer keeps only its own changes waiting.
  await Promise.all(
    [...queues.values()].map(async (rows) => {
      for (const row of rows) if (await claimLook(row.id, lookEverySeconds)) await look(row, all).catch(telling(row))
    }),
  )
}

/** A look that fails is made again; what it failed of is in the log. */
const telling =
  ({ id, action }: { id: string; action?: string }) =>
  (error: unknown) =>
    logUnexpected('a look of the reconciler failed', error, { operationId: id, action })

/** Reads AWS for one operation right away and, as long as it stays open, every few seconds. */
export function lookSoon(operationId: string): void {
  void (async () => {
    const row = await recorded(operationId)
    if (row && (await claimLook(operationId, 0))) await look(row, await changes())
  })().catch(telling({ id: operationId }))
}

async function look(row: OperationRow, all: Changes): Promise<void> {
  const change = all[row.action]
  const connection = await connectionOf(row.connection)
  if (!change || !connection || connection.account !== row.account || connection.region !== row.region) {
    if (row.state === 'absent') return await closeAbsent(row.id)
    await recordOutcome(row.id, {
      state: 'unresolved',
      text: 'This console no longer has the connection that the change was made on.',
    })
    return
  }
  const key = await digestKey()
  const signal = AbortSignal.timeout(6 * answerWithinMs)
  const matches = (made: unknown, asked: unknown) => canonical(mask(key, made)) === canonical(asked)
  const since = new Date(row.createdAt.getTime() - clockToleranceMs)
  const finding = change.find(row.input as never, { connection, operationId: row.id, since, signal, matches })
  const settled = Date.now() - (row.finishedAt ?? row.createdAt).getTime() > settledAfterMs && row.looks >= 1
  const found = await within(signal, finding).catch((error: unknown) => {
    if (error instanceof Partly) return error
    throw error
  })
  if (found instanceof Partly) {
    if (!settled && row.state !== 'absent') return await countLook(row.id)
    forgetReads(connection.id, row.action.split('.')[0] as string)
    const { failure } = found
    return await recordOutcome(row.id, { state: 'failed', text: failure.title, failure })
  }
  const resources = found.map((value) => ({
    value,
    ...change.resource(value as never, row.input as never, connection.id),
  }))
  const altering = Object.values(all).flatMap(({ alters, name }) => (alters ? [name] : []))
  const taken = change.alters
    ? new Set()
    : await claimed(
        row,
        resources.map(({ id }) => id),
        altering,
      )
  const free = resources.filter(({ id }) => !taken.has(id))
  const [made, second] = free
  if (made && !second) {
    forgetReads(connection.id, row.action.split('.')[0] as string)
    const { id, href } = made
    const { value, warning } = await verified(change, made.value as never, row.input as never, { connection, matches })
    await recordOutcome(row.id, {
      state: 'succeeded',
      text: ['Found in AWS by reading.', warning].filter(Boolean).join(' '),
      value: mask(key, value),
      resourceId: id,
      href,
    })
  } else if (second) {
    await recordOutcome(row.id, {
      state: 'unresolved',
      text: `AWS holds ${free.length} resources that this change could have made. A person has to look.`,
    })
  } else if (row.state === 'absent') {
    await closeAbsent(row.id)
  } else if (settled) {
    await recordOutcome(row.id, {
      state: 'absent',
      text: change.alters
        ? 'AWS was read twice and is as it was: nothing was changed.'
        : 'AWS was read twice and does not hold it: nothing was created.',
      failure: row.failure ?? undefined,
    })
  } else {
    await countLook(row.id)
  }
}

/** How far AWS's clock and ours may differ. */
const clockToleranceMs = 5 * 60_000

/** Starts reconciling, now and every few seconds, for as long as the process lives. */
export function startReconciler(): void {
  let busy = false
  const tick = async () => {
    if (busy) return
    busy = true
    await reconcile().catch((error: unknown) => logUnexpected('the reconciler failed', error))
    busy = false
  }
  void tick()
  setInterval(tick, config.reconcileEveryMs).unref()
}
