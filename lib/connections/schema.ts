import { z } from 'zod'
import { sources } from './kinds'
import { regionOf } from './partitions'

const reserved = new Set(['console', 'sandbox', 'live', 'api', 'sign-in', 'first-start', 'set-password'])

const id = z
  .string()
  .min(1, 'Enter an id.')
  .max(40, { error: 'At most 40 characters.', abort: true })
  .regex(/^[a-z](?:[a-z0-9-]*[a-z0-9])?$/, 'Lower case letters, digits and hyphens: a letter first, no hyphen last.')
  .refine((value) => !reserved.has(value) && !/^sandbox-\d+$/.test(value), 'The console uses this id itself.')

const fields = {
  name: z
    .string()
    .min(1, 'Enter a name.')
    .max(64, { error: 'At most 64 characters.', abort: true })
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u, 'No control characters.')
    .regex(/^\S(?:.*\S)?$/u, 'No space at the start or the end.'),
  account: z
    .string()
    .max(12, { error: 'An AWS account number has 12 digits.', abort: true })
    .regex(/^(?:[0-9]{12})?$/, 'An AWS account number has 12 digits.'),
  region: z
    .string()
    .min(1, 'Choose a Region.')
    .max(32, { abort: true })
    .refine((value) => regionOf(value) !== undefined, 'This is no Region that the console knows.'),
  source: z.enum(sources),
  profile: z.string().max(64, { error: 'At most 64 characters.', abort: true }),
  roleArn: z.string().max(2048, { error: 'At most 2,048 characters.', abort: true }),
  externalId: z.string().max(128, { error: 'The console makes the external id.', abort: true }),
  production: z.boolean(),
  readOnly: z.boolean(),
}

const profileName = /^[A-Za-z0-9_][A-Za-z0-9_.@+=/-]*$/
const roleArn = /^arn:(aws[a-z-]{0,16}):iam::([0-9]{12}):role\/([a-zA-Z0-9_+=,.@/-]{1,512})$/

/** The parts of a role's ARN, or nothing where it is none. */
export function roleParts(arn: string): { partition: string; account: string } | undefined {
  const [, partition, account] = roleArn.exec(arn) ?? []
  return partition && account ? { partition, account } : undefined
}

interface Given {
  kind: 'live' | 'sandbox'
  account: string
  region: string
  source: (typeof sources)[number]
  profile: string
  roleArn: string
  externalId: string
}

function together(given: Given, context: z.RefinementCtx) {
  const complain = (path: keyof Given, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  const { kind, source, account } = given
  if (kind === 'sandbox' && source === 'profile') {
    complain('source', "The sandbox takes no credentials of AWS. Choose the sandbox's own, or a role.")
  }
  if (kind === 'sandbox' && !account) complain('account', 'Enter the 12 digits of a sandbox account, any you like.')
  if (source === 'profile' && !profileName.test(given.profile)) {
    complain('profile', 'Enter the name of a profile: letters, digits and _ . @ + = / -')
  }
  if (source !== 'role') return
  const role = roleParts(given.roleArn)
  if (!role) complain('roleArn', 'The ARN of a role: arn:aws:iam::ACCOUNT:role/NAME')
  else if (account && role.account !== account) {
    complain('roleArn', `The role is in account ${role.account}; this connection is for ${account}.`)
  } else if (role.partition !== regionOf(given.region)?.partition && regionOf(given.region)) {
    complain('roleArn', `The role is in the partition ${role.partition}; the Region is not.`)
  }
  if (!given.externalId) complain('externalId', 'The console makes the external id. Reload the page.')
}

const kind = z.enum(['live', 'sandbox'])

/** What the form "Create connection" sends. An empty account is filled in with what AWS says. */
export const createConnectionSchema = z
  .strictObject({ id, kind, ...fields, seen: z.string().max(0, 'A new connection was not changed before.') })
  .superRefine(together)

/** What the form "Edit connection" sends. */
export const updateConnectionSchema = z
  .strictObject({ id, kind, ...fields, seen: z.string().max(32, { abort: true }).min(1) })
  .superRefine(together)

/** A connection as both forms hold it. `seen`: when what the form started from was last changed, ISO 8601; empty for a new one. */
export type ConnectionInput = z.infer<typeof updateConnectionSchema>

/** What the form "Remove connection" sends: the id, and the name as somebody typed it. */
export const removeConnectionSchema = z.strictObject({
  id: z.string().max(64, { abort: true }),
  name: z.string().max(128, { error: 'This is not the name.', abort: true }),
})
export type RemoveConnectionInput = z.infer<typeof removeConnectionSchema>
