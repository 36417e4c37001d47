import { Client, escapeLiteral } from 'pg'
import { discardEmbedded, runningEmbedded, startEmbedded } from './embedded'

/**
 * A program for end-to-end tests, which know nothing of the product: starts PostgreSQL servers that stand for external ones, and
 * asks databases what they hold. It is forked, is told what to do by messages `{ id, start | discard | ask }`, answers
 * `{ id, value | error }`, and goes with the process that forked it; the servers that it started go too.
 */
interface Message {
  id: number
  /** A data folder: its server is started, with a role `console_app` that owns nothing. */
  start?: string
  /** A data folder: its server is ended and all of it removed. */
  discard?: string
  /** `at`: the address of a database, or a data folder whose server runs. */
  ask?: { at: string; text: string; values: unknown[] }
}

const started = new Set<string>()

async function start(dataDir: string) {
  started.add(dataDir)
  const { url, appUrl, application } = await startEmbedded(dataDir)
  await ask({
    at: url,
    text: `create role ${application.role} login password ${escapeLiteral(application.password ?? '')}`,
  })
  return { url: appUrl, ownerUrl: url }
}

async function discard(dataDir: string) {
  started.delete(dataDir)
  await discardEmbedded(dataDir)
}

async function ask({ at, text, values }: { at: string; text: string; values?: unknown[] }) {
  const connectionString = at.startsWith('postgresql:') ? at : runningEmbedded(at)
  if (!connectionString) throw new Error(`No database runs on ${at}.`)
  const client = new Client({ connectionString, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(text, values)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

const perform = (message: Message) => {
  if (message.start) return start(message.start)
  if (message.discard) return discard(message.discard)
  if (message.ask) return ask(message.ask)
  throw new Error('There is nothing to do.')
}

process.on('message', async (message: Message) => {
  try {
    process.send?.({ id: message.id, value: await perform(message) })
  } catch (error) {
    process.send?.({ id: message.id, error: error instanceof Error ? error.message : String(error) })
  }
})

process.once('disconnect', async () => {
  for (const dataDir of started) await discard(dataDir).catch(() => {})
  process.exit(0)
})
