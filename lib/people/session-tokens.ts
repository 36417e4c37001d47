import 'server-only'
import { createHash } from 'node:crypto'
import type { BetterAuthOptions, DBAdapter, Where } from 'better-auth'
import { APIError } from 'better-auth/api'
import { type Database, db } from '@/lib/db/client'
import { mayEnter, passwordAttempts } from './checked-password'

/** What is kept of a session's token, of a link's and of a browser's: who reads the database can use none of them. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

type Adapter = Omit<DBAdapter<BetterAuthOptions>, 'transaction'>
type Make = (writer: Pick<Database, 'select'>) => (options: BetterAuthOptions) => DBAdapter<BetterAuthOptions>

/**
 * Begins a session, unless the person was disabled or their password replaced since it was checked. Whoever does that next waits
 * for this to be kept, and then finds the session to end.
 */
const beginning = async <T>(personId: unknown, begin: (writer: Pick<Database, 'select'>) => Promise<T>): Promise<T> =>
  await db().transaction(async (tx) => {
    if (await mayEnter(String(personId), passwordAttempts.getStore()?.hash, tx)) return await begin(tx)
    throw new APIError('UNAUTHORIZED', { code: 'FAILED_TO_CREATE_SESSION' })
  })

const isToken = ({ field, value }: Where) => field === 'token' && typeof value === 'string'
const hashed = (where: Where): Where => (isToken(where) ? { ...where, value: tokenHash(String(where.value)) } : where)

/** better-auth looks sessions up by the token itself, which it then also expects in what it gets. */
function hashing(inner: Adapter, on: ReturnType<typeof onWriter>): Adapter {
  const by = <Asked extends { model: string; where?: Where[] }>(asked: Asked): Asked =>
    asked.model === 'session' && asked.where ? { ...asked, where: asked.where.map(hashed) } : asked
  return {
    ...inner,
    async create<T extends Record<string, unknown>, R = T>(asked: { model: string; data: Omit<T, 'id'> }) {
      const { token } = asked.data
      if (asked.model !== 'session' || typeof token !== 'string') return await inner.create<T, R>(asked)
      const kept = { ...asked, data: { ...asked.data, token: tokenHash(token) } }
      const made = await beginning(asked.data.userId, (writer) => on(writer).create<T, R>(kept))
      if (typeof made === 'object') Object.assign(made ?? {}, { token })
      return made
    },
    async findOne<T>(asked: Parameters<Adapter['findOne']>[0]) {
      const found = await inner.findOne<T>(by(asked))
      const token = asked.model === 'session' ? asked.where.find(isToken)?.value : undefined
      return found && token ? Object.assign(found, { token }) : found
    },
    findMany: (asked) => inner.findMany(by(asked)),
    count: (asked) => inner.count(by(asked)),
    update: (asked) => inner.update(by(asked)),
    updateMany: (asked) => inner.updateMany(by(asked)),
    delete: (asked) => inner.delete(by(asked)),
    deleteMany: (asked) => inner.deleteMany(by(asked)),
    consumeOne: (asked) => inner.consumeOne(by(asked)),
  }
}

const onWriter = (make: Make, options: BetterAuthOptions) => (writer: Pick<Database, 'select'>) => make(writer)(options)

/** Makes better-auth keep the hashes of its sessions' tokens instead of the tokens, and begin none for who may not enter. */
export const withHashedTokens =
  (make: Make) =>
  (options: BetterAuthOptions): DBAdapter<BetterAuthOptions> => {
    const on = onWriter(make, options)
    const inner = on(db())
    return { ...hashing(inner, on), transaction: (work) => inner.transaction((trx) => work(hashing(trx, on))) }
  }
