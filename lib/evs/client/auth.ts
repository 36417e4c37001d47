import {
  type AwsSdkSigV4AuthInputConfig,
  type AwsSdkSigV4AuthResolvedConfig,
  AwsSdkSigV4Signer,
} from '@aws-sdk/core/httpAuthSchemes'
import { normalizeProvider } from '@smithy/core/client'
import type {
  HandlerExecutionContext,
  HttpAuthScheme,
  HttpAuthSchemeParameters,
  HttpAuthSchemeProvider,
  Provider,
} from '@smithy/types'
import type { EvsClientResolvedConfig } from './config'

const scheme = 'aws.auth#sigv4'

/** What the choice of an authentication scheme depends on. */
export interface EvsAuthParameters extends HttpAuthSchemeParameters {
  region?: string
}

/** Authentication as callers may configure it. */
export interface EvsAuthInputConfig extends AwsSdkSigV4AuthInputConfig {
  authSchemePreference?: string[] | Provider<string[]>
  httpAuthSchemes?: HttpAuthScheme[]
  httpAuthSchemeProvider?: HttpAuthSchemeProvider<EvsAuthParameters>
}

/** Authentication as the client holds it. */
export interface EvsAuthResolvedConfig extends AwsSdkSigV4AuthResolvedConfig {
  readonly authSchemePreference: Provider<string[]>
  readonly httpAuthSchemes: HttpAuthScheme[]
  readonly httpAuthSchemeProvider: HttpAuthSchemeProvider<EvsAuthParameters>
}

/** Every EVS operation is signed with Signature Version 4, service name `evs`. */
export const httpAuthSchemeProvider: HttpAuthSchemeProvider<EvsAuthParameters> = ({ region }) => [
  {
    schemeId: scheme,
    signingProperties: { name: 'evs', region },
    propertiesExtractor: (config: unknown, context: HandlerExecutionContext) => ({
      signingProperties: { config, context },
    }),
  },
]

/** The schemes that the client can sign with. */
export const httpAuthSchemes = (): HttpAuthScheme[] => [
  {
    schemeId: scheme,
    identityProvider: (providers) => providers.getIdentityProvider(scheme),
    signer: new AwsSdkSigV4Signer(),
  },
]

/**
 * Parameters of the choice for one request.
 * @throws Error when no Region is configured.
 */
export async function authParameters(config: EvsClientResolvedConfig): Promise<EvsAuthParameters> {
  const region = await normalizeProvider(config.region)()
  if (!region) throw new Error(`expected \`region\` to be configured for \`${scheme}\``)
  return { region }
}
