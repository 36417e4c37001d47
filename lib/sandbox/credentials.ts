import { Fault } from './kit'

/** Who calls what where, as the credential scope of a SigV4 signature says. The signature itself is not checked. */
export interface Scope {
  accessKey: string
  region: string
  /** The signing name of the service. */
  service: string
}

/**
 * Reads the credential scope of an `Authorization` header.
 * @throws Fault as AWS refuses unsigned and badly signed requests (Common Errors of every API reference).
 */
export function readScope(authorization: string | null): Scope {
  if (!authorization) throw new Fault('MissingAuthenticationTokenException', 403, 'Missing Authentication Token')
  const scope =
    /^AWS4-HMAC-SHA256\s+.*?Credential=([^/,\s]+)\/(\d{8})\/([a-z0-9-]{1,64})\/([a-z0-9-]{1,64})\/aws4_request\b/.exec(
      authorization.slice(0, 4096),
    )
  const [, accessKey, , region, service] = scope ?? []
  if (accessKey === undefined || region === undefined || service === undefined) {
    throw new Fault('IncompleteSignatureException', 403, 'The request signature does not conform to AWS standards.')
  }
  if (accessKey.length > 128) {
    throw new Fault('UnrecognizedClientException', 403, 'The security token included in the request is invalid.')
  }
  return { accessKey, region, service }
}
