import 'server-only'
import type { z } from 'zod'
import type { Database } from '@/lib/db/client'
import type { Person } from '@/lib/person'

/** A transaction of the console's database. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/**
 * A change of what the console itself keeps: people, connections, settings. It is made in one transaction with its record and its
 * audit row, so there is no outcome to wait for: all of it is there, or nothing. Who may is `lib/access.ts`'s.
 */
export interface ConsoleChange<Input, Value> {
  kind: 'console'
  /** `service.change`, in camelCase. */
  name: `${string}.${string}`
  input: z.ZodType<Input>
  /** What is changed, for the record: a name, an id. Never a secret. */
  target(input: Input): string
  /** Members that are never recorded, not even as part of the digest: a password given again. */
  secret?: readonly (keyof Input & string)[]
  /**
   * Looks outside the database first, where it must (AWS). What it gives is handed to `run`. Throws `Refusal`.
   */
  prepare?(input: Input, context: { person: Person; signal: AbortSignal }): Promise<unknown>
  /** Makes the change. Throws `Refusal` where it must not be made; everything is then taken back. */
  run(input: Input, context: ConsoleChangeContext): Promise<ConsoleChanged<Value>>
}

/** What a console change is given besides its input. */
export interface ConsoleChangeContext {
  tx: Transaction
  person: Person
  /** The connection of the page's address, on which the person has the role that the change needs. */
  connection: string
  /** What `prepare` gave. */
  prepared: unknown
}

/** What a console change answers. */
export interface ConsoleChanged<Value> {
  /** For the browser, and never kept: may hold what is shown once, as a one-time link. */
  value: Value
  /** What was changed, by its name, where the input has only its id. */
  target?: string
  /** For the audit: what changed, before and after. Never a secret. */
  diff?: unknown
  resourceId?: string
  /** Same-origin path of what was changed. */
  href?: string
}

/**
 * What is neither recorded as an operation nor addressed to a connection: signing in and out, and what people do with their own
 * account. It writes its own audit rows (`lib/audit/record.ts`); what it is given is never recorded, since it holds passwords.
 */
export interface Door<Input, Value> {
  kind: 'door'
  name: `${string}.${string}`
  input: z.ZodType<Input>
  /** Throws `Refusal`. */
  run(input: Input, context: { person: Person | undefined; address: string; headers: Headers }): Promise<Value>
}

/** Defines a console change; exists for its types. */
export const defineConsoleChange = <Input, Value>(
  change: Omit<ConsoleChange<Input, Value>, 'kind'>,
): ConsoleChange<Input, Value> => ({ kind: 'console', ...change })

/** Defines a door; exists for its types. */
export const defineDoor = <Input, Value>(door: Omit<Door<Input, Value>, 'kind'>): Door<Input, Value> => ({
  kind: 'door',
  ...door,
})
