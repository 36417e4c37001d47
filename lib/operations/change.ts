import 'server-only'
import type { z } from 'zod'
import type { AwsError } from '@/lib/aws/errors'
import type { Connection } from '@/lib/connections/connection'
import type { ServiceWords } from '@/lib/failure'

/** What a change is given besides its input. */
export interface ChangeContext {
  connection: Connection
  /** The operation's id, also the idempotency token where AWS honours one. */
  operationId: string
  signal: AbortSignal
}

/** What finding a change in AWS is given besides its input. */
export interface FindContext extends ChangeContext {
  /** What was created before is not this change's. */
  since: Date
  /** Compares what AWS holds with what was asked; the record holds texts that look like credentials only masked. */
  matches: (made: unknown, asked: unknown) => boolean
}

/** One AWS mutation: how it is sent, and how to find out later whether AWS made it. */
export interface Change<Input, Value> {
  /** `service.operation`, the AWS operation in camelCase. */
  name: `${string}.${string}`
  /** The form's schema; the server decides with the same one. */
  input: z.ZodType<Input>
  words: ServiceWords
  /** What IAM calls the operations that it calls, where it is not the one that it is named after: `TagResource`, `lambda:AddPermission`. */
  operations?: readonly string[]
  /** It changes or removes what exists already. Else it creates, and what another operation created is not its own. */
  alters?: true
  /** What is changed, for the record: a name, a label, an id. */
  target(input: Input): string
  /** For a full replacement, the version it starts from. Two changes from one base: the second is refused. */
  base?(input: Input): string | undefined
  /** Looks at AWS before the change is recorded, and throws `Refusal` where it must not be made. */
  check?(input: Input, context: Omit<ChangeContext, 'operationId'>): Promise<void>
  /** What the record says once it is made, where it is not AWS that makes it. */
  made?: string
  /** Sends the AWS call. Called once, and again only when the first certainly did nothing. */
  send(input: Input, context: ChangeContext): Promise<{ value: Value; requestId?: string }>
  /**
   * Reads AWS after it made the change, for what does not follow from its answer: `warning` is added to the record. Whether the
   * change was made is not asked here, and an error only says that it could not be read.
   */
  verify?(
    value: Value,
    input: Input,
    context: Omit<FindContext, 'operationId' | 'since'>,
  ): Promise<{ value: Value; warning?: string }>
  /** The resource that came of it, and its page. */
  resource(value: Value, input: Input, connection: string): { id: string; href: string }
  /**
   * Reads AWS for what this change would have left there, created at `since` or later.
   * @throws Partly where AWS holds a part of it
   */
  find(
    input: Input,
    context: ChangeContext & { since: Date; matches: (made: unknown, asked: unknown) => boolean },
  ): Promise<Value[]>
  /**
   * Members that `find` and `resource` must have as they were given, because AWS knows the resource by them. They are recorded
   * so, though they look like a credential.
   */
  foundBy?: readonly (keyof Input & string)[]
  /** Where AWS's complaints belong in the form. */
  fields?: FieldMap
}

/** Form fields by what AWS says. */
export interface FieldMap {
  byCode?: Record<string, string>
  /** By the member that AWS names, in `fieldList` or as `at 'member'`. */
  byMember?: Record<string, string>
}

/** Any change, as the write path and the reconciler see it. */
export type AnyChange = Omit<Change<never, never>, 'input' | 'send' | 'find' | 'verify'> & {
  input: z.ZodType
  send(input: never, context: ChangeContext): Promise<{ value: unknown; requestId?: string }>
  find(input: never, context: FindContext): Promise<unknown[]>
  verify?(
    value: never,
    input: never,
    context: Omit<FindContext, 'operationId' | 'since'>,
  ): Promise<{ value: unknown; warning?: string }>
}

/** Defines a change; exists for its types. */
export function defineChange<Input, Value>(change: Change<Input, Value>): Change<Input, Value> {
  return change
}

/** The form fields that an AWS error complains about. */
export function fieldsOf(error: AwsError, fields: FieldMap | undefined): Record<string, string> | undefined {
  const found: Record<string, string> = {}
  for (const { name, message } of error.fieldList ?? []) {
    const field = name && fields?.byMember?.[name]
    if (field) found[field] = message ?? error.message
  }
  const text = error.message || error.Message || ''
  for (const [, member] of text.matchAll(/ at '([\w.[\]]+)'/g)) {
    const field = member && fields?.byMember?.[member]
    if (field) found[field] ??= text
  }
  const byCode = fields?.byCode?.[error.name]
  if (byCode && Object.keys(found).length === 0) found[byCode] = text || error.name
  return Object.keys(found).length > 0 ? found : undefined
}
