import { describe, expect, test } from 'vitest'
import { config } from '@/lib/config'
import { mostBodyBytes, refusalOf } from '@/lib/gate'

const host = `127.0.0.1:${config.port}`
const asked = (method: string, headers: Record<string, string>) => refusalOf(method, new Headers(headers))?.status

describe('the host that is asked for', () => {
  test.each([host, `localhost:${config.port}`, `LocalHost:${config.port}`, `[::1]:${config.port}`])(
    'is served as %s',
    (name) => {
      expect(asked('GET', { host: name })).toBeUndefined()
    },
  )

  test.each(['', 'localhost', '127.0.0.1:1', `evil.example:${config.port}`, `${host}.evil.example`, `${host},${host}`])(
    'is not served as "%s", whatever else the request says',
    (name) => {
      const others = { 'x-forwarded-host': host, 'sec-fetch-site': 'same-origin', 'next-router-prefetch': '1' }
      for (const method of ['GET', 'HEAD', 'POST']) expect(asked(method, { host: name, ...others })).toBe(421)
    },
  )
})

describe('a change', () => {
  test('is accepted from a page of the console, which a browser says in either of two ways', () => {
    expect(asked('POST', { host, 'sec-fetch-site': 'same-origin' })).toBeUndefined()
    expect(asked('POST', { host, origin: `http://${host}` })).toBeUndefined()
  })

  test.each([
    ['does not say where it comes from', {}],
    ['comes from another site', { 'sec-fetch-site': 'cross-site' }],
    ['comes from another port', { 'sec-fetch-site': 'same-site', origin: `http://${host}` }],
    ['was typed by hand', { 'sec-fetch-site': 'none', origin: `http://${host}` }],
    ['comes from nowhere', { origin: 'null' }],
    ['comes from the same name under another scheme', { origin: `https://${host}` }],
    ['only claims to be forwarded', { origin: 'http://evil.example', 'x-forwarded-host': host }],
  ])('is refused when it %s', (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      expect(asked(method, { host, ...headers })).toBe(403)
    }
  })

  test('is refused past the size of the largest form', () => {
    const ours = { host, 'sec-fetch-site': 'same-origin' }
    expect(asked('POST', { ...ours, 'content-length': String(mostBodyBytes) })).toBeUndefined()
    expect(asked('POST', { ...ours, 'content-length': String(mostBodyBytes + 1) })).toBe(413)
  })
})
