import { expect, test } from 'vitest'
import { barePolicy, everyResponse, isUnchanging, pagePolicy, secureResponse } from '@/lib/headers'

const plain = { development: false, secure: false, issuer: '' }

const directives = (policy: string) =>
  new Map(policy.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]))

test('a page runs what carries its nonce and what that loads, and never what is built from text', () => {
  const policy = directives(pagePolicy('bm9uY2U=', plain))
  expect(policy.get('default-src')).toEqual(["'none'"])
  expect(policy.get('script-src')).toEqual(["'self'", "'nonce-bm9uY2U='", "'strict-dynamic'"])
  expect(policy.get('style-src')).toEqual(["'self'", "'nonce-bm9uY2U='"])
  expect(policy.get('connect-src')).toEqual(["'self'"])
})

test('no page can be framed, rebased, or made to send its forms or load its plug-ins elsewhere', () => {
  for (const development of [false, true]) {
    const policy = directives(pagePolicy('bm9uY2U=', { ...plain, development }))
    for (const name of ['frame-ancestors', 'base-uri', 'object-src']) expect(policy.get(name), name).toEqual(["'none'"])
    expect(policy.get('form-action')).toEqual(["'self'"])
  }
})

test('what is not a page loads, frames and sends nothing', () => {
  for (const [name, sources] of directives(barePolicy)) expect(sources, name).toEqual(["'none'"])
})

test('a form may lead to the OpenID provider, where there is one, and nowhere else', () => {
  const policy = directives(pagePolicy('bm9uY2U=', { ...plain, issuer: 'https://id.example.com/realms/ops' }))
  expect(policy.get('form-action')).toEqual(["'self'", 'https://id.example.com'])
})

test('over HTTPS everything stays there', () => {
  expect(pagePolicy('bm9uY2U=', { ...plain, secure: true })).toContain('; upgrade-insecure-requests')
  expect(secureResponse['Strict-Transport-Security']).toContain('max-age=31536000')
})

test('nothing binds other programs of this machine to HTTPS', () => {
  const all = [pagePolicy('bm9uY2U=', plain), barePolicy, JSON.stringify(everyResponse)].join()
  expect(all).not.toMatch(/upgrade-insecure-requests|strict-transport-security/i)
})

test('only files of the build, and the icon, may be kept', () => {
  expect(['/_next/static/chunks/a.js', '/icon.svg'].filter(isUnchanging)).toHaveLength(2)
  const made = [
    '/',
    '/sandbox',
    '/api/ready',
    '/_next/image',
    '/_next/staticx',
    '/sandbox/_next/static/a',
    '/icon.svg/a',
  ]
  expect(made.filter(isUnchanging)).toEqual([])
})
