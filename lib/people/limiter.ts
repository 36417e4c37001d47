import 'server-only'
import { SocketAddress } from 'node:net'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { db } from '@/lib/db/client'
import { failure, Refusal } from '@/lib/failure'

const quarter = 15 * 60

/** What is counted, how often it may be in how many seconds. */
const limits = {
  /** Passwords tried on one account from browsers in which that person has not signed in before. */
  account: { points: 20, duration: quarter },
  /** Whatever is tried from one address, but for known browsers: others there cannot use up their attempts. */
  address: { points: 100, duration: quarter },
  /** Passwords tried on one account in one browser in which that person has signed in before. */
  browser: { points: 20, duration: quarter },
  /** Second-factor codes of one person, from elsewhere and per known browser. */
  code: { points: 10, duration: quarter },
  /** A code of an authenticator counts for the 30 seconds before, during and after its time: within those it is taken once. */
  usedCode: { points: 1, duration: 120 },
  /** The own password, asked for again by somebody who is signed in. */
  own: { points: 10, duration: quarter },
} as const

/** What is counted. */
export type Limit = keyof typeof limits

const counters = new Map<Limit, RateLimiterPostgres>()

function counter(limit: Limit): RateLimiterPostgres {
  const known = counters.get(limit)
  if (known) return known
  const made = new RateLimiterPostgres({
    storeClient: db().$client,
    storeType: 'pool',
    tableName: 'limits',
    tableCreated: true,
    keyPrefix: limit,
    ...limits[limit],
  })
  counters.set(limit, made)
  return made
}

/**
 * Counts an attempt, in all replicas at once, before anything is hashed for it.
 * @throws Refusal when there were too many, with the minutes to wait; what PostgreSQL does when it cannot be counted
 */
export async function spend(limit: Limit, key: string): Promise<void> {
  try {
    await counter(limit).consume(key)
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new Refusal(tooMany(error.msBeforeNext))
    throw error
  }
}

/** Takes back an attempt that was a success: only failures count. */
export async function forgive(limit: Limit, key: string): Promise<void> {
  await counter(limit).reward(key)
}

const tooMany = (ms: number) => {
  const minutes = Math.max(1, Math.ceil(ms / 60_000))
  return failure(
    'TooManyAttempts',
    'There were too many attempts. Nothing was checked.',
    `Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, then try again.`,
    { retryable: true },
  )
}

// Strangers could fill the disk with what they fail at.
const heard = new RateLimiterMemory({ points: 30, duration: 60 })

/** Whether a failure from an address is still written down: thirty a minute are. */
export async function isHeard(address: string): Promise<boolean> {
  return await heard.consume(addressKey(address)).then(
    () => true,
    () => false,
  )
}

/** What addresses are counted by: whoever has an IPv6 address has 2⁶⁴ of them, so of those the network (/64). */
export function addressKey(address: string): string {
  if (!address.includes(':')) return address || 'unknown'
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? []
  if (mapped) return mapped
  try {
    const [head = '', tail] = new SocketAddress({ address, family: 'ipv6' }).address.split('::')
    const groups = head.split(':').filter(Boolean)
    const last = tail?.split(':').filter(Boolean) ?? []
    const zeros = tail === undefined ? 0 : 8 - groups.length - last.length
    return `${[...groups, ...Array<string>(zeros).fill('0'), ...last].slice(0, 4).join(':')}::/64`
  } catch {
    return 'unknown'
  }
}
