import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { readRules } from './control-input'
import { rulesOf } from './fault-rules'
import type { Sandbox } from './handle'
import { Fault } from './kit'
import { clockOf, ledgerOf } from './ledger'
import { operationsOf } from './operation-list'
import { isSteered, rememberSteered } from './steered'

/** Only this machine, and no web page that happens to be open on it: pages reach loopback addresses, other names for them too. */
const localOnly = createMiddleware(async (c, next) => {
  const host = c.req.header('host') ?? ''
  const site = c.req.header('sec-fetch-site')
  const local = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host)
  if (!local || c.req.header('origin') !== undefined || (site !== undefined && site !== 'none')) {
    return c.json({ message: 'Control is for programs on this machine, not for web pages.' }, 403)
  }
  await next()
})

/** Routes below `/_sandbox` that steer one account: `account` in query or body, else the demo account. */
export function controlRoutes(sandbox: Sandbox): Hono {
  const app = new Hono()
  app.use(localOnly)
  app.use((c, next) => {
    const megabytes = c.req.path.endsWith('/import') ? 16 : 1
    const onError = () => c.json({ message: `The body is larger than ${megabytes} MB.` }, 413, { connection: 'close' })
    return bodyLimit({ maxSize: megabytes * 1024 * 1024, onError })(c, next)
  })
  app.onError((error, c) => {
    if (error instanceof Fault) return c.json({ message: error.message }, error.status === 404 ? 404 : 400)
    console.error(error)
    return c.json({ message: error.message }, 500)
  })

  const steered = async (c: Context) => {
    const body = await readBody(c)
    const key = text(body, 'account') ?? c.req.query('account') ?? sandbox.demoAccount
    return { body, account: sandbox.account(key), region: text(body, 'region') ?? c.req.query('region') ?? 'us-east-1' }
  }

  // Who steers by an id can ask later whether that was done, also where the answer was lost.
  app.use(async (c, next) => {
    await next()
    if (c.req.method === 'GET' || !c.res.ok) return
    const { account, body } = await steered(c)
    const id = text(body, 'operationId')
    if (id !== undefined) rememberSteered(account, id)
  })
  app.get('/ready', (c) => c.json({ ready: true }))
  app.get('/steered', async (c) => {
    const { account } = await steered(c)
    return c.json({ steered: isSteered(account, c.req.query('operationId') ?? '') })
  })
  app.get('/operations', (c) => c.json({ operations: operationsOf(sandbox.services) }))
  app.post('/reset', async (c) => {
    const { account } = await steered(c)
    account.reset()
    return c.json({ account: account.key })
  })
  app.get('/clock', async (c) => {
    const { account } = await steered(c)
    const aheadSeconds = clockOf(account).get('advancedSeconds') ?? 0
    return c.json({ now: sandbox.now(account).toISOString(), aheadSeconds })
  })
  app.post('/clock', async (c) => {
    const { account, body } = await steered(c)
    const seconds = body.advanceSeconds
    if (typeof seconds !== 'number' || !(seconds >= 0 && seconds <= 100 * 365 * 86_400)) {
      throw new Fault(undefined, 400, 'advanceSeconds must be a number of seconds from 0 to a hundred years')
    }
    const clock = clockOf(account)
    account.commit(() => clock.set('advancedSeconds', (clock.get('advancedSeconds') ?? 0) + seconds))
    return c.json({ now: sandbox.now(account).toISOString() })
  })
  app.get('/faults', async (c) => c.json({ rules: rulesOf((await steered(c)).account).values() }))
  app.post('/faults', async (c) => {
    const { account, body } = await steered(c)
    const rules = readRules(body, sandbox.services).map((rule) => ({ ...rule, id: rule.id ?? randomUUID() }))
    account.commit(() => {
      for (const rule of rules) rulesOf(account).set(rule.id, rule)
    })
    return c.json({ rules }, 201)
  })
  app.delete('/faults', async (c) => {
    const { account, body } = await steered(c)
    const id = text(body, 'id') ?? c.req.query('id')
    const table = rulesOf(account)
    account.commit(() => {
      for (const rule of table.values()) if (id === undefined || rule.id === id) table.delete(rule.id)
    })
    return c.json({ rules: table.values() })
  })
  app.get('/ledger', async (c) => c.json({ entries: ledgerOf((await steered(c)).account).values() }))
  app.get('/export', async (c) => {
    const { account } = await steered(c)
    return c.json({ version: 1, account: account.key, changes: account.changes() })
  })
  app.post('/import', async (c) => {
    const { account, body } = await steered(c)
    if (body.version !== 1 || !Array.isArray(body.changes) || !body.changes.every(isStored)) {
      throw new Fault(undefined, 400, 'The body is not what /_sandbox/export answers')
    }
    account.replace(body.changes)
    return c.json({ account: account.key })
  })
  for (const service of sandbox.services) {
    for (const [name, run] of Object.entries(service.control ?? {})) {
      app.post(`/${service.name}/${name}`, async (c) => {
        const { account, body, region } = await steered(c)
        const view = sandbox.region(account, region)
        return c.json({ result: account.commit(() => run(view, sandbox.now(account), body)) ?? null })
      })
    }
  }
  app.all('*', (c) => c.json({ message: 'There is no such control.' }, 404))
  return app
}

async function readBody(c: Context): Promise<Record<string, unknown>> {
  const body = await c.req.text()
  if (body.trim() === '') return {}
  try {
    const parsed: unknown = JSON.parse(body)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return Object.fromEntries(Object.entries(parsed))
  } catch {
    // Reported below.
  }
  throw new Fault(undefined, 400, 'The body is not a JSON object')
}

function text(body: Record<string, unknown>, name: string): string | undefined {
  const value = body[name]
  if (value === undefined || (typeof value === 'string' && value !== '')) return value
  throw new Fault(undefined, 400, `${name} must be text`)
}

function isStored(change: unknown): boolean {
  if (!Array.isArray(change) || change.length !== 5) return false
  return change.slice(0, 3).every((name) => typeof name === 'string') && Number.isInteger(change[3])
}
