import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { test as base, expect, type Locator, type Page } from '@playwright/test'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The sandbox behind the console, seen and steered from outside. */
export class Sandbox {
  private readonly url: string

  constructor(
    readonly account: string,
    port: number | string | undefined = process.env.SANDBOX_PORT,
  ) {
    this.url = `http://127.0.0.1:${port}`
  }

  private async control<T>(method: string, path: string, body: Record<string, unknown> = {}): Promise<T> {
    const query = method === 'GET' ? `?account=${this.account}` : ''
    const answer = await fetch(`${this.url}/_sandbox/${path}${query}`, {
      method,
      ...(method === 'GET' ? {} : { body: JSON.stringify({ account: this.account, ...body }) }),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return await answer.json()
  }

  /** Makes an operation fail: an exception, or a behaviour as `resetAfterCommit`. */
  fault(
    operation: string,
    rule: { exception?: { code: string; message?: string }; behaviour?: string; times?: number; latencyMs?: number },
  ) {
    return this.control('POST', 'faults', { operation, ...rule })
  }

  clearFaults() {
    return this.control('DELETE', 'faults')
  }

  /** The rules that apply still: one that is told how often is gone once it applied. */
  async faults() {
    return (await this.control<{ rules: { operation: string }[] }>('GET', 'faults')).rules
  }

  /** Moves the account's clock. */
  advance(advanceSeconds: number) {
    return this.control('POST', 'clock', { advanceSeconds })
  }

  /** Accepted writes of an operation, as `appflow.registerConnector`. */
  async accepted(operation: string): Promise<{ operation: string; resourceId: string }[]> {
    const { entries } = await this.control<{ entries: { operation: string; resourceId: string }[] }>('GET', 'ledger')
    return entries.filter((entry) => entry.operation === operation)
  }

  /** Fixes the result of a check of an ACTIVE EVS connector, as `VCENTER_REACHABILITY`, or without a type of the environment, from now on; `extra`: one that no API model has. */
  setCheck(check: { environmentId: string; type?: string; check: string; result: string; extra?: true }) {
    return this.control('POST', 'evs/checks', check)
  }

  /** Puts an EVS connector, or the environment where no type is told, into a state that the clock would not give it. */
  setState(of: { environmentId: string; type?: string; state: string; details?: string }) {
    return this.control('POST', 'evs/state', of)
  }

  /** Gives an EVS vCenter connector this many virtual machines with an entitlement. */
  setEntitlements(environmentId: string, count: number) {
    return this.control('POST', 'evs/entitlements', { environmentId, type: 'VCENTER', count })
  }

  /** Makes the deployments of a Greengrass group end in this, with the text as AWS's reason. */
  planDeployments(groupId: string, result: 'Success' | 'Failure', message?: string) {
    return this.control('POST', 'greengrass/deployments', { groupId, result, message })
  }

  /** Says what a role demands of who assumes it, in the Region of the connections that tests make. */
  demand(arn: string, demands: { externalId?: string; gone?: boolean }) {
    return this.control('POST', 'sts/role', { region: 'eu-west-1', arn, ...demands })
  }

  /** Empties a table of the account, as `evs.environments`. */
  async forget(table: string) {
    const stored = await this.stored()
    await this.control('POST', 'import', { ...stored, changes: stored.changes.filter(([, name]) => name !== table) })
  }

  /** Changes what a table of the account holds, past the rules of its service. */
  async rewrite(table: string, change: (value: object) => object) {
    const stored = await this.stored()
    const changes = stored.changes.map(([region, name, key, position, value]) => [
      region,
      name,
      key,
      position,
      name === table ? change(value) : value,
    ])
    await this.control('POST', 'import', { ...stored, changes })
  }

  private stored() {
    return this.control<{ changes: [region: string, table: string, key: string, position: number, value: object][] }>(
      'GET',
      'export',
    )
  }

  /** Calls Greengrass as another client would. */
  greengrass<T>(method: string, path: string, body?: unknown): Promise<T> {
    return this.call('greengrass', method, path, 'application/json', body)
  }

  /** Calls AppFlow as another client would: `appflow('/register-connector', { … })`. */
  appflow<T>(path: string, body: unknown): Promise<T> {
    return this.call('appflow', 'POST', path, 'application/json', body)
  }

  /** Calls EVS as another client would: `evs('ListEnvironments', {})`. */
  evs<T>(operation: string, body: unknown): Promise<T> {
    return this.call('evs', 'POST', '/', 'application/x-amz-json-1.0', body, {
      'X-Amz-Target': `AmazonElasticVMwareService.${operation}`,
    })
  }

  private async call<T>(
    service: string,
    method: string,
    path: string,
    type: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const answer = await fetch(this.url + path, {
      method,
      headers: { Authorization: this.authorization(service), 'Content-Type': type, ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return await answer.json()
  }

  private authorization(service: string) {
    const scope = `${this.account}/20260101/us-east-1/${service}/aws4_request`
    return `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=${'0'.repeat(64)}`
  }
}

interface Fixtures {
  /** A sandbox account of the test's own. */
  sandbox: Sandbox
  /** The address of the console on that account. */
  home: string
  /** Nothing may be complained about in the browser's console. */
  quietBrowser: undefined
}

export const test = base.extend<Fixtures>({
  sandbox: async ({ browserName: _ }, use) => {
    await use(new Sandbox(String(randomInt(100_000_000_000, 999_999_999_999))))
  },
  home: async ({ sandbox }, use) => {
    await use(`/sandbox-${sandbox.account}`)
  },
  quietBrowser: [
    async ({ page }, use) => {
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(String(error)))
      page.on('console', (message) => {
        // How soon a style is used after it was fetched ahead is a matter of how busy the machine is.
        if (message.text().includes('was preloaded using link preload but not used')) return
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      await use(undefined)
      expect(complaints, "complaints in the browser's console").toEqual([])
    },
    { auto: true },
  ],
})

export { expect, type Locator, type Page }

/** No axe violation on the page as it is. */
export async function expectAccessible(page: Page) {
  // What is fading in has too little contrast until it is there; what inherits a colour may begin to fade only then.
  await page.evaluate(async () => {
    const nextFrame = () => new Promise(requestAnimationFrame)
    for (let round = 0; round < 4; round++) {
      await nextFrame()
      const running = document.getAnimations().filter(({ playState }) => playState === 'running')
      const ending = running.filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
      await Promise.allSettled(ending.map(({ finished }) => finished))
    }
  })
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: AxeViolation[] }> } }
    const { violations } = await axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.map(({ html }) => html).join(' ')}`)
  })
  expect(violations).toEqual([])
}

interface AxeViolation {
  id: string
  help: string
  nodes: { html: string }[]
}

/** A row of the page's table has all these cells, in any order. */
export async function expectRowVisible(page: Page, ...cells: (string | RegExp)[]) {
  let row = page.getByRole('row')
  for (const text of cells) row = row.filter({ hasText: text })
  await expect(row.first()).toBeVisible()
}
