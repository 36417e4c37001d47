import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from './console'
import {
  type Asked,
  action,
  ask,
  change,
  everyPage,
  expectHardened,
  expectHardenedPage,
  nonceOf,
  openPages,
  origin,
  port,
} from './hardened'
import { endAll, folder, start } from './starting'

test('every page tells the browser what it may do, and runs only what carries the page’s own nonce', async ({
  sandbox,
  home,
}) => {
  for (const path of await everyPage(sandbox, home)) {
    const page = await ask(path)
    expect(page.status, path).toBe(200)
    expectHardenedPage(page)
  }
})

test('pages for who is not signed in are hardened like all others', async () => {
  for (const path of openPages) {
    const page = await ask(path, { headers: nobody })
    expect(page.status, path).toBe(200)
    expectHardenedPage(page)
  }
})

test('who is not signed in is led to do so, and back', async ({ home }) => {
  const wanted = [
    ['/', '/sign-in'],
    [`${home}?a=b`, `/sign-in?next=${encodeURIComponent(`${home}?a=b`)}`],
    ['/moon', '/sign-in?next=%2Fmoon'],
    ['//evil.example/moon', '/evil.example/moon'],
    ['/\\evil.example', '/evil.example'],
  ] as const
  for (const [path, location] of wanted) {
    const answer = await ask(path, { headers: nobody })
    expect(answer.headers.location, path).toBe(location)
    expectHardened(answer)
    expect(answer.headers['cache-control'], path).toContain('no-store')
  }
})

for (const path of ['/moon', '/moon/appflow/connectors', '/sandbox/nothing', '/api/nothing', '/_next/image?url=a'])
  test(`what is not found at ${path} is a page like any other`, async () => {
    const page = await ask(path)
    expect(page.status).toBe(404)
    expectHardenedPage(page)
  })

test('answers that are not pages are kept by no cache and say what they are', async ({ sandbox, home }) => {
  const read = `/api/read${home}/appflow.connectors?args=%7B%7D`
  const wanted: [what: string, status: number, path: string, asked?: Asked][] = [
    ['a read', 200, read],
    ['a read that does not exist', 404, `/api/read${home}/appflow.nothing`],
    ['a read with bad arguments', 400, `${read}x`],
    ['readiness', 200, '/api/ready'],
    ['a change', 200, home + action().path, change(sandbox)],
    ['a change that the build does not have', 409, home + action().path, { ...change(sandbox), headers: otherAction }],
    ['a part of a page, fetched ahead', 200, await partOf(`${home}/appflow/connectors`), { headers: ahead }],
    ['an export', 200, `/api/audit${home}?format=csv`],
    ['the first address', 307, '/'],
    ['a page that needs somebody', 307, home, { headers: nobody }],
    ['a part of such a page, fetched ahead', 307, home, { headers: { ...ahead, ...nobody } }],
    ['a read by nobody', 401, read, { headers: nobody }],
    ['an address with a last slash', 308, `${home}/`],
    ['another host', 421, home, { headers: { host: 'evil.example' } }],
    ['another host, fetched ahead', 421, home, { headers: { ...ahead, host: 'evil.example' } }],
    ['another host’s files', 421, '/_next/static/a.js', { headers: { host: 'evil.example' } }],
    ['another site', 403, home + action().path, { ...change(sandbox), headers: { origin: 'http://evil.example' } }],
    ['too large a body', 413, home, { method: 'POST', headers: { origin }, body: 'x'.repeat(300_000) }],
    ['an unknown method', 403, home, { method: 'PROPFIND' }],
    ['a file that the build does not have', 404, '/_next/static/chunks/nothing.js'],
  ]
  for (const [what, status, path, asked] of wanted) {
    const answer = await ask(path, asked)
    expect(answer.status, what).toBe(status)
    expectHardened(answer)
    expect(answer.headers['cache-control'], what).toContain('no-store')
  }
})

const nobody: Record<string, string> = { cookie: '' }
const otherAction: Record<string, string> = {
  origin,
  'next-action': '0'.repeat(42),
  'content-type': 'text/plain;charset=UTF-8',
}
const ahead: Record<string, string> = { rsc: '1', 'next-router-prefetch': '1', purpose: 'prefetch' }

/** The address from which a part of a page is fetched ahead: it repeats the headers in a digest. */
const partOf = async (path: string) => String((await ask(path, { headers: ahead })).headers.location)

test('an address with a last slash leads to the one without, on the same host', async ({ home }) => {
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`]) {
    const { headers } = await ask(`${home}/evs/environments/?q=a%2Fb`, { headers: { host } })
    expect(headers.location).toBe(`${home}/evs/environments?q=a%2Fb`)
  }
})

test('files of the build stay in the browser’s cache, and are hardened too', async ({ home }) => {
  const page = await ask(home)
  const files = [...new Set(page.text.match(/\/_next\/static\/[^"\\ ]+\.(?:js|css)/g) ?? [])]
  expect(files.filter((file) => file.endsWith('.css'))).not.toEqual([])
  for (const path of files) {
    const file = await ask(path)
    expect(file.status, path).toBe(200)
    expectHardened(file)
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  }
  const icon = await ask('/icon.svg')
  expectHardened(icon)
  expect(icon.headers['content-type']).toBe('image/svg+xml')
})

test('a hundred answers carry a hundred nonces, also those fetched ahead, and none that a client names', async ({
  home,
}) => {
  const path = `${home}/appflow/connectors/register`
  const part = await partOf(path)
  const forged = { 'x-nonce': 'Zm9yZ2VkZm9yZ2VkZm9yZ2Vk', 'content-security-policy': "script-src 'nonce-Zm9yZ2Vk'" }
  const nonces = new Set<string>()
  for (let round = 0; round < 25; round++) {
    const requests = [ask(path), ask(part, { headers: ahead }), ask(path, { headers: forged }), ask(`${path}/nothing`)]
    for (const answer of await Promise.all(requests)) {
      expect(answer.text).not.toContain('Zm9yZ2Vk')
      nonces.add(nonceOf(answer))
    }
  }
  expect(nonces.size).toBe(100)
  expect([...nonces].filter((nonce) => Buffer.from(nonce, 'base64').length < 16)).toEqual([])
})

/** The addresses, in the kernel's hexadecimal, on which something listens at a port. */
const listening = (at: number) =>
  ['/proc/net/tcp', '/proc/net/tcp6'].filter(existsSync).flatMap((table) =>
    readFileSync(table, 'utf8')
      .split('\n')
      .map((row) => row.trim().split(/\s+/))
      .filter(([, local = '', , state]) => state === '0A' && Number.parseInt(local.split(':')[1] ?? '', 16) === at)
      .map(([, local = '']) => local.split(':')[0] ?? ''),
  )

const loopback = '0100007F'

// Only Linux lists what listens.
if (existsSync('/proc/net/tcp')) {
  test.afterEach(endAll)

  test('console and sandbox listen on 127.0.0.1 only', () => {
    for (const at of [port, Number(process.env.SANDBOX_PORT)]) expect(listening(at)).toEqual([loopback])
  })

  test('they do so too when a container sets HOSTNAME', async () => {
    const one = await start(folder(), { HOSTNAME: '0.0.0.0', HOST: '' })
    await one.ready
    for (const at of [one.port, one.sandboxPort]) expect(listening(at)).toEqual([loopback])
  })
}
