import { randomInt } from 'node:crypto'
import { expect, Sandbox, test } from './console'
import { newPerson } from './people'
import { adminCookie } from './sign-in'

// Four people on three accounts ask for everything at once. Each account's resources carry its number in their names: a number
// where it does not belong is somebody else's data.

const port = Number(process.env.PORT)
const origin = `http://127.0.0.1:${port}`
const rounds = process.env.LONG_TESTS ? 20_000 : 2_000
const atOnce = 32

test(`of ${rounds.toLocaleString('en-US')} mixed requests, ${atOnce} at once, none gets what belongs to another account or person`, async () => {
  test.setTimeout(process.env.LONG_TESTS ? 900_000 : 120_000)
  const accounts = Array.from({ length: 3 }, () => String(randomInt(100_000_000_000, 999_999_999_999)))
  const connections = accounts.map((account) => `sandbox-${account}`)
  const [a = '', b = '', c = ''] = connections
  for (const account of accounts) {
    const sandbox = new Sandbox(account)
    await sandbox.greengrass('POST', '/greengrass/definition/connectors', { Name: `of ${account}` })
    await sandbox.greengrass('POST', '/greengrass/groups', { Name: `of ${account}` })
    await sandbox.appflow('/register-connector', {
      connectorLabel: `of-${account}`,
      connectorProvisioningType: 'LAMBDA',
      connectorProvisioningConfig: {
        lambda: { lambdaArn: `arn:aws:lambda:us-east-1:${account}:function:crm-connector` },
      },
    })
  }
  const by = adminCookie()
  const people = [
    { cookie: by, on: connections },
    { cookie: (await newPerson(port, { [a]: 'viewer' }, by)).cookie, on: [a] },
    { cookie: (await newPerson(port, { [b]: 'operator' }, by)).cookie, on: [b] },
    { cookie: (await newPerson(port, { [a]: 'operator', [c]: 'viewer' }, by)).cookie, on: [a, c] },
  ]
  // What the browser's router fetches has its refusal inside; its status tells nothing.
  const ways: ((at: string) => { path: string; headers?: Record<string, string>; router?: true })[] = [
    (at) => ({ path: `/api/read/${at}/greengrass.connectorDefinitions?args={}` }),
    (at) => ({ path: `/api/read/${at}/greengrass.groups?args={}` }),
    (at) => ({ path: `/api/read/${at}/appflow.connectors?args={}` }),
    (at) => ({ path: `/api/read/${at}/operations.latest?args={}` }),
    (at) => ({ path: `/${at}/greengrass/connectors` }),
    (at) => ({ path: `/${at}/appflow/connectors`, headers: { RSC: '1', 'Next-Url': `/${at}` }, router: true }),
    (at) => ({ path: `/${at}`, headers: { RSC: '1', 'Next-Router-Prefetch': '1' }, router: true }),
  ]
  const wrong: string[] = []
  let [given, denied, failed] = [0, 0, 0]
  const ask = async () => {
    const person = people[randomInt(people.length)]
    const at = connections[randomInt(connections.length)] ?? ''
    const way = ways[randomInt(ways.length)]?.(at)
    if (!person || !way) return
    const headers = { cookie: person.cookie, ...way.headers }
    const once = (path: string) => fetch(new URL(path, origin), { redirect: 'manual', headers })
    // A server may close a connection in the moment in which it is used again.
    const get = (path: string) => once(path).catch(() => once(path))
    let answer = await get(way.path)
    // Where the query does not say which headers were sent, Next sends to the address that does, so that no cache mixes them.
    const location = answer.headers.get('location') ?? ''
    if (location.includes('_rsc=')) answer = await get(location)
    const text = await answer.text()
    const may = person.on.includes(at)
    const { status } = answer
    const foreign = accounts.filter((account) => !(may && at.endsWith(account)))
    // The switcher of a page names the connections that one may use, and no other.
    const strangers = connections.filter((connection) => connection !== at && !person.on.includes(connection))
    // Nobody's data: the machine was too busy to answer in time.
    if (status >= 500) failed++
    else if (!way.router && may !== (status === 200))
      wrong.push(`${status} for ${way.path}, which ${may ? 'is' : 'is not'} theirs`)
    if (foreign.some((account) => text.includes(`of ${account}`) || text.includes(`of-${account}`)))
      wrong.push(`foreign data in ${way.path}`)
    if (strangers.some((connection) => text.includes(connection))) wrong.push(`${way.path} names others`)
    if (may) given++
    else denied++
  }
  let left = rounds
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0) await ask()
    }),
  )
  expect(wrong.slice(0, 20)).toEqual([])
  expect(given + denied).toBe(rounds)
  expect(failed).toBeLessThan(rounds / 100)
  expect(given).toBeGreaterThan(rounds / 4)
  expect(denied).toBeGreaterThan(rounds / 4)
})
