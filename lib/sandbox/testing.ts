import { sandboxServices } from '@/lib/cli/sandbox-services'
import type { FaultRule } from './fault-rules'
import type { LedgerEntry } from './ledger'
import { type RunningSandbox, startSandbox } from './server'

/** A sandbox of a test's own. */
export interface TestSandbox extends RunningSandbox {
  /** Credentials of an account that nobody else uses. */
  newAccount(): { accessKeyId: string; secretAccessKey: string }
  /**
   * Calls a control route: `control('clock', { advanceSeconds: 30 })`, `control('GET ledger', { account })`.
   * @throws Error with the sandbox's message where it refuses.
   */
  control(path: string, body?: Record<string, unknown>): Promise<unknown>
  /** Adds fault rules to an account. */
  fault(accessKey: string, ...rules: Omit<FaultRule, 'id'>[]): Promise<void>
  /** The account's accepted writes, oldest first. */
  ledger(accessKey: string): Promise<LedgerEntry[]>
}

let accounts = 0

/** Starts a sandbox with all services on a free port; in memory unless `dataDir` is given. */
export async function testSandbox(options: { dataDir?: string } = {}): Promise<TestSandbox> {
  const running = await startSandbox({ port: 0, services: sandboxServices, ...options })
  return {
    ...running,
    newAccount: () => ({ accessKeyId: `TESTACCOUNT${++accounts}`, secretAccessKey: 'not-checked' }),
    control: (path, body = {}) => control(running.url, path, body),
    async fault(account, ...rules) {
      await control(running.url, 'faults', { account, rules })
    },
    async ledger(account) {
      const answer = await fetch(`${running.url}/_sandbox/ledger?${new URLSearchParams({ account })}`)
      const { entries }: { entries: LedgerEntry[] } = await answer.json()
      return entries
    },
  }
}

async function control(url: string, path: string, body: Record<string, unknown>): Promise<unknown> {
  const [, method = 'POST', route = ''] = /^(?:(GET|POST|DELETE) )?(.*)$/.exec(path) ?? []
  const query = new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)]))
  const response = await fetch(
    `${url}/_sandbox/${route}${method === 'GET' ? `?${query}` : ''}`,
    method === 'GET' ? {} : { method, body: JSON.stringify(body) },
  )
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(answer)}`)
  return answer
}
