import { z } from 'zod'
import { type AuditFilters, outcomes } from './kinds'

// What PostgreSQL keeps no text with: U+0000.
const text = (max: number) =>
  z
    .string()
    .max(max, { abort: true })
    .refine((value) => !value.includes('\0'))
    .optional()

/** What the audit is narrowed by, from a browser. */
export const auditFiltersSchema: z.ZodType<AuditFilters> = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  person: text(200),
  action: text(100),
  connection: text(64),
  outcome: z.enum(outcomes).optional(),
  target: text(500),
  resource: text(2_048),
  before: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .optional(),
})
