import { createHash, randomUUID } from 'node:crypto'
import { type Account, Fault } from '@/lib/sandbox/kit'
import { policy, set, statement } from './seed'
import { functionsOf, type LambdaFunction } from './tables'

const among = <const Value extends string>(values: readonly Value[], given: unknown, name: string) => {
  const found = values.find((value) => value === given)
  if (given !== undefined && !found) throw new Fault(undefined, 400, `${name} must be one of ${values.join(', ')}`)
  return found
}

/**
 * `POST /_sandbox/lambda/function`: `{ name, state?, lastUpdateStatus?, handler?, policy?, timeout?, memory?, code?, gone? }` makes
 * or changes a function. `policy` is `good`, `open`, `none` or `other-account`; `code: "changed"` is new code as of now; `gone`
 * deletes it.
 */
export function setFunction(account: Account, now: Date, body: Record<string, unknown>) {
  const { name } = body
  if (typeof name !== 'string' || !/^[\w-]{1,64}$/.test(name)) throw new Fault(undefined, 400, 'name must be a name')
  const functions = functionsOf(account)
  if (body.gone === true) return functions.delete(name)
  const changed: Partial<LambdaFunction> = {
    state: among(['Active', 'Pending', 'Inactive', 'Failed'], body.state, 'state'),
    lastUpdateStatus: among(['Failed', 'InProgress'], body.lastUpdateStatus, 'lastUpdateStatus'),
    handler: among(['ok', 'crash', 'timeout', 'memory', 'invalid', 'rejected'], body.handler, 'handler'),
    timeout: typeof body.timeout === 'number' ? body.timeout : undefined,
    memory: typeof body.memory === 'number' ? body.memory : undefined,
  }
  const given = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined))
  const known = functions.get(name)
  const code = {
    codeSha: createHash('sha256').update(randomUUID()).digest('base64'),
    modifiedAt: now.toISOString(),
  }
  const next = { ...known, name, ...given, ...(body.code === 'changed' || !known ? code : {}) }
  switch (among(['good', 'open', 'none', 'other-account'], body.policy, 'policy')) {
    case 'good':
      next.policy = policy(statement(account, name))
      break
    case 'open':
      next.policy = policy(statement(account, name, { open: true }))
      break
    case 'other-account':
      next.policy = policy(statement(account, name, { source: '444455556666' }))
      break
    case 'none':
      next.policy = undefined
      break
  }
  set(account, now, next)
}

/** `POST /_sandbox/lambda/functions`: every function, with what control can change of it. `statements`: how many its policy has. */
export const steerableFunctions = (account: Account) =>
  functionsOf(account)
    .values()
    .map(({ name, state, handler, policy }) => ({ name, state, handler, statements: policy?.Statement.length ?? 0 }))
