import { z } from 'zod'
import { emailSchema, passwordLength, personNameSchema } from './schema'

/** For how many minutes after signing in an admin may give rights without showing again that it is them. */
export const freshMinutes = 10

/** Whether somebody signed in a short while ago. */
export const isFresh = (signedInAt: Date): boolean => Date.now() - signedInAt.getTime() < freshMinutes * 60_000

const personId = z
  .string()
  .max(64, { error: 'This is nobody.', abort: true })
  .regex(/^[A-Za-z0-9_-]+$/, 'This is nobody.')

/** The admin's own password, asked for when they signed in longer ago than {@link freshMinutes}; else empty. */
const password = z.string().max(passwordLength.most, { error: 'A password has at most 128 characters.', abort: true })

const roleRow = z
  .strictObject({
    /** `*`: all connections, also those to come. */
    connection: z
      .string()
      .max(64, { error: 'Choose a connection.', abort: true })
      .regex(/^(?:\*|(?!console$)[a-z0-9-]+)$/, 'Choose a connection.'),
    role: z.enum(['viewer', 'operator', 'admin'], 'Choose a role.'),
  })
  .refine(({ connection, role }) => role !== 'admin' || connection === '*', {
    error: 'An admin decides for the whole console: choose all connections, or another role.',
    path: ['role'],
  })

const roles = z
  .array(roleRow)
  .max(100, { error: 'Use at most 100 rows.', abort: true })
  .superRefine((rows, context) => {
    rows.forEach(({ connection }, at) => {
      if (!connection || rows.findIndex((row) => row.connection === connection) === at) return
      context.addIssue({ code: 'custom', path: [at, 'connection'], message: 'This connection has a row already.' })
    })
  })

/** Somebody new, who sets their password by a one-time link. */
export const createPersonSchema = z.strictObject({ name: personNameSchema, email: emailSchema, roles, password })

/** What somebody may from now on; whatever is not named they may not. */
export const setRolesSchema = z.strictObject({ personId, roles, password })

/** Whom it is done to. */
export const onPersonSchema = z.strictObject({ personId })

/** Whom it is done to, and that it is the admin who does it. */
export const onPersonSurelySchema = z.strictObject({ personId, password })

/** What admins decide for the whole console. */
export const changeSettingsSchema = z.strictObject({ requireSecondFactor: z.boolean(), password })

/** What {@link createPersonSchema} takes. */
export type CreatePersonInput = z.infer<typeof createPersonSchema>
/** What {@link setRolesSchema} takes. */
export type SetRolesInput = z.infer<typeof setRolesSchema>
/** A role on a connection, or on all of them (`*`). */
export type RoleRow = z.infer<typeof roleRow>
