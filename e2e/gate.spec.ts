import { expect, test } from './console'
import { action, change, openPages, origin, port } from './hardened'
import { type Raw, say } from './raw'
import { adminCookie } from './sign-in'

// Everything here is sent with the admin's cookie, as a browser would from a page of somebody else's.

type Headers = [name: string, value: string][]

const host = `127.0.0.1:${port}`
const hosted: Headers = [['Host', host]]
const from = (...origins: string[]): Headers => [...hosted, ...origins.map((one): [string, string] => ['Origin', one])]
const fetched = (site: string, ...more: Headers): Headers => [...hosted, ['Sec-Fetch-Site', site], ...more]
const named = (name: string, ...more: Headers): Headers => [['Host', name], ['Origin', origin], ...more]
const ours: Headers = [...hosted, ['Origin', origin]]
const evil = from('http://evil.example')
const forwarded = (name: string): Headers => [
  ['X-Forwarded-Host', name],
  ['X-Forwarded-Proto', 'http'],
  ['Forwarded', `host=${name};proto=http`],
]
const overridden: Headers = [
  ['X-HTTP-Method-Override', 'POST'],
  ['X-HTTP-Method', 'POST'],
  ['X-Method-Override', 'POST'],
]

/** What differs from the change that a form of the console sends. */
interface Forged {
  headers: Headers
  method?: string
  /** Given the path of the page. */
  target?: (path: string) => string
  /** Instead of the content type of an action. */
  type?: string
  /** Without the header that names the action: its id stands in the body, as in forms without scripts. */
  plain?: true
}

const forged: Record<string, Forged> = {
  'no origin': { headers: hosted },
  'the origin null': { headers: from('null') },
  'another origin': { headers: evil },
  'a subdomain’s origin': { headers: from(`http://a.${host}`) },
  'an origin that begins like ours': { headers: from(`${origin}.evil.example`) },
  'an origin that ends like ours': { headers: from(`http://evil-${host}`) },
  'an origin with our name as its user': { headers: from(`http://${host}@evil.example`) },
  'our origin in upper case': { headers: named('localhost').concat([['Origin', `HTTP://LOCALHOST:${port}`]]) },
  'our origin with a slash': { headers: from(`${origin}/`) },
  'our origin with a path': { headers: from(`${origin}/sandbox`) },
  'our name under HTTPS': { headers: from(`https://${host}`) },
  'our name at another port': { headers: from(`http://127.0.0.1:${port + 1}`) },
  'our name without its port': { headers: from('http://127.0.0.1') },
  'another of our names': { headers: from(`http://localhost:${port}`) },
  'our address as a number': { headers: from(`http://2130706433:${port}`) },
  'a file’s origin': { headers: from('file://') },
  'an extension’s origin': { headers: from('chrome-extension://abcdefghijklmnop') },
  'two origins in one': { headers: from(`${origin}, http://evil.example`) },
  'two origins, ours first': { headers: from(origin, 'http://evil.example') },
  'two origins, ours last': { headers: from('http://evil.example', origin) },
  'an empty origin': { headers: from('') },
  'another site': { headers: fetched('cross-site', ['Origin', origin]) },
  'the same site': { headers: fetched('same-site', ['Origin', origin]) },
  'no site, typed by hand': { headers: fetched('none', ['Origin', origin]) },
  'an empty site': { headers: fetched('', ['Origin', origin]) },
  'a site in upper case': { headers: fetched('SAME-ORIGIN', ['Origin', origin]) },
  'two sites in one': { headers: fetched('same-origin, cross-site', ['Origin', origin]) },
  'two sites': { headers: fetched('same-origin', ['Sec-Fetch-Site', 'cross-site'], ['Origin', origin]) },
  'our site and another origin': { headers: fetched('same-origin', ['Origin', 'http://evil.example']) },
  'another site and no origin': { headers: fetched('cross-site') },
  'another site as a page to go to': { headers: fetched('cross-site', ['Sec-Fetch-Mode', 'navigate']) },
  'another host': { headers: named(`evil.example:${port}`) },
  'another host that is its own origin': { headers: [...named(`evil.example:${port}`).slice(0, 1), ...evil.slice(1)] },
  'a name that leads to this machine': { headers: named(`127.0.0.1.nip.example:${port}`) },
  'our host without its port': { headers: named('127.0.0.1') },
  'our host at another port': { headers: named(`127.0.0.1:${port + 1}`) },
  'our host with a last dot': { headers: named(`localhost.:${port}`) },
  'our host with a user': { headers: named(`evil@${host}`) },
  'our host as a number': { headers: named(`2130706433:${port}`) },
  'our host in short': { headers: named(`127.1:${port}`) },
  'our host as all addresses': { headers: named(`0.0.0.0:${port}`) },
  'our host as one of IPv6': { headers: named(`[::ffff:127.0.0.1]:${port}`) },
  'an empty host': { headers: named('') },
  'no host': { headers: [['Origin', origin]] },
  'two hosts, ours first': { headers: named(host, ['Host', 'evil.example']) },
  'two hosts, ours last': { headers: named('evil.example', ['Host', host]) },
  'our host twice': { headers: named(host, ['Host', host]) },
  'another host that was forwarded from ours': { headers: named('evil.example', ...forwarded(host)) },
  'another origin that was forwarded to it': { headers: [...evil, ...forwarded('evil.example')] },
  'no origin that was forwarded': { headers: [...hosted, ...forwarded(host)] },
  'an address with another host': { headers: ours, target: (path) => `http://evil.example${path}` },
  'an address with our host': { headers: ours, target: (path) => `http://${host}${path}` },
  'an address with two slashes': { headers: evil, target: (path) => `/${path}` },
  'another origin inside the proxy': {
    headers: [...evil, ['X-Middleware-Subrequest', 'proxy:proxy:proxy:proxy:proxy']],
  },
  'another origin inside middleware': {
    headers: [...evil, ['X-Middleware-Subrequest', 'src/middleware:src/middleware:src/middleware:src/middleware']],
  },
  'another origin, fetched ahead': {
    headers: [...evil, ['RSC', '1'], ['Next-Router-Prefetch', '1'], ['Purpose', 'prefetch']],
  },
  'another origin that upgrades': { headers: [...evil, ['Upgrade', 'websocket'], ['Connection', 'Upgrade']] },
  'GET that would be POST': { headers: [...ours, ...overridden], method: 'GET' },
  'GET that says POST in its address': { headers: ours, method: 'GET', target: (path) => `${path}?_method=POST` },
  'HEAD that would be POST': { headers: [...ours, ...overridden], method: 'HEAD' },
  'PUT from our origin': { headers: ours, method: 'PUT' },
  'PATCH from our origin': { headers: ours, method: 'PATCH' },
  'DELETE from our origin': { headers: ours, method: 'DELETE' },
  'OPTIONS that asks for another origin': {
    headers: [...evil, ['Access-Control-Request-Method', 'POST']],
    method: 'OPTIONS',
  },
  'a form of plain text': { headers: from('null'), type: 'text/plain', plain: true },
  'a form of parts': { headers: evil, type: 'multipart/form-data; boundary=b', plain: true },
  'a form of parts without an origin': { headers: hosted, type: 'multipart/form-data; boundary=b', plain: true },
  'a form of pairs': { headers: evil, type: 'application/x-www-form-urlencoded', plain: true },
}

