import 'server-only'
import type { z } from 'zod'
import type { Connection } from '@/lib/connections/connection'
import type { Change } from '@/lib/operations/change'
import { paths } from '@/lib/paths'
import { forgetReads } from '@/lib/read'
import { steeredAnswer } from './answers'
import { type ControlCall, ControlRefused, control, sandboxOf } from './control'
import { sandboxWords } from './words'

/** A change of the sandbox itself, beside what AWS would do. */
export type Steering<Input> = Change<Input, null> & { kind: 'sandbox' }

/** What makes one steering differ from the others. */
export interface SteeringOptions<Input> {
  name: `sandbox.${string}`
  input: z.ZodType<Input>
  /** What is steered, for the record. */
  target(input: Input): string
  /** Looks before anything is recorded. Throws `Refusal`. */
  check?(input: Input, connection: Connection): void
  /** How control is asked for it. */
  call(input: Input): Omit<ControlCall, 'signal'>
}

/**
 * Defines a change of the sandbox itself. It goes the way of a change in AWS: recorded first, asked for once, and looked for where
 * the answer was lost, by the operation's id, which control remembers.
 */
export const defineSteering = <Input>({
  name,
  input,
  target,
  check,
  call,
}: SteeringOptions<Input>): Steering<Input> => ({
  kind: 'sandbox',
  name,
  input,
  words: sandboxWords,
  alters: true,
  made: 'The sandbox did it.',
  target,
  async check(given, { connection }) {
    sandboxOf(connection)
    check?.(given, connection)
  },
  async send(given, { connection, operationId, signal }) {
    // The role was asked before; what a viewer or a connection that is read-only has opened changes nothing here either.
    if (connection.scope !== 'write') throw new ControlRefused('This connection can only look.', 403)
    const { body, ...rest } = call(given)
    await control(connection, { ...rest, body: { ...body, operationId }, signal })
    // The account's clock, faults and states are what every service of the connection tells.
    forgetReads(connection.id)
    return { value: null }
  },
  resource: (_value, given, connection) => ({ id: target(given), href: paths.sandbox.sandbox(connection) }),
  async find(_given, { connection, operationId, signal }) {
    const answer = await control(connection, { method: 'GET', path: 'steered', body: { operationId }, signal })
    return steeredAnswer.parse(answer).steered ? [null] : []
  },
})
