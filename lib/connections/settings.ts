import type { CredentialsSource } from '@/lib/result'

/** What a connection is made of, and so what its credentials and clients depend on. */
export interface ConnectionSettings {
  kind: 'live' | 'sandbox'
  /** 12 digits; empty where nobody has said yet. */
  account: string
  region: string
  source: CredentialsSource
}
