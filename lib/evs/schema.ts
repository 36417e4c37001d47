import { z } from 'zod'
import { connectorTypes, isFreeTag, mostTags, vcfLines } from './kinds'

const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?'

const environmentId = z
  .string()
  .min(1, 'Choose an environment.')
  .max(14, { error: 'An environment id has 14 characters.', abort: true })
  .regex(/^env-[a-zA-Z0-9]{10}$/, 'An environment id: env- and 10 letters or digits')

const connectorId = z
  .string()
  .max(16, { error: 'A connector id has 16 characters.', abort: true })
  .regex(/^cnctr-[a-zA-Z0-9]{10}$/, 'A connector id: cnctr- and 10 letters or digits')

/**
 * The model's rule, anchored, and our own on top: EVS would accept `localhost`, `127.0.0.1` and `0x7f000001` as an appliance and
 * sign in there with the secret, so address literals, single labels and numeric top-level labels are refused.
 */
export const applianceFqdnSchema = z
  .string()
  .min(1, 'Enter the FQDN of the appliance.')
  .max(253, { error: 'At most 253 characters.', abort: true })
  .regex(new RegExp(`^${label}(?:\\.${label})*$`), {
    error: 'Labels of letters, digits and hyphens, at most 63 characters each, joined by dots',
    abort: true,
  })
  .regex(/\./, { error: 'A fully qualified name with its domain, as vc01.example.com', abort: true })
  .regex(/\.(?![0-9]+$|0[xX][0-9a-fA-F]+$)[a-zA-Z0-9-]+$/, 'A DNS name, not an address')

/** The model's rule, anchored: the ARN of a secret, or its name. */
export const secretIdentifierSchema = z
  .string()
  .min(1, 'Enter the name or ARN of a secret.')
  .max(2048, { error: 'At most 2,048 characters.', abort: true })
  .regex(
    /^(?:arn:aws:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[a-zA-Z0-9/_+=.@!-]+|[a-zA-Z0-9/_+=.@!-]+)$/,
    'A secret ARN (arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME), or a name of letters, digits and / _ + = . @ ! -',
  )

/** Rules of EVS's API model (CreateEnvironmentConnectorRequest), with those of {@link applianceFqdnSchema}. */
export const createEnvironmentConnectorSchema = z.strictObject({
  environmentId,
  type: z.enum(connectorTypes, { error: 'Choose a connector type.' }),
  applianceFqdn: applianceFqdnSchema,
  secretIdentifier: secretIdentifierSchema,
})

/** What the form "Create connector" sends. */
export type CreateEnvironmentConnectorInput = z.infer<typeof createEnvironmentConnectorSchema>

/** What the form "Create connector" holds: which VCF a self-deployed environment runs is asked for the pre-flight, and not sent. */
export const createConnectorFormSchema = createEnvironmentConnectorSchema.extend({
  vcfLine: z.enum(vcfLines).optional(),
})

/** See {@link createConnectorFormSchema}. */
export type CreateConnectorForm = z.infer<typeof createConnectorFormSchema>

/** A connector as a form showed it: what EVS signs in to, and with what. `secretArn` is empty where EVS named none. */
const shown = z.strictObject({
  applianceFqdn: z.string().max(253),
  secretArn: z.string().max(2048),
  modifiedAt: z.string().max(64),
})

/**
 * UpdateEnvironmentConnector: the secret or the FQDN, never both in one request. `shown` is the connector as the form had it;
 * where AWS has another appliance or secret by now, or changed it since, nothing is sent. `pair` is given by the guided change of both: what the
 * connector is to have in the end, so that the second step can be offered again later.
 */
export const updateEnvironmentConnectorSchema = z
  .strictObject({
    environmentId,
    connectorId,
    applianceFqdn: applianceFqdnSchema.optional(),
    secretIdentifier: secretIdentifierSchema.optional(),
    shown,
    pair: z.strictObject({ applianceFqdn: applianceFqdnSchema, secretIdentifier: secretIdentifierSchema }).optional(),
  })
  .superRefine(({ applianceFqdn, secretIdentifier, pair }, { addIssue }) => {
    const complain = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message })
    if (applianceFqdn === undefined && secretIdentifier === undefined) {
      complain('applianceFqdn', 'Give a new FQDN or a new secret.')
    }
    if (applianceFqdn !== undefined && secretIdentifier !== undefined) {
      complain('secretIdentifier', 'EVS changes the FQDN or the secret, never both in one request.')
    }
    const strays =
      pair &&
      ((applianceFqdn !== undefined && applianceFqdn !== pair.applianceFqdn) ||
        (secretIdentifier !== undefined && secretIdentifier !== pair.secretIdentifier))
    if (strays) complain('pair', 'A step of a guided change leads to its end.')
  })

/** What the form "Update connector" sends. */
export type UpdateEnvironmentConnectorInput = z.infer<typeof updateEnvironmentConnectorSchema>

