import { z } from 'zod'

/** What a person found out of a change that the console could not tell of. */
export const settleSchema = z.strictObject({
  /** The operation's id. */
  id: z.uuid(),
  verdict: z.enum(['made', 'not-made'], 'Choose what you found.'),
  note: z
    .string()
    .max(500, { abort: true, error: 'At most 500 characters.' })
    .regex(/^(?:[^\p{Cc}]|[\n\r\t])*$/u, 'No control characters.')
    .refine((note) => note.trim() !== '', 'Say how you know.'),
})

/** {@link settleSchema}'s input. */
export type SettleInput = z.infer<typeof settleSchema>
