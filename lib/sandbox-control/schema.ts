import { z } from 'zod'
import { functionStates, handlerWords, keysOf, policyWords } from './kinds'

const id = z.string().min(1, 'Choose one.').max(200)
const whole = /^\d+$/

/** Seconds, from one to a hundred years. */
export const advanceClockSchema = z.strictObject({
  seconds: z
    .number()
    .int('Whole seconds only.')
    .min(1, 'The clock goes forward only: at least one second.')
    .max(100 * 365 * 86_400, 'A hundred years are the most.'),
})

/** A whole number that was typed. */
const typedNumber = (from: number, to: number) => (text: string) =>
  whole.test(text) && Number(text) >= from && Number(text) <= to

/**
 * A fault rule as its form holds it. `effect`: `exception:` and the name of one, or `behaviour:` and one of `behaviours`. `times`,
 * `percent` and `latencyMs` are as they were typed; `latencyMs` may be empty.
 */
export const addFaultSchema = z
  .strictObject({
    operation: z
      .string()
      .max(200, { abort: true })
      .regex(/^(\*|\w+\.(\*|\w+))$/, 'Choose an operation.'),
    effect: z
      .string()
      .max(200, { abort: true })
      .regex(/^(exception|behaviour):\w+$/, 'Choose what goes wrong.'),
    message: z.string().max(1_024, 'At most 1,024 characters.'),
    often: z.enum(['always', 'times', 'percent'], 'Choose how often.'),
    times: z.string().max(20),
    percent: z.string().max(20),
    latencyMs: z.string().max(20),
  })
  .superRefine(({ often, times, percent, latencyMs }, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (often === 'times' && !typedNumber(1, 1_000_000)(times)) complain('times', 'A whole number from 1 to 1,000,000.')
    if (often === 'percent' && !typedNumber(1, 100)(percent)) complain('percent', 'A whole number from 1 to 100.')
    if (latencyMs !== '' && !typedNumber(1, 600_000)(latencyMs))
      complain('latencyMs', 'A whole number of milliseconds from 1 to 600,000, or nothing.')
  })
/** What the form of a fault rule sends. */
export type AddFaultInput = z.infer<typeof addFaultSchema>

/** A rule that is taken away; `words`: what it did, for the record. */
export const removeFaultSchema = z.strictObject({ id, words: z.string().max(500) })

/** Nothing to say. */
export const nothingSchema = z.strictObject({})

/** What is steered: a connector, or the environment itself where `connectorId` is empty. */
const steered = { environmentId: id, connectorId: z.string().max(200) }

/** The result of a check from now on. */
export const setCheckSchema = z.strictObject({
  ...steered,
  check: z.string().max(200, { abort: true }).regex(/^\w+$/, 'Choose a check.'),
  result: z.enum(['PASSED', 'FAILED', 'UNKNOWN'], 'Choose a result.'),
})

/** A state; empty: what the clock says. `details`: AWS's text about it, which may be empty. */
export const setStateSchema = z.strictObject({
  ...steered,
  state: z.string().max(100, { abort: true }).regex(/^\w*$/, 'Letters, digits and _ only.'),
  details: z.string().max(1_000, 'At most 1,000 characters.'),
})

/** A scenario on a connector. */
export const playScenarioSchema = z.strictObject({
  environmentId: id,
  connectorId: z.string().min(1, 'Choose a connector.').max(200),
  scenario: z
    .string()
    .max(100, { abort: true })
    .regex(/^[\w-]+$/, 'Choose a scenario.'),
})

/** How the deployments of a group end. `message`: AWS's text of a failure, which may be empty. */
export const planDeploymentsSchema = z.strictObject({
  groupId: id,
  result: z.enum(['Success', 'Failure'], 'Choose how they end.'),
  message: z.string().max(1_000, 'At most 1,000 characters.'),
})

/** A Lambda function: what is given of it is changed, and the rest stays. */
export const setFunctionSchema = z.strictObject({
  name: z
    .string()
    .max(64, { abort: true })
    .regex(/^[\w-]+$/, 'Choose a function.'),
  state: z.enum(functionStates).optional(),
  handler: z.enum(keysOf(handlerWords)).optional(),
  policy: z.enum(keysOf(policyWords)).optional(),
})

/** `confirmation`: the account's number, typed again. */
export const resetAccountSchema = z.strictObject({ confirmation: z.string().max(200) })

/** A file that replaces the account. Its content is not recorded; `sha256` tells which one it was. */
export const importAccountSchema = z.strictObject({
  file: z.string().max(255),
  bytes: z.number().int().min(1),
  sha256: z.string().regex(/^[\da-f]{64}$/),
})
