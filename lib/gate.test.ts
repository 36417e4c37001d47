import { describe, expect, test } from 'vitest'
import { mostBodyBytes, mostImportBytes } from '@/lib/body-limits'
import { gateFor } from '@/lib/gate'

const port = 3000
const host = `127.0.0.1:${port}`
const here = gateFor({ host: '127.0.0.1', port, publicOrigin: `http://${host}` })
const publicly = gateFor({ host: '0.0.0.0', port, publicOrigin: 'https://console.example.com' })
const asked = (method: string, headers: Record<string, string>, gate = here, path = '/sandbox/people') =>
  gate(method, new Headers(headers), path)?.status

describe('the host that is asked for', () => {
  test.each([host, `localhost:${port}`, `LocalHost:${port}`, `[::1]:${port}`])('is served as %s', (name) => {
    expect(asked('GET', { host: name })).toBeUndefined()
  })

  test.each(['', 'localhost', '127.0.0.1:1', `evil.example:${port}`, `${host}.evil.example`, `${host},${host}`])(
    'is not served as "%s", whatever else the request says',
    (name) => {
      const others = { 'x-forwarded-host': host, 'sec-fetch-site': 'same-origin', 'next-router-prefetch': '1' }
      for (const method of ['GET', 'HEAD', 'POST']) expect(asked(method, { host: name, ...others })).toBe(421)
    },
  )

  test.each(['console.example.com', 'Console.Example.com', host, `[::1]:${port}`])(
    'is served as %s under a public origin',
    (name) => {
      expect(asked('GET', { host: name }, publicly)).toBeUndefined()
    },
  )

  test.each(['console.example.com:443', 'evil.console.example.com', 'console.example.com.', `0.0.0.0:${port}`])(
    'is not served as %s under a public origin',
    (name) => {
      expect(asked('GET', { host: name }, publicly)).toBe(421)
    },
  )

  test('is served as the address that the console listens on, in brackets when it is of IPv6', () => {
    for (const [address, name] of [
      ['192.0.2.7', '192.0.2.7'],
      ['2001:db8::7', '[2001:db8::7]'],
    ] as const) {
      const gate = gateFor({ host: address, port, publicOrigin: 'https://console.example.com' })
      expect(asked('GET', { host: `${name}:${port}` }, gate)).toBeUndefined()
    }
  })
})

describe('a change', () => {
  test('is accepted from a page of the console, which a browser says in either of two ways', () => {
    expect(asked('POST', { host, 'sec-fetch-site': 'same-origin' })).toBeUndefined()
    expect(asked('POST', { host, 'sec-fetch-site': 'same-origin', origin: 'null' })).toBeUndefined()
    expect(asked('POST', { host, origin: `http://${host}` })).toBeUndefined()
  })

  test('is accepted from the public origin under its name, and from no other there', () => {
    const name = { host: 'console.example.com' }
    expect(asked('POST', { ...name, origin: 'https://console.example.com' }, publicly)).toBeUndefined()
    for (const origin of ['http://console.example.com', `http://${host}`, 'https://console.example.com:8443'])
      expect(asked('POST', { ...name, origin }, publicly), origin).toBe(403)
    expect(asked('POST', { host, origin: 'https://console.example.com' }, publicly)).toBe(403)
  })

  test.each([
    ['does not say where it comes from', {}],
    ['comes from another site', { 'sec-fetch-site': 'cross-site' }],
    ['comes from another port', { 'sec-fetch-site': 'same-site', origin: `http://${host}` }],
    ['was typed by hand', { 'sec-fetch-site': 'none', origin: `http://${host}` }],
    ['says nothing of its site', { 'sec-fetch-site': '', origin: `http://${host}` }],
    ['says two things', { 'sec-fetch-site': 'same-origin', origin: 'http://evil.example' }],
    ['says one thing twice', { 'sec-fetch-site': 'same-origin, cross-site', origin: `http://${host}` }],
    ['comes from nowhere', { origin: 'null' }],
    ['comes from the same name under another scheme', { origin: `https://${host}` }],
    ['only claims to be forwarded', { origin: 'http://evil.example', 'x-forwarded-host': host }],
  ])('is refused when it %s', (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      expect(asked(method, { host, ...headers })).toBe(403)
    }
  })

  test('is refused when its body does not say how long it is', () => {
    expect(asked('POST', { host, 'sec-fetch-site': 'same-origin', 'transfer-encoding': 'chunked' })).toBe(411)
  })

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])('is not made by %s, from our pages either', (method) => {
    expect(asked(method, { host, 'sec-fetch-site': 'same-origin' })).toBe(405)
  })

  test('is refused past the size of the largest form', () => {
    const ours = { host, 'sec-fetch-site': 'same-origin' }
    expect(asked('POST', { ...ours, 'content-length': String(mostBodyBytes) })).toBeUndefined()
    expect(asked('POST', { ...ours, 'content-length': String(mostBodyBytes + 1) })).toBe(413)
  })

  test('may be a file where a sandbox account is restored from one, and nowhere else', () => {
    const ours = { host, 'sec-fetch-site': 'same-origin' }
    const sized = (bytes: number, path: string) =>
      asked('POST', { ...ours, 'content-length': String(bytes) }, here, path)
    expect(sized(mostImportBytes, '/api/sandbox/sandbox')).toBeUndefined()
    expect(sized(mostImportBytes + 1, '/api/sandbox/sandbox')).toBe(413)
    for (const path of ['/api/sandbox', '/api/sandbox/a/b', '/x/api/sandbox/a', '/sandbox/sandbox'])
      expect(sized(mostBodyBytes + 1, path), path).toBe(413)
  })
})
