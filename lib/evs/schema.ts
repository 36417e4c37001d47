import { z } from 'zod'
import { connectorTypes } from './kinds'

const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?'

/**
 * Rules of EVS's API model (CreateEnvironmentConnectorRequest), anchored, and our own on top: EVS would accept `localhost`,
 * `127.0.0.1` and `0x7f000001` as an appliance and sign in there with the secret, so address literals, single labels and
 * numeric top-level labels are refused.
 */
export const createEnvironmentConnectorSchema = z.strictObject({
  environmentId: z
    .string()
    .min(1, 'Choose an environment.')
    .max(14, { error: 'An environment id has 14 characters.', abort: true })
    .regex(/^env-[a-zA-Z0-9]{10}$/, 'An environment id: env- and 10 letters or digits'),
  type: z.enum(connectorTypes, { error: 'Choose a connector type.' }),
  applianceFqdn: z
    .string()
    .min(1, 'Enter the FQDN of the appliance.')
    .max(253, { error: 'At most 253 characters.', abort: true })
    .regex(new RegExp(`^${label}(?:\\.${label})*$`), {
      error: 'Labels of letters, digits and hyphens, at most 63 characters each, joined by dots',
      abort: true,
    })
    .regex(/\./, { error: 'A fully qualified name with its domain, as vc01.example.com', abort: true })
    .regex(/\.(?![0-9]+$|0[xX][0-9a-fA-F]+$)[a-zA-Z0-9-]+$/, 'A DNS name, not an address'),
  secretIdentifier: z
    .string()
    .min(1, 'Enter the name or ARN of a secret.')
    .max(2048, { error: 'At most 2,048 characters.', abort: true })
    .regex(
      /^(?:arn:aws:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:[a-zA-Z0-9/_+=.@!-]+|[a-zA-Z0-9/_+=.@!-]+)$/,
      'A secret ARN (arn:aws:secretsmanager:REGION:ACCOUNT:secret:NAME), or a name of letters, digits and / _ + = . @ ! -',
    ),
})

/** What the form "Create connector" sends. */
export type CreateEnvironmentConnectorInput = z.infer<typeof createEnvironmentConnectorSchema>
