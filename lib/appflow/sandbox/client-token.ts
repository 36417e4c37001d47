import { type Account, Fault } from '@/lib/sandbox/kit'
import { appflowFault } from './faults'
import { tokensOf } from './tables'

/** How long a client token is remembered (API_RegisterConnector). */
const lifetime = 8 * 3600 * 1000

interface Tokened {
  account: Account
  now: Date
  input: { clientToken?: string }
}

/**
 * The answer to a request that came before with the same token and the same input, else what `make` answers.
 * @throws Fault ConflictException for a token that came with other input
 */
export function once(operation: string, { account, now, input }: Tokened, make: () => string): string {
  const { clientToken, ...rest } = input
  if (clientToken === undefined) return make()
  const tokens = tokensOf(account)
  const key = `${operation} ${clientToken}`
  const digest = JSON.stringify(rest)
  const used = tokens.get(key)
  if (used && now.getTime() - used.usedAt < lifetime) {
    if (used.digest === digest) return used.connectorArn
    throw appflowFault('ConflictException', 'The client token was used before with different parameters')
  }
  const connectorArn = make()
  tokens.set(key, { digest, connectorArn, usedAt: now.getTime() })
  return connectorArn
}

/** What AppFlow cannot do without, though its model does not require it. */
export function needed<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Fault('ValidationException', 400, `${name} is required`)
  return value
}
