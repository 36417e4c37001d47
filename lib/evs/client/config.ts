import {
  type HostHeaderInputConfig,
  type HostHeaderResolvedConfig,
  resolveHostHeaderConfig,
  resolveUserAgentConfig,
  type UserAgentInputConfig,
  type UserAgentResolvedConfig,
} from '@aws-sdk/core/client'
import { resolveAwsSdkSigV4Config } from '@aws-sdk/core/httpAuthSchemes'
import { type DefaultsMode, normalizeProvider, type SmithyResolvedConfiguration } from '@smithy/core/client'
import { type RegionInputConfig, type RegionResolvedConfig, resolveRegionConfig } from '@smithy/core/config'
import { type EndpointInputConfig, type EndpointResolvedConfig, resolveEndpointConfig } from '@smithy/core/endpoints'
import type { HttpHandlerUserInput } from '@smithy/core/protocols'
import { type RetryInputConfig, type RetryResolvedConfig, resolveRetryConfig } from '@smithy/core/retry'
import type { HttpHandlerOptions, Logger, Provider } from '@smithy/types'
import type { EvsAuthInputConfig, EvsAuthResolvedConfig } from './auth'
import { runtimeDefaults } from './defaults'
import type { EvsEndpointParameters } from './endpoint'

/**
 * What {@link EvsClient} can be configured with: as every client of the SDK's schema-based generation, without
 * extensions and exchangeable protocols.
 */
export interface EvsClientConfig
  extends UserAgentInputConfig,
    RetryInputConfig,
    RegionInputConfig,
    HostHeaderInputConfig,
    EndpointInputConfig<EvsEndpointParameters>,
    EvsAuthInputConfig {
  /** A handler, or the options to make one with. */
  requestHandler?: HttpHandlerUserInput
  /** Resolve the middleware once per command class. */
  cacheMiddleware?: boolean
  /** As `AWS_PROFILE`, for this client alone. */
  profile?: string
  retryMode?: string | Provider<string>
  logger?: Logger
  defaultsMode?: DefaultsMode | Provider<DefaultsMode>
  useDualstackEndpoint?: boolean | Provider<boolean>
  useFipsEndpoint?: boolean | Provider<boolean>
}

/** The configuration after defaults, environment and configuration files. */
export type EvsClientResolvedConfig = SmithyResolvedConfiguration<HttpHandlerOptions> &
  ReturnType<typeof runtimeDefaults> &
  UserAgentResolvedConfig &
  RetryResolvedConfig &
  RegionResolvedConfig &
  HostHeaderResolvedConfig &
  EndpointResolvedConfig<EvsEndpointParameters> &
  EvsAuthResolvedConfig

/** Completes a configuration in the SDK's order; each step reads what the earlier ones resolved. */
export function resolveConfig(input: EvsClientConfig): EvsClientResolvedConfig {
  const config = { ...input, ...runtimeDefaults(input) }
  const withRetry = resolveRetryConfig(resolveUserAgentConfig(config))
  const withEndpoint = resolveEndpointConfig(resolveHostHeaderConfig(resolveRegionConfig(withRetry)))
  const withAuth = resolveAwsSdkSigV4Config(withEndpoint)
  return Object.assign(withAuth, { authSchemePreference: normalizeProvider(config.authSchemePreference) })
}
