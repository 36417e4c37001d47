import { once } from 'node:events'
import { createServer, Server } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { receive, refuseUpgrades } from './front.mjs'
import { trustedPeers } from './peers.mjs'

type Headers = Record<string, string | string[] | undefined>

/** What is left of a request with these headers, in order, from a peer. */
function received(peer: string, pairs: [name: string, value: string][], trusted = '', url = '/sandbox') {
  const headers: Headers = {}
  for (const [name, value] of pairs) headers[name.toLowerCase()] ??= value
  const request = { url, headers, rawHeaders: pairs.flat(), socket: { remoteAddress: peer } }
  receive(request, trustedPeers(trusted))
  return request
}

const host: [string, string] = ['Host', '127.0.0.1:3000']
const addressOf = (...args: Parameters<typeof received>) => received(...args).headers['x-client-address']

describe('where a request came from', () => {
  const told: [string, string][] = [host, ['X-Real-IP', '203.0.113.9']]

  test('is the other end of its connection, whatever it says', () => {
    const more: [string, string][] = [...told, ['X-Forwarded-For', '203.0.113.9'], ['X-Client-Address', '203.0.113.9']]
    expect(addressOf('192.0.2.1', more)).toBe('192.0.2.1')
    expect(addressOf('192.0.2.1', more, '198.51.100.0/24')).toBe('192.0.2.1')
    expect(addressOf('::ffff:192.0.2.1', more)).toBe('192.0.2.1')
  })

  test.each(['192.0.2.1', '192.0.2.0/24', '10.0.0.1, 192.0.2.1', '0.0.0.0/0'])(
    'is what a proxy says that is trusted as %s',
    (trusted) => {
      expect(addressOf('192.0.2.1', told, trusted)).toBe('203.0.113.9')
      expect(addressOf('::ffff:192.0.2.1', told, trusted)).toBe('203.0.113.9')
    },
  )

  test('is what a proxy of IPv6 says that is trusted', () => {
    expect(addressOf('2001:db8::7', [host, ['X-Real-IP', '2001:db8:1::1']], '2001:db8::/64')).toBe('2001:db8:1::1')
    expect(addressOf('2001:db8:0:1::7', [host, ['X-Real-IP', '2001:db8:1::1']], '2001:db8::/64')).toBe(
      '2001:db8:0:1::7',
    )
  })

  test.each(['', 'unknown', '203.0.113.9, 10.0.0.1', '203.0.113.9:80', '<script>'])(
    'is the proxy itself where it says "%s"',
    (said) => {
      expect(addressOf('192.0.2.1', [host, ['X-Real-IP', said]], '192.0.2.1')).toBe('192.0.2.1')
    },
  )

  test('is nothing where the connection is gone already', () => {
    const request = { url: '/', headers: {} as Headers, rawHeaders: [...host], socket: {} }
    receive(request, trustedPeers('0.0.0.0/0'))
    expect(request.headers['x-client-address']).toBe('')
  })
})

test('nothing remains of what clients claim about proxies, other methods and other addresses', () => {
  const claims = [
    'X-Forwarded-For',
    'X-Forwarded-Host',
    'X-Forwarded-Proto',
    'X-Forwarded-Port',
    'X-Forwarded',
    'Forwarded',
    'X-Real-IP',
    'X-Client-Address',
    'X-Path',
    'X-Nonce',
    'X-Straightened',
    'X-Original-URL',
    'X-Rewrite-URL',
    'X-Middleware-Subrequest',
    'X-HTTP-Method-Override',
  ]
  const pairs = claims.map((name): [string, string] => [name, 'evil.example'])
  expect(received('192.0.2.1', [host, ...pairs, ['Cookie', 'a=b']], '192.0.2.1').headers).toEqual({
    host: '127.0.0.1:3000',
    cookie: 'a=b',
    'x-client-address': '192.0.2.1',
  })
})

test.each<[what: string, pairs: [string, string][], url?: string]>([
  ['two hosts', [host, ['host', 'evil.example']]],
  ['one host twice', [host, host]],
  ['no host', []],
  ['a host in its address', [host], 'http://evil.example/sandbox'],
  ['its own host in its address', [host], 'http://127.0.0.1:3000/sandbox'],
  ['no path', [host], '*'],
])('a request that names %s names none', (_, pairs, url) => {
  const request = received('192.0.2.1', pairs, '', url)
  expect(request.headers.host).toBe('')
  expect(request.url).toMatch(/^\//)
})

test.each([
  ['//evil.example/a?b=//c', '/evil.example/a?b=//c'],
  ['/\\evil.example', '/evil.example'],
  ['/sandbox//appflow///connectors', '/sandbox/appflow/connectors'],
])('the address %s is made straight, and this is noted', (url, straight) => {
  const request = received('192.0.2.1', [host], '', url)
  expect([request.url, request.headers['x-straightened']]).toEqual([straight, '1'])
  const other = received('192.0.2.1', [host, ['X-Straightened', '1']], '', '/a?b=//c')
  expect([other.url, other.headers['x-straightened']]).toEqual(['/a?b=//c', undefined])
})

/** What a server answers to a text. */
async function exchange(server: Server, request: string) {
  const address = server.address()
  const socket = connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1')
  socket.end(request.replaceAll('\n', '\r\n'))
  let answer = ''
  for await (const chunk of socket) answer += chunk
  return answer
}

describe('before a server', () => {
  const server = createServer((request, response) => response.end(JSON.stringify([request.url, request.headers])))
  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => void server.close())

  const said = async (request: string) => {
    const answer = await exchange(server, request)
    const [url, headers]: [string, Headers] = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))
    return { url, headers }
  }

  test('every request is prepared before the server’s own listeners see it', async () => {
    const { url, headers } = await said('GET /a HTTP/1.1\nHost: a\nX-Forwarded-For: 203.0.113.9\nConnection: close\n\n')
    expect(url).toBe('/a')
    expect(headers).toEqual({ host: 'a', connection: 'close', 'x-client-address': '127.0.0.1' })
  })

  test('a request to upgrade is an ordinary one, whoever listens for it', async () => {
    class Upgrading extends Server {}
    refuseUpgrades(Upgrading)
    const upgrading = new Upgrading((_request, response) => response.end('{"ordinary":1}'))
    upgrading.on('upgrade', (_request, socket) => socket.end('upgraded'))
    upgrading.listen(0, '127.0.0.1')
    await once(upgrading, 'listening')
    const request = 'GET /a HTTP/1.1\nHost: a\nConnection: Upgrade\nUpgrade: websocket\n\n'
    expect(await exchange(upgrading, request)).toContain('{"ordinary":1}')
    upgrading.close()
  })

  test('of two hosts none remains', async () => {
    const { headers } = await said('GET /a HTTP/1.1\nHost: a\nHost: b\nConnection: close\n\n')
    expect(headers.host).toBe('')
  })

  test('the host of an address does not count', async () => {
    const { url, headers } = await said('GET http://b/a HTTP/1.1\nHost: a\nConnection: close\n\n')
    expect([url, headers.host]).toEqual(['/', ''])
  })
})
