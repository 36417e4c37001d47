import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as table from './access-table'
import { actionsOfBuild, callAction } from './actions'
import { expect, Sandbox, test } from './console'
import { good } from './good-inputs'
import { disable, newPerson, operationId, signInAs, signOut } from './people'
import { adminCookie } from './sign-in'

// Every action and every address of the build, asked for by everybody. One account of the sandbox is the one that they are
// asked on; `elsewhere` is an operator of another.

test.describe.configure({ mode: 'serial' })

const port = Number(process.env.PORT)
const account = () => String(randomInt(100_000_000_000, 999_999_999_999))
const sandbox = new Sandbox(account())
const here = `sandbox-${sandbox.account}`
const marker = `marker-${sandbox.account}`

const may: Record<string, table.Least[]> = {
  nobody: ['anyone'],
  'somebody with an invented cookie': ['anyone'],
  'somebody who has signed out': ['anyone'],
  'somebody who was disabled': ['anyone'],
  'an operator of another connection': ['anyone', 'signed in'],
  'a viewer': ['anyone', 'signed in', 'viewer'],
  'an operator': ['anyone', 'signed in', 'viewer', 'operator'],
  'an admin': ['anyone', 'signed in', 'viewer', 'operator', 'admin'],
}
const cookies: Record<string, string> = {}

test.beforeAll('people of every kind', async () => {
  const by = adminCookie()
  const person = (roles: Parameters<typeof newPerson>[1]) => newPerson(port, roles, by)
  const left = await person({ [here]: 'operator' })
  await signOut(port, left.cookie)
  const disabled = await person({ '*': 'operator' })
  await disable(port, disabled.id, by)
  const name = left.cookie.split('=')[0] ?? ''
  Object.assign(cookies, {
    nobody: '',
    'somebody with an invented cookie': `${name}=${'a'.repeat(32)}.${'b'.repeat(43)}=`,
    'somebody who has signed out': left.cookie,
    'somebody who was disabled': disabled.cookie,
    'an operator of another connection': (await person({ [`sandbox-${account()}`]: 'operator' })).cookie,
    'a viewer': (await person({ [here]: 'viewer' })).cookie,
    'an operator': (await person({ [here]: 'operator' })).cookie,
    'an admin': by,
  })
  await sandbox.greengrass('POST', '/greengrass/definition/connectors', { Name: marker })
})

test('the table of this test names every action of the build, and no other', () => {
  const built = actionsOfBuild().map(({ operation }) => operation)
  expect(built.sort()).toEqual(Object.keys(table.actions).sort())
})

test('the table of this test names every address of the build, and no other', () => {
  const file = fileURLToPath(new URL('../.next/app-path-routes-manifest.json', import.meta.url))
  const built: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
  expect(Object.values(built).sort()).toEqual(Object.keys(table.routes).sort())
})

const refusals = ['NotSignedIn', 'Forbidden', 'NotFound', 'SecondFactorNeeded']

for (const [operation, least] of Object.entries(table.actions)) {
  test(`${operation} is for ${least}, and writes nothing for others`, async () => {
    const action = actionsOfBuild().find((known) => known.operation === operation)
    if (!action) throw new Error('not built')
    const written = (await sandbox.accepted(operation)).length
    for (const [who, allowed] of Object.entries(may)) {
      const permitted = allowed.includes(least)
      // Who may is not to do it: what is asked for then is refused as what it is.
      const input = permitted ? 'null' : JSON.stringify(good[action.name] ?? {})
      const request = { connection: here, operationId: operationId(), input }
      const { result, text, status } = await callAction(port, action, request, { cookie: cookies[who] ?? '' })
      const code = result?.failure?.code
      if (permitted) expect(code, `${who}: ${status} ${text.slice(0, 300)}`).toBe('Invalid')
      else expect(refusals, `${who}: ${status} ${text.slice(0, 300)}`).toContain(code)
    }
    expect(await sandbox.accepted(operation)).toHaveLength(written)
  })
}

const names: Record<string, string> = {
  connection: here,
  name: 'greengrass.connectorDefinitions',
  seq: '1',
  kind: 'core',
}

const address = (route: string) =>
  route.replace(/\[(\w+)\]/g, (_, part: string) =>
    route.endsWith('/account') ? 'console' : (names[part] ?? '00000000-0000-4000-8000-000000000000'),
  )

const get = (path: string, who: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    redirect: 'manual',
    headers: { cookie: cookies[who] ?? '', ...headers },
  })

for (const [route, least] of Object.entries(table.routes)) {
  test(`${route} opens for ${least}`, async () => {
    for (const [who, allowed] of Object.entries(may)) {
      const answer = await get(address(route), who)
      const text = await answer.text()
      const about = `${who}: ${answer.status} ${text.slice(0, 200)}`
      if (allowed.includes(least)) {
        const absent = route.startsWith('/_') ? [404, 500] : route.endsWith('[provider]') ? [404] : []
        expect([200, 304, 307, 400, ...absent], about).toContain(answer.status)
        // What is no page of the console's own leads strangers to the sign-in page as well.
        if (!route.startsWith('/_')) expect(answer.headers.get('location') ?? '', about).not.toContain('/sign-in?next')
      } else if (!allowed.includes('signed in') && !route.startsWith('/api/')) {
        expect(answer.status, about).toBe(307)
        expect(answer.headers.get('location'), about).toContain('/sign-in')
      } else {
        expect([401, 403, 404], about).toContain(answer.status)
      }
    }
  })
}

test('however a page or a read is asked for, nobody else gets what is in it', async () => {
  const list = `/${here}/greengrass/connectors`
  const read = `/api/read/${here}/greengrass.connectorDefinitions?args={}`
  expect(await (await get(list, 'a viewer')).text()).toContain(marker)
  expect(await (await get(read, 'a viewer')).text()).toContain(marker)
  const ways: [path: string, headers: Record<string, string>, method?: string][] = [
    [list, {}],
    [list, { RSC: '1' }],
    [`${list}?_rsc=1`, { RSC: '1', 'Next-Router-Prefetch': '1' }],
    [`${list}?_rsc=1`, { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' }],
    [`${list}.rsc`, {}],
    [`${list}.segments/_tree.segment.rsc`, {}],
    [`${list}?nxtPconnection=${here}`, {}],
    [list, { Purpose: 'prefetch', 'X-Moz': 'prefetch' }],
    [list, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
    [list, { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware' }],
    [list, { 'X-HTTP-Method-Override': 'POST' }],
    [list, {}, 'HEAD'],
    [read, {}],
    [read, { 'x-middleware-subrequest': 'proxy' }],
    [read, { 'X-HTTP-Method-Override': 'GET' }],
    [read.replace(here, encodeURIComponent(here)), {}],
  ]
  for (const [path, headers, method] of ways) {
    for (const [who, allowed] of Object.entries(may).filter(([, allowed]) => !allowed.includes('viewer'))) {
      const answer = await get(path, who, headers, method)
      expect(await answer.text(), `${who} ${path} ${JSON.stringify(headers)} ${allowed}`).not.toContain(marker)
    }
  }
})

test('a role that is taken away or given counts from the next request on', async () => {
  const by = cookies['an admin'] ?? ''
  const one = await newPerson(port, { [here]: 'viewer' }, by)
  const list = () =>
    fetch(`http://127.0.0.1:${port}/${here}/greengrass/connectors`, { headers: { cookie: one.cookie } })
  expect((await list()).status).toBe(200)
  await disable(port, one.id, by)
  expect((await list()).url).toContain('/sign-in')
  await expect(signInAs(port, one.email, one.password)).rejects.toThrow()
})
