import { z } from 'zod'

// Rules of AppFlow's API model (RegisterConnectorRequest), anchored, the length first: AWS's own ARN pattern takes seconds on a long text.

/** A connector's label. */
export const connectorLabel = z
  .string()
  .min(1, 'Enter a label.')
  .max(256, { error: 'At most 256 characters.', abort: true })
  .regex(
    /^[a-zA-Z0-9][a-zA-Z0-9_!@#.-]+$/,
    'At least 2 characters: a letter or digit first, then letters, digits and _ ! @ # . -',
  )

const description = z
  .string()
  .max(1024, { error: 'At most 1,024 characters.', abort: true })
  .regex(/^[\sa-zA-Z0-9_/!@#+=.-]*$/, 'Only letters, digits, spaces and _ / ! @ # + = . -')

/** ARN of a Lambda function, with a version or alias if wanted. */
export const functionArn = z
  .string()
  .min(1, 'Enter the ARN of a Lambda function.')
  .max(512, { error: 'At most 512 characters.', abort: true })
  .regex(
    /^arn:aws:lambda:[a-z0-9-]{1,40}:[0-9]{12}:function:[a-zA-Z0-9_-]{1,140}(?::[a-zA-Z0-9_$-]{1,128})?$/,
    'A Lambda function ARN: arn:aws:lambda:REGION:ACCOUNT:function:NAME, with :VERSION or :ALIAS if wanted',
  )

/** What the form "Register connector" sends. */
export const registerConnectorSchema = z.strictObject({
  label: connectorLabel,
  description,
  provisioningType: z.literal('LAMBDA', { error: 'AppFlow knows only LAMBDA.' }),
  lambdaArn: functionArn,
})
export type RegisterConnectorInput = z.infer<typeof registerConnectorSchema>

/** What AppFlow answers of it before is not judged: it is compared only. */
const asShown = z.strictObject({ description: z.string().max(2048), lambdaArn: z.string().max(512) })

/** What the form "Update registration" sends; `base` is what it started from. */
export const updateConnectorRegistrationSchema = z.strictObject({
  label: connectorLabel,
  description,
  lambdaArn: functionArn,
  base: asShown,
})
export type UpdateConnectorRegistrationInput = z.infer<typeof updateConnectorRegistrationSchema>

const typedLabel = 'Type the label as it stands.'

/** What the form "Unregister connector" sends. Force breaks what uses the connector, so it needs the label typed. */
export const unregisterConnectorSchema = z
  .strictObject({
    label: connectorLabel,
    force: z.boolean(),
    confirmation: z
      .string()
      .max(256, { error: typedLabel, abort: true })
      .regex(/^[a-zA-Z0-9_!@#.-]*$/, typedLabel),
  })
  .refine(({ label, force, confirmation }) => !force || confirmation === label, {
    path: ['confirmation'],
    error: typedLabel,
  })
export type UnregisterConnectorInput = z.infer<typeof unregisterConnectorSchema>

/** Lets AppFlow of the connection's account invoke a function. */
export const addPermissionSchema = z.strictObject({ lambdaArn: functionArn })
export type AddPermissionInput = z.infer<typeof addPermissionSchema>

/** Asks a function to describe its connector. */
export const invokeSchema = z.strictObject({ lambdaArn: functionArn })
export type InvokeInput = z.infer<typeof invokeSchema>

/** Rules of ResetConnectorMetadataCacheRequest; `label` is the connector whose page the form is on. */
export const resetConnectorMetadataCacheSchema = z.strictObject({
  label: connectorLabel,
  profile: z
    .string()
    .min(1, 'Choose a connection profile.')
    .max(256, { error: 'At most 256 characters.', abort: true })
    .regex(/^[\w/!@#+=.-]+$/, 'Only letters, digits and _ / ! @ # + = . -'),
})
export type ResetConnectorMetadataCacheInput = z.infer<typeof resetConnectorMetadataCacheSchema>