const bodyOf = ({ type = '', plain }: Forged, body: string) => {
  if (!plain) return body
  const fields = Object.entries({ [`$ACTION_ID_${action().id}`]: '', 1: body, 0: '["$K1"]' })
  if (type.startsWith('multipart/')) {
    const parts = fields.map(
      ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    return `${parts.join('')}--b--\r\n`
  }
  return type === 'text/plain' ? fields.map((pair) => pair.join('=')).join('\r\n') : `${new URLSearchParams(fields)}`
}

test('what a form of the console sends changes something, whatever is tried before', async ({ sandbox, home }) => {
  const path = home + action().path
  const { body = '' } = change(sandbox)
  const send = (what: Forged) => {
    const named: Headers = what.plain ? [] : [['Next-Action', action().id]]
    const type: Headers = [['Content-Type', what.type ?? 'text/plain;charset=UTF-8']]
    const raw: Raw = {
      method: what.method,
      target: what.target?.(path) ?? path,
      headers: [...what.headers, ...named, ...type, ['Cookie', adminCookie()]],
      body: bodyOf(what, body),
    }
    return say(port, raw)
  }
  expect(Object.keys(forged).length).toBeGreaterThanOrEqual(60)
  for (const [what, request] of Object.entries(forged)) {
    const { status, text } = await send(request)
    expect(text, what).not.toContain('connectorArn')
    // A GET is answered with the page that it names.
    if (request.method !== 'GET' && request.method !== 'HEAD') expect([0, 400, 403, 405, 421], what).toContain(status)
  }
  expect(await sandbox.accepted('appflow.registerConnector')).toEqual([])
  expect((await send({ headers: ours })).text).toContain('connectorArn')
  expect(await sandbox.accepted('appflow.registerConnector')).toHaveLength(1)
})

test('a name that was made to lead to this machine is served nothing at all', async ({ home }) => {
  const paths = [
    '/',
    ...openPages,
    home,
    `${home}/appflow/connectors`,
    `/api/read${home}/appflow.connectors?args=%7B%7D`,
    '/api/ready',
    '/api/auth/callback/oidc?code=a&state=b',
    '/icon.svg',
    '/favicon.ico',
    '/_next/static/chunks/a.js',
    '/_next/image?url=%2Ficon.svg&w=16&q=75',
    '/moon',
    '//moon',
    '/sandbox/',
  ]
  for (const target of paths)
    for (const method of ['GET', 'HEAD', 'POST']) {
      const headers: Headers = [
        ['Host', `rebound.example:${port}`],
        ['Origin', `http://rebound.example:${port}`],
        ['Sec-Fetch-Site', 'same-origin'],
        ['X-Forwarded-Host', host],
        ['Cookie', adminCookie()],
      ]
      expect((await say(port, { method, target, headers })).status, `${method} ${target}`).toBe(421)
    }
})
