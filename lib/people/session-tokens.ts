import 'server-only'
import { createHash } from 'node:crypto'
import type { BetterAuthOptions, DBAdapter, Where } from 'better-auth'

/** What is kept of a session's token, of a link's and of a browser's: who reads the database can use none of them. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

type Adapter = Omit<DBAdapter<BetterAuthOptions>, 'transaction'>

const isToken = ({ field, value }: Where) => field === 'token' && typeof value === 'string'
const hashed = (where: Where): Where => (isToken(where) ? { ...where, value: tokenHash(String(where.value)) } : where)

/** better-auth looks sessions up by the token itself, which it then also expects in what it gets. */
function hashing(inner: Adapter): Adapter {
  const by = <Asked extends { model: string; where?: Where[] }>(asked: Asked): Asked =>
    asked.model === 'session' && asked.where ? { ...asked, where: asked.where.map(hashed) } : asked
  return {
    ...inner,
    async create<T extends Record<string, unknown>, R = T>(asked: { model: string; data: Omit<T, 'id'> }) {
      const { token } = asked.data
      if (asked.model !== 'session' || typeof token !== 'string') return await inner.create<T, R>(asked)
      const made = await inner.create<T, R>({ ...asked, data: { ...asked.data, token: tokenHash(token) } })
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

/** Makes better-auth keep the hashes of its sessions' tokens instead of the tokens. */
export const withHashedTokens =
  (make: (options: BetterAuthOptions) => DBAdapter<BetterAuthOptions>) =>
  (options: BetterAuthOptions): DBAdapter<BetterAuthOptions> => {
    const inner = make(options)
    return { ...hashing(inner), transaction: (work) => inner.transaction((trx) => work(hashing(trx))) }
  }
