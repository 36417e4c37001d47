import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { consoleEnvironment, sandboxEnvironment } from './environment'
import { requireFreePort } from './ports.mjs'
import { readSettings } from './settings.mjs'

test('nothing set means port 3000 on loopback, the folder .data and a sandbox on 4566', () => {
  expect(readSettings({}, '/srv/console')).toEqual({
    host: '127.0.0.1',
    port: 3000,
    url: 'http://127.0.0.1:3000',
    trustedProxy: '',
    instance: expect.stringMatching(/^[0-9a-f]{8}$/),
    dataDir: '/srv/console/.data',
    sandboxPort: 4566,
    sandboxUrl: 'http://127.0.0.1:4566',
  })
})

test('an empty variable counts as not set', () => {
  const names = ['PORT', 'HOST', 'PUBLIC_ORIGIN', 'AUTH_SECRET', 'TRUSTED_PROXY', 'DATA_DIR', 'DATABASE_URL']
  const more = ['DATABASE_OWNER_URL', 'SANDBOX_PORT', 'SANDBOX', 'SANDBOX_URL', 'OIDC_ISSUER', 'NOTIFY_PRIVATE']
  const set = Object.fromEntries([...names, ...more].map((name) => [name, '']))
  expect(readSettings(set, '/srv')).toEqual(readSettings({}, '/srv'))
})

test('SANDBOX=off leaves no sandbox, whatever its port', () => {
  const { sandboxPort, sandboxUrl } = readSettings({ SANDBOX: 'off', SANDBOX_PORT: 'x' }, '/srv')
  expect([sandboxPort, sandboxUrl]).toEqual([undefined, undefined])
})

test('a sandbox that runs elsewhere is used only by a console that runs none', () => {
  const SANDBOX_URL = 'http://sandbox.internal:4566'
  expect(readSettings({ SANDBOX: 'off', SANDBOX_URL }, '/srv').sandboxUrl).toBe(SANDBOX_URL)
  expect(readSettings({ SANDBOX_URL }, '/srv').sandboxUrl).toBe('http://127.0.0.1:4566')
})

test.each(['0', '65536', 'http', '3000.5', '-1'])('PORT=%s is refused by name', (PORT) => {
  expect(() => readSettings({ PORT }, '/srv')).toThrow(`PORT must be a port number from 1 to 65535, not "${PORT}"`)
})

test('one port for both is refused', () => {
  expect(() => readSettings({ PORT: '4566' }, '/srv')).toThrow('PORT and SANDBOX_PORT are both 4566')
})

const AUTH_SECRET = 'kq3vYl0Zb8nR2sWf6uTx1cPd9eHgJmAo'
const PUBLIC_ORIGIN = 'https://console.example.com'

describe.each(['0.0.0.0', '::', '192.0.2.1', '127.evil.example'])('HOST=%s', (HOST) => {
  test.each([
    [{}, 'without AUTH_SECRET and PUBLIC_ORIGIN the console listens on this machine only'],
    [{ AUTH_SECRET }, 'without PUBLIC_ORIGIN the console'],
    [{ PUBLIC_ORIGIN }, 'without AUTH_SECRET the console'],
  ])('is refused with %j, and what is missing is named', (set, reason) => {
    expect(() => readSettings({ HOST, ...set }, '/srv')).toThrow(reason)
  })

  test('is taken with both', () => {
    expect(readSettings({ HOST, AUTH_SECRET, PUBLIC_ORIGIN }, '/srv').host).toBe(HOST)
  })
})

test('a console that listens everywhere is asked on loopback whether it is ready', () => {
  const urls = ['0.0.0.0', '::'].map((HOST) => readSettings({ HOST, AUTH_SECRET, PUBLIC_ORIGIN }, '/srv').url)
  expect(urls).toEqual(['http://127.0.0.1:3000', 'http://[::1]:3000'])
})

test('a short AUTH_SECRET is refused, and not repeated', () => {
  const short = AUTH_SECRET.slice(1)
  expect(() => readSettings({ AUTH_SECRET: short }, '/srv')).toThrow('AUTH_SECRET is shorter than 32 characters')
  expect(() => readSettings({ AUTH_SECRET: short }, '/srv')).not.toThrow(short)
})

test.each([
  ['https://Console.Example.com:443/', 'https://console.example.com'],
  ['https://console.example.com:8443', 'https://console.example.com:8443'],
  ['http://localhost:8080', 'http://localhost:8080'],
  ['http://[::1]:8080', 'http://[::1]:8080'],
])('PUBLIC_ORIGIN=%s is written as browsers do', (given, origin) => {
  expect(readSettings({ PUBLIC_ORIGIN: given }, '/srv').publicOrigin).toBe(origin)
})

test.each([
  'console.example.com',
  'http://console.example.com',
  'https://console.example.com/path',
  'https://user@console.example.com',
  'https://console.example.com?a',
  'javascript:alert(1)',
  'https://',
])('PUBLIC_ORIGIN=%s is refused', (given) => {
  expect(() => readSettings({ PUBLIC_ORIGIN: given }, '/srv')).toThrow('PUBLIC_ORIGIN must be an origin such as https')
})

test('an OpenID provider may have a path, and speaks HTTPS unless it runs on this machine', () => {
  for (const OIDC_ISSUER of ['https://id.example.com/realms/ops', 'http://127.0.0.1:9000'])
    expect(() => readSettings({ OIDC_ISSUER }, '/srv')).not.toThrow()
  expect(() => readSettings({ OIDC_ISSUER: 'http://id.example.com' }, '/srv')).toThrow('OIDC_ISSUER must be')
})