/**
 * What the form "Update connector" holds. Only what is to be changed has to be valid; `both` leads to the guided change, and is
 * not sent.
 */
export const updateConnectorFormSchema = z
  .strictObject({
    change: z.enum(['applianceFqdn', 'secretIdentifier', 'both'], { error: 'Choose what to change.' }),
    applianceFqdn: z.string(),
    secretIdentifier: z.string(),
  })
  .superRefine((form, { addIssue }) => {
    const look = (name: 'applianceFqdn' | 'secretIdentifier', rule: z.ZodString) => {
      if (form.change !== name && form.change !== 'both') return
      const [issue] = rule.safeParse(form[name]).error?.issues ?? []
      if (issue) addIssue({ code: 'custom', path: [name], message: issue.message })
    }
    look('applianceFqdn', applianceFqdnSchema)
    look('secretIdentifier', secretIdentifierSchema)
  })

/** See {@link updateConnectorFormSchema}. */
export type UpdateConnectorForm = z.infer<typeof updateConnectorFormSchema>

/** DeleteEnvironmentConnector. `applianceFqdn` is the connector's as the form showed it, `confirmation` what was typed. */
export const deleteEnvironmentConnectorSchema = z
  .strictObject({
    environmentId,
    connectorId,
    applianceFqdn: z.string().min(1).max(253),
    confirmation: z.string().max(253),
  })
  .refine(({ applianceFqdn, confirmation }) => applianceFqdn === confirmation, {
    path: ['confirmation'],
    error: 'Type the FQDN as it stands.',
  })

/** What the form "Delete connector" sends. */
export type DeleteEnvironmentConnectorInput = z.infer<typeof deleteEnvironmentConnectorSchema>

/** Names that JavaScript objects have already, which a map of tags would lose. */
const reservedKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** ARN of an environment, as the model has it. */
export const environmentArnSchema = z
  .string()
  .max(1011, { abort: true })
  .regex(/^arn:aws:evs:[a-z]{2}-[a-z]+-[0-9]:[0-9]{12}:environment\/[a-zA-Z0-9_-]+$/, 'The ARN of an environment.')

/**
 * TagResource and UntagResource of an environment: `before` as the form showed them, `tags` as they are to be. Keys and values
 * are what the model's patterns take, which do without spaces.
 */
export const changeEnvironmentTagsSchema = z.strictObject({
  arn: environmentArnSchema,
  before: z.array(z.strictObject({ key: z.string().max(128), value: z.string().max(256) })).max(mostTags),
  tags: z
    .array(
      z.strictObject({
        key: z
          .string()
          .min(1, 'Enter a key, or remove the row.')
          .max(128, { error: 'At most 128 characters.', abort: true })
          .regex(/^[\w.:/=+-@]+$/, 'Letters, digits and _ . : / = + - @ , ; < > ?')
          .refine(isFreeTag, 'Keys that begin with aws: belong to AWS.')
          .refine((key) => !reservedKeys.has(key), 'This key is reserved.'),
        value: z
          .string()
          .max(256, { error: 'At most 256 characters.', abort: true })
          .regex(/^[\w.:/=+-@]*$/, 'Letters, digits and _ . : / = + - @ , ; < > ?'),
      }),
    )
    .max(mostTags, { error: `At most ${mostTags} tags.`, abort: true })
    .superRefine((rows, { addIssue }) => {
      for (const [at, { key }] of rows.entries()) {
        if (rows.findIndex((other) => other.key === key) < at) {
          addIssue({ code: 'custom', path: [at, 'key'], message: 'This key is there already.' })
        }
      }
    }),
})

/** What the form "Tags" sends. */
export type ChangeEnvironmentTagsInput = z.infer<typeof changeEnvironmentTagsSchema>

const seconds = (least: number, most: number) =>
  z
    .number({ error: 'Enter a number of seconds.' })
    .int('A whole number of seconds.')
    .min(least, `At least ${least} seconds.`)
    .max(most, `At most ${most.toLocaleString('en-US')} seconds.`)

/** How often AWS is asked for the health of EVS, and how many days of history are kept. */
export const healthSettingsSchema = z.strictObject({
  /** Whether AWS is asked at all. */
  sampling: z.boolean(),
  /** Between two samples while something is about to change by itself. */
  transitionalSeconds: seconds(5, 3_600),
  /** Between two samples otherwise. */
  steadySeconds: seconds(10, 86_400),
  retentionDays: z
    .number({ error: 'Enter a number of days.' })
    .int('A whole number of days.')
    .min(1, 'At least 1 day.')
    .max(3_650, 'At most 3,650 days.'),
})

/** What the form "Health settings" holds, and what is kept. */
export type HealthSettings = z.infer<typeof healthSettingsSchema>

/** What the form "Health settings" sends. `seen`: the settings as it had them; where others hold by now, nothing is changed. */
export const updateHealthSettingsSchema = healthSettingsSchema.extend({ seen: healthSettingsSchema })
