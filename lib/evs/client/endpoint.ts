import { partition } from '@aws-sdk/core/client'
import { EndpointError } from '@smithy/core/endpoints'
import type { EndpointParameters, EndpointV2 } from '@smithy/types'

/** What decides where a request goes. */
export interface EvsEndpointParameters extends EndpointParameters {
  Region?: string
  UseDualStack?: boolean
  UseFIPS?: boolean
  Endpoint?: string
}

/** Which configuration values become endpoint parameters. */
export const endpointInstructions = {
  UseFIPS: { type: 'builtInParams', name: 'useFipsEndpoint' },
  Endpoint: { type: 'builtInParams', name: 'endpoint' },
  Region: { type: 'builtInParams', name: 'region' },
  UseDualStack: { type: 'builtInParams', name: 'useDualstackEndpoint' },
} as const

/**
 * The endpoint of a request, by the rules that AWS states for EVS: `evs[-fips].<region>.<suffix>`, the suffix from the
 * Region's partition; a custom endpoint as it is.
 * @throws EndpointError in AWS's words when the parameters exclude one another or the partition lacks what is asked for.
 */
export function resolveEvsEndpoint(parameters: EvsEndpointParameters): EndpointV2 {
  const { Region: region, UseDualStack: dualStack, UseFIPS: fips, Endpoint: endpoint } = parameters
  if (endpoint !== undefined) {
    if (fips) throw new EndpointError('Invalid Configuration: FIPS and custom endpoint are not supported')
    if (dualStack) throw new EndpointError('Invalid Configuration: Dualstack and custom endpoint are not supported')
    return { url: new URL(endpoint), properties: {}, headers: {} }
  }
  if (region === undefined) throw new EndpointError('Invalid Configuration: Missing Region')
  const { dnsSuffix, dualStackDnsSuffix, supportsFIPS, supportsDualStack } = partition(region)
  if (fips && dualStack && !(supportsFIPS && supportsDualStack)) {
    throw new EndpointError('FIPS and DualStack are enabled, but this partition does not support one or both')
  }
  if (fips && !supportsFIPS) throw new EndpointError('FIPS is enabled but this partition does not support FIPS')
  if (dualStack && !supportsDualStack) {
    throw new EndpointError('DualStack is enabled but this partition does not support DualStack')
  }
  const host = `${fips ? 'evs-fips' : 'evs'}.${region}.${dualStack ? dualStackDnsSuffix : dnsSuffix}`
  return { url: new URL(`https://${host}`), properties: {}, headers: {} }
}
