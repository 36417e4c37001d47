import type { SandboxAccount } from './account'
import type { Table } from './kit'

/** One write that the sandbox accepted: kept together with what it changed, before its answer leaves. */
export interface LedgerEntry {
  /** As `appflow.registerConnector`. */
  operation: string
  /** The access key. */
  account: string
  number: string
  region: string
  /** By the account's clock, ISO 8601. */
  at: string
  /** See {@link inputDigest}. */
  inputDigest: string
  resourceId: string
  requestId: string
}

/** The accepted writes of an access key, oldest first. */
export function ledgerOf(account: SandboxAccount): Table<LedgerEntry> {
  return account.shared<LedgerEntry>('sandbox.ledger')
}

/** The account's clock: real time plus what control has advanced, in seconds. */
export function clockOf(account: SandboxAccount): Table<number> {
  return account.shared<number>('sandbox.clock')
}