test.each(['proxy.example.com', '10.0.0.0/33', '10.0.0', 'fd00::/129', '10.0.0.1/8/8', '10.0.0.1/x'])(
  'TRUSTED_PROXY=%s is refused',
  (entry) => {
    const set = { TRUSTED_PROXY: `10.0.0.7, ${entry}` }
    expect(() => readSettings(set, '/srv')).toThrow(`not "${entry}"`)
  },
)

test('NOTIFY_PRIVATE lists addresses and networks', () => {
  expect(() => readSettings({ NOTIFY_PRIVATE: '10.0.0.0/8, fd00::/8' }, '/srv')).not.toThrow()
  const set = { NOTIFY_PRIVATE: '10.0.0.0/8, intranet' }
  expect(() => readSettings(set, '/srv')).toThrow('NOTIFY_PRIVATE must list addresses')
})

test('a database’s owner without the database is refused', () => {
  expect(() => readSettings({ DATABASE_OWNER_URL: 'postgresql://o@h/c' }, '/srv')).toThrow('without DATABASE_URL')
})

test('a DATABASE_URL that is no address is refused, and not repeated', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://u:secret@h/c' }, '/srv')).toThrow(
    /^(?!.*secret).*DATABASE_URL must/,
  )
})

test('replicas of a console bear one instance, other consoles of the same machine other ones', () => {
  const instance = (env: Record<string, string>) => readSettings(env, '/srv').instance
  const replica = { PUBLIC_ORIGIN, DATABASE_URL: 'postgresql://u:p@db/c' }
  expect(instance({ ...replica, PORT: '3001', DATA_DIR: 'a' })).toBe(instance({ ...replica, DATA_DIR: 'b' }))
  const DATABASE_URL = 'postgresql://u:p@127.0.0.1/c'
  const others: Record<string, string>[] = [
    {},
    { DATA_DIR: 'a' },
    { DATABASE_URL },
    { DATABASE_URL, PORT: '3001' },
    { DATABASE_URL: `${DATABASE_URL}2` },
    { PUBLIC_ORIGIN },
  ]
  expect(new Set(others.map(instance)).size).toBe(others.length)
  expect(instance({ DATABASE_URL: 'postgresql://u:other@127.0.0.1:5432/c' })).toBe(instance({ DATABASE_URL }))
})

test('an IPv6 loopback address is written with brackets', () => {
  expect(readSettings({ HOST: '::1' }, '/srv').url).toBe('http://[::1]:3000')
})

test('the console gets no endpoint that the environment configures for AWS', () => {
  const env = { AWS_ENDPOINT_URL: 'http://a', AWS_ENDPOINT_URL_EVS: 'http://b', AWS_REGION: 'eu-west-1' }
  const given = consoleEnvironment(env, readSettings({}, '/srv'), { databaseUrl: 'postgresql://x', dev: false })
  expect(Object.keys(given).filter((name) => name.startsWith('AWS_ENDPOINT'))).toEqual([])
  expect(given).toMatchObject({
    AWS_REGION: 'eu-west-1',
    DATABASE_URL: 'postgresql://x',
    SANDBOX_URL: 'http://127.0.0.1:4566',
  })
})

test('the console does not get the owner of the tables', () => {
  const env = { DATABASE_URL: 'postgresql://x', DATABASE_OWNER_URL: 'postgresql://y' }
  const settings = readSettings(env, '/srv')
  expect(settings.databaseOwnerUrl).toBe('postgresql://y')
  const given = consoleEnvironment(env, settings, { databaseUrl: 'postgresql://x', dev: false })
  expect(Object.values(given)).not.toContain('postgresql://y')
})

test('the console does not learn who owns the schema, and is told what was worked out of the settings', () => {
  const env = {
    DATABASE_URL: 'postgresql://app@h/c',
    DATABASE_OWNER_URL: 'postgresql://owner@h/c',
    AUTH_SECRET,
    PUBLIC_ORIGIN,
  }
  const settings = readSettings({ ...env, DATA_DIR: 'data' }, '/srv')
  const given = consoleEnvironment(env, settings, { databaseUrl: env.DATABASE_URL, dev: false })
  expect(Object.values(given).join()).not.toContain('owner')
  expect(given).toMatchObject({
    AUTH_SECRET,
    PUBLIC_ORIGIN,
    CONSOLE_INSTANCE: settings.instance,
    DATA_DIR: '/srv/data',
  })
})

test('the sandbox gets no credentials of AWS, of the database, of sign-in or of its provider', () => {
  const secrets = {
    AWS_SECRET_ACCESS_KEY: 's',
    AWS_SESSION_TOKEN: 's',
    DATABASE_URL: 'postgresql://x',
    DATABASE_OWNER_URL: 'postgresql://y',
    PGPASSWORD: 's',
    AUTH_SECRET,
    OIDC_CLIENT_SECRET: 's',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: 's',
  }
  const given = sandboxEnvironment({ ...secrets, PATH: '/bin' }, readSettings({}, '/srv'))
  expect(given).toEqual({ DATA_DIR: '/srv/.data', NODE_ENV: 'production', PATH: '/bin', SANDBOX_PORT: '4566' })
})

test('a port in use is named together with the variable that changes it', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const address = holder.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(requireFreePort('127.0.0.1', port, 'PORT')).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`)
  const waiting = requireFreePort('127.0.0.1', port, 'PORT')
  holder.close()
  await expect(waiting).resolves.toBeUndefined()
})
