import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** A PostgreSQL server of a test's own, as one that a console is told of by DATABASE_URL. */
export interface DatabaseServer {
  /** For DATABASE_URL: a role that owns nothing. */
  url: string
  /** For DATABASE_OWNER_URL. */
  ownerUrl: string
}

let steward: ChildProcess | undefined
let asked = 0
const waiting = new Map<number, (answer: { value?: unknown; error?: string }) => void>()

function open(): ChildProcess {
  const cwd = fileURLToPath(new URL('..', import.meta.url))
  const child = fork(path.join('lib', 'db', 'testing-steward.ts'), { cwd, execArgv: ['--import', 'tsx'] })
  child.on('message', (answer: { id: number; value?: unknown; error?: string }) => waiting.get(answer.id)?.(answer))
  child.once('exit', (code) => {
    for (const settle of waiting.values()) settle({ error: `The steward of the databases ended with code ${code}.` })
    if (steward === child) steward = undefined
  })
  return child
}

async function order<T>(what: Record<string, unknown>): Promise<T> {
  steward ??= open()
  const id = ++asked
  const answer = await new Promise<{ value?: unknown; error?: string }>((resolve) => {
    waiting.set(id, resolve)
    steward?.send({ id, ...what })
  })
  waiting.delete(id)
  if (answer.error !== undefined) throw new Error(answer.error)
  return answer.value as T
}

/** Starts a PostgreSQL server; {@link endDatabases} ends it. */
export const startDatabase = () =>
  order<DatabaseServer>({ start: mkdtempSync(path.join(tmpdir(), 'console-database-')) })

/**
 * What a database holds, by SQL.
 *
 * @param at Its address, or the data folder of a console that runs on a database of its own.
 */
export const ask = <Row = Record<string, unknown>>(at: string, text: string, values: unknown[] = []) =>
  order<Row[]>({ ask: { at, text, values } })

/** Ends the servers that a test has started, with all that they hold. */
export async function endDatabases(): Promise<void> {
  const child = steward
  if (!child) return
  steward = undefined
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.disconnect()
  await gone
}
