import type { SandboxAccount } from './account'

/** How many calls of control are remembered of an account: who asks, asks soon. */
const most = 200

/** The ids under which control was called, oldest first. */
const steeredOf = (account: SandboxAccount) => account.shared<string>('sandbox.steered')

/** Remembers that control did what it was asked under an id. */
export function rememberSteered(account: SandboxAccount, operationId: string) {
  const table = steeredOf(account)
  account.commit(() => {
    table.set(operationId, operationId)
    for (const oldest of table.values().slice(0, Math.max(0, table.size - most))) table.delete(oldest)
  })
}

/** Whether control did what it was asked under an id. */
export const isSteered = (account: SandboxAccount, operationId: string): boolean => steeredOf(account).has(operationId)
