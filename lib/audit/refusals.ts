import 'server-only'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { access } from '@/lib/access'
import { connectionOf } from '@/lib/connections/connection'
import { type Person, roleOn } from '@/lib/person'
import type { Failure } from '@/lib/result'
import { actorOf, record } from './record'

/** An attempt that the console refused. */
export interface RefusedAttempt {
  /** As `appflow.registerConnector`. */
  action: string
  /** As the address named it; it may not exist. */
  connection: string
  person: Person | undefined
  address: string
  failure: Failure
}

// Strangers could fill the disk with what they are refused.
const strangers = new RateLimiterMemory({ points: 30, duration: 60 })

/** Nothing that PostgreSQL would not even look for. */
const isNameable = (connection: string) => connection !== '' && !connection.includes('\0')

/** Adds a refused attempt to the audit: of strangers at most thirty a minute from one address. */
export async function recordRefusal({ action, connection, person, address, failure }: RefusedAttempt): Promise<void> {
  if (!person) {
    const heard = await strangers.consume(address).then(
      () => true,
      () => false,
    )
    if (!heard) return
  }
  const known =
    isNameable(connection) && Object.hasOwn(access.actions, action) ? await connectionOf(connection) : undefined
  await record({
    kind: 'refused',
    action,
    text: `${failure.code}: ${failure.title}`,
    actor: person ? actorOf(person, roleOn(person, connection)) : { address },
    connection,
    account: known?.account,
    region: known?.region,
  })
}
