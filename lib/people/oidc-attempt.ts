import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Identity } from './oidc-claims'
import type { OidcError } from './oidc-errors'

/** One return from the identity provider. better-auth hands nothing of its request to what it asks of a provider. */
export interface OidcAttempt {
  /** Where the request came from. */
  address: string
  /** Past it nobody is signed in any more. */
  signal: AbortSignal
  /** Who came back, once it is verified. */
  identity?: Identity
  /** Their id here, once they are let in. */
  personId?: string
  /** Why they are not. */
  error?: OidcError
}

/** The attempt that is being made. */
export const attempts = new AsyncLocalStorage<OidcAttempt>()
