import { createDefaultUserAgentProvider, NODE_APP_ID_CONFIG_OPTIONS } from '@aws-sdk/core/client'
import { NODE_AUTH_SCHEME_PREFERENCE_OPTIONS } from '@aws-sdk/core/httpAuthSchemes'
import { AwsJson1_0Protocol } from '@aws-sdk/core/protocols'
import { defaultProvider } from '@aws-sdk/credential-provider-node'
import { loadConfigsForDefaultMode, NoOpLogger } from '@smithy/core/client'
import {
  loadConfig,
  NODE_REGION_CONFIG_FILE_OPTIONS,
  NODE_REGION_CONFIG_OPTIONS,
  NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS,
  NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS,
  resolveDefaultsModeConfig,
} from '@smithy/core/config'
import { parseUrl } from '@smithy/core/protocols'
import { DEFAULT_RETRY_MODE, NODE_MAX_ATTEMPT_CONFIG_OPTIONS, NODE_RETRY_MODE_CONFIG_OPTIONS } from '@smithy/core/retry'
import { calculateBodyLength, fromBase64, fromUtf8, Hash, toBase64, toUtf8 } from '@smithy/core/serde'
import { NodeHttpHandler, streamCollector } from '@smithy/node-http-handler'
import { httpAuthSchemeProvider, httpAuthSchemes } from './auth'
import type { EvsClientConfig } from './config'
import { resolveEvsEndpoint } from './endpoint'
import { errorTypeRegistries } from './errors'
import { namespace, serviceTarget } from './schema'

const apiVersion = '2023-07-27'
const serviceId = 'evs'

/**
 * What the caller left open, from the environment, the AWS configuration files and the SDK's defaults mode, as the
 * SDK's own clients on Node do.
 */
export function runtimeDefaults(config: EvsClientConfig) {
  const logger = config.logger ?? new NoOpLogger()
  const source = { profile: config.profile, logger }
  const defaultsMode = resolveDefaultsModeConfig(config)
  const modeDefaults = () => defaultsMode().then(loadConfigsForDefaultMode)
  return {
    apiVersion,
    serviceId,
    defaultSigningName: 'evs',
    runtime: 'node',
    defaultsMode,
    logger,
    protocol: new AwsJson1_0Protocol({ defaultNamespace: namespace, errorTypeRegistries, serviceTarget }),
    region: config.region ?? loadConfig(NODE_REGION_CONFIG_OPTIONS, { ...NODE_REGION_CONFIG_FILE_OPTIONS, ...source }),
    useDualstackEndpoint: config.useDualstackEndpoint ?? loadConfig(NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, source),
    useFipsEndpoint: config.useFipsEndpoint ?? loadConfig(NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, source),
    endpointProvider: config.endpointProvider ?? resolveEvsEndpoint,
    maxAttempts: config.maxAttempts ?? loadConfig(NODE_MAX_ATTEMPT_CONFIG_OPTIONS, source),
    retryMode:
      config.retryMode ??
      loadConfig(
        {
          ...NODE_RETRY_MODE_CONFIG_OPTIONS,
          default: async () => (await modeDefaults()).retryMode || DEFAULT_RETRY_MODE,
        },
        source,
      ),
    requestHandler: NodeHttpHandler.create(config.requestHandler ?? modeDefaults),
    credentialDefaultProvider: defaultProvider,
    authSchemePreference: config.authSchemePreference ?? loadConfig(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, source),
    httpAuthSchemes: config.httpAuthSchemes ?? httpAuthSchemes(),
    httpAuthSchemeProvider: config.httpAuthSchemeProvider ?? httpAuthSchemeProvider,
    defaultUserAgentProvider: createDefaultUserAgentProvider({ serviceId, clientVersion: apiVersion }),
    userAgentAppId: config.userAgentAppId ?? loadConfig(NODE_APP_ID_CONFIG_OPTIONS, source),
    bodyLengthChecker: calculateBodyLength,
    sha256: Hash.bind(null, 'sha256'),
    streamCollector,
    urlParser: parseUrl,
    base64Decoder: fromBase64,
    base64Encoder: toBase64,
    utf8Decoder: fromUtf8,
    utf8Encoder: toUtf8,
    disableHostPrefix: false,
  }
}
