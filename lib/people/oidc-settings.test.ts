import { expect, test } from 'vitest'
import { rolesOf } from './oidc-admission'
import { oidcEnvironment, oidcSettings } from './oidc-settings'

const read = (more: Record<string, string> = {}) =>
  oidcSettings(
    oidcEnvironment({
      OIDC_ISSUER: 'https://id.example.com/realms/ops',
      OIDC_CLIENT_ID: 'console',
      OIDC_ROLES: 'ops=operator',
      ...more,
    }),
  )

test('without an issuer there is no provider, and the other variables are not silently passed over', () => {
  expect(oidcSettings(oidcEnvironment({}))).toBeUndefined()
  expect(() => oidcSettings(oidcEnvironment({ OIDC_CLIENT_ID: 'console' }))).toThrow('OIDC_ISSUER is not set')
  expect(() => read({ OIDC_CLIENT_ID: '' })).toThrow('OIDC_CLIENT_ID')
})

test('what is not set is what most providers use', () => {
  expect(read()).toEqual({
    issuer: 'https://id.example.com/realms/ops',
    clientId: 'console',
    clientSecret: undefined,
    name: 'id.example.com',
    scopes: ['openid', 'profile', 'email'],
    groupsClaim: 'groups',
    roles: [{ group: 'ops', role: 'operator', connection: '*' }],
    requireMfa: false,
    acrValues: [],
  })
})

test('groups are named as the provider names them, with roles on all connections or on one', () => {
  expect(read({ OIDC_ROLES: '/ops admins = admin,cn=ops;dc=x=operator , readers=viewer@prod-eu,' })?.roles).toEqual([
    { group: '/ops admins', role: 'admin', connection: '*' },
    { group: 'cn=ops;dc=x', role: 'operator', connection: '*' },
    { group: 'readers', role: 'viewer', connection: 'prod-eu' },
  ])
})

test('roles that cannot be read are refused with what they may be', () => {
  for (const roles of ['', 'ops', 'ops=root', '=viewer', 'ops=admin@prod-eu', 'ops=viewer@Prod EU'])
    expect(() => read({ OIDC_ROLES: roles }), roles).toThrow('OIDC_ROLES')
  expect(() => read({ OIDC_REQUIRE_MFA: 'yes' })).toThrow('OIDC_REQUIRE_MFA')
})

test('of several groups the highest role counts, for each connection by itself', () => {
  const settings = { roles: read({ OIDC_ROLES: 'a=viewer,b=operator,c=viewer@x,b=operator@x' })?.roles ?? [] }
  expect(rolesOf(['a', 'b', 'c'], settings)).toEqual({ '*': 'operator', x: 'operator' })
  expect(rolesOf(['c'], settings)).toEqual({ x: 'viewer' })
  expect(rolesOf(['d'], settings)).toEqual({})
})
