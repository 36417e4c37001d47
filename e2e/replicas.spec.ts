import { randomInt } from 'node:crypto'
import { actionOf, callAction } from './actions'
import { expect, Sandbox, test } from './console'
import { ask, endDatabases, startDatabase } from './database'
import { disable, firstAdmin, newPerson, operationId, signInAs, signOut } from './people'
import { clientAddress, ReverseProxy } from './reverse-proxy'
import { admin } from './sign-in'
import { endAll, folder, type Started, start } from './starting'

let proxy: ReverseProxy | undefined

test.afterEach(async () => {
  await proxy?.close()
  proxy = undefined
  await endAll()
  await endDatabases()
})

test('two replicas on one PostgreSQL are one console: work lands on both, one submit makes one, and who leaves one leaves both', async () => {
  test.setTimeout(240_000)
  const database = await startDatabase()
  const replicas: Started[] = []
  const front = await ReverseProxy.before(() => replicas.map(({ port }) => port))
  proxy = front
  const shared = {
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    PUBLIC_ORIGIN: `http://127.0.0.1:${front.port}`,
    AUTH_SECRET: 'the replicas of a test share this one secret',
    TRUSTED_PROXY: '127.0.0.1',
  }
  const dataDir = folder()
  const one = await start(dataDir, shared)
  await one.ready
  const two = await start(folder(), {
    ...shared,
    SANDBOX: 'off',
    SANDBOX_URL: `http://127.0.0.1:${one.sandboxPort}`,
  })
  await two.ready
  replicas.push(one, two)

  const account = String(randomInt(100_000_000_000, 999_999_999_999))
  const connection = `sandbox-${account}`
  const sandbox = new Sandbox(account, one.sandboxPort)
  const read = async (port: number, cookie: string) =>
    (
      await fetch(`http://127.0.0.1:${port}/api/read/${connection}/appflow.connectors?args=%7B%7D`, {
        headers: { cookie },
      })
    ).status
  const register = (port: number, cookie: string, id: string, label: string) =>
    callAction(
      port,
      actionOf('appflow.registerConnector'),
      {
        connection,
        operationId: id,
        input: JSON.stringify({
          label,
          description: '',
          provisioningType: 'LAMBDA',
          lambdaArn: `arn:aws:lambda:us-east-1:${account}:function:crm-connector`,
        }),
      },
      { cookie },
    )

  await test.step('who signs in through the proxy is signed in on both, from where the proxy says', async () => {
    await firstAdmin(front.port, dataDir)
    const cookie = await signInAs(front.port, admin.email, admin.password)
    expect([await read(one.port, cookie), await read(two.port, cookie)]).toEqual([200, 200])
    const rows = await ask<{ address: string }>(
      database.ownerUrl,
      "select distinct address from audit where kind = 'signed-in'",
    )
    expect(rows).toEqual([{ address: clientAddress }])
  })

  const cookie = await signInAs(front.port, admin.email, admin.password)

  await test.step('work lands on both', async () => {
    const before = [...front.given]
    for (const label of ['a1', 'b2', 'c3', 'd4']) {
      const { result, text } = await register(front.port, cookie, operationId(), `crm-${label}`)
      expect(result?.status, text).toBe('succeeded')
    }
    expect(front.given.map((count, which) => count - (before[which] ?? 0))).toEqual([2, 2])
    expect(await sandbox.accepted('appflow.registerConnector')).toHaveLength(4)
  })

  await test.step('ten identical submits to both make one', async () => {
    const id = operationId()
    const answers = await Promise.all(Array.from({ length: 10 }, () => register(front.port, cookie, id, 'crm-once')))
    const statuses = answers.map(({ result }) => result?.status)
    expect(statuses).toContain('succeeded')
    expect(statuses.filter((status) => status !== 'succeeded' && status !== 'checking')).toEqual([])
    expect(await sandbox.accepted('appflow.registerConnector')).toHaveLength(5)
    const rows = await ask(database.ownerUrl, "select from audit where operation_id = $1 and kind = 'intended'", [id])
    expect(rows).toHaveLength(1)
  })

  await test.step('who signs out on one is refused on the other at the next request', async () => {
    await signOut(one.port, cookie)
    expect(await read(two.port, cookie)).toBe(401)
    const { result } = await register(two.port, cookie, operationId(), 'crm-late')
    expect(result?.failure?.code).toBe('NotSignedIn')
    expect(await sandbox.accepted('appflow.registerConnector')).toHaveLength(5)
  })

  await test.step('who is disabled on one is refused on the other at the next request', async () => {
    const by = await signInAs(front.port, admin.email, admin.password)
    const person = await newPerson(front.port, { [connection]: 'operator' }, by)
    expect(await read(two.port, person.cookie)).toBe(200)
    await disable(one.port, person.id, by)
    expect(await read(two.port, person.cookie)).toBe(401)
  })
})
