import { z } from 'zod'

/** Rules of AppFlow's API model (RegisterConnectorRequest), anchored, the length first: AWS's own ARN pattern takes seconds on a long text. */
export const registerConnectorSchema = z.strictObject({
  label: z
    .string()
    .min(1, 'Enter a label.')
    .max(256, { error: 'At most 256 characters.', abort: true })
    .regex(
      /^[a-zA-Z0-9][a-zA-Z0-9_!@#.-]+$/,
      'At least 2 characters: a letter or digit first, then letters, digits and _ ! @ # . -',
    ),
  description: z
    .string()
    .max(1024, { error: 'At most 1,024 characters.', abort: true })
    .regex(/^[\sa-zA-Z0-9_/!@#+=.-]*$/, 'Only letters, digits, spaces and _ / ! @ # + = . -'),
  provisioningType: z.literal('LAMBDA', { error: 'AppFlow knows only LAMBDA.' }),
  lambdaArn: z
    .string()
    .min(1, 'Enter the ARN of a Lambda function.')
    .max(512, { error: 'At most 512 characters.', abort: true })
    .regex(
      /^arn:aws:lambda:[a-z0-9-]{1,40}:[0-9]{12}:function:[a-zA-Z0-9_-]{1,140}(?::[a-zA-Z0-9_$-]{1,128})?$/,
      'A Lambda function ARN: arn:aws:lambda:REGION:ACCOUNT:function:NAME, with :VERSION or :ALIAS if wanted',
    ),
})

/** What the form "Register connector" sends. */
export type RegisterConnectorInput = z.infer<typeof registerConnectorSchema>
