import {
  getHostHeaderPlugin,
  getLoggerPlugin,
  getRecursionDetectionPlugin,
  getUserAgentPlugin,
} from '@aws-sdk/core/client'
import {
  DefaultIdentityProviderConfig,
  getHttpAuthSchemeEndpointRuleSetPlugin,
  getHttpSigningPlugin,
} from '@smithy/core'
import { Client } from '@smithy/core/client'
import { getContentLengthPlugin } from '@smithy/core/protocols'
import { getRetryPlugin } from '@smithy/core/retry'
import { getSchemaSerdePlugin } from '@smithy/core/schema'
import type { HttpHandlerOptions } from '@smithy/types'
import { authParameters } from './auth'
import { type EvsClientConfig, type EvsClientResolvedConfig, resolveConfig } from './config'
import type { ServiceInputTypes, ServiceOutputTypes } from './service-types'

/**
 * Client of Amazon EVS, with the names and the behaviour of `@aws-sdk/client-evs` for the operations listed in
 * `commands.ts`. Errors are {@link EvsServiceException} and its subclasses.
 */
export class EvsClient extends Client<
  HttpHandlerOptions,
  ServiceInputTypes,
  ServiceOutputTypes,
  EvsClientResolvedConfig
> {
  constructor(configuration: EvsClientConfig = {}) {
    super(resolveConfig(configuration))
    const { config, middlewareStack } = this
    middlewareStack.use(getSchemaSerdePlugin(config))
    middlewareStack.use(getUserAgentPlugin(config))
    middlewareStack.use(getRetryPlugin(config))
    middlewareStack.use(getContentLengthPlugin(config))
    middlewareStack.use(getHostHeaderPlugin(config))
    middlewareStack.use(getLoggerPlugin(config))
    middlewareStack.use(getRecursionDetectionPlugin(config))
    middlewareStack.use(
      getHttpAuthSchemeEndpointRuleSetPlugin(config, {
        httpAuthSchemeParametersProvider: authParameters,
        identityProviderConfigProvider: async ({ credentials }) =>
          new DefaultIdentityProviderConfig({ 'aws.auth#sigv4': credentials }),
      }),
    )
    middlewareStack.use(getHttpSigningPlugin(config))
  }
}
