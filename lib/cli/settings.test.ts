import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { consoleEnvironment, sandboxEnvironment } from './environment'
import { requireFreePort } from './ports.mjs'
import { readSettings } from './settings.mjs'

test('nothing set means port 3000 on loopback, the folder .data and a sandbox on 4566', () => {
  expect(readSettings({}, '/srv/console')).toEqual({
    host: '127.0.0.1',
    port: 3000,
    url: 'http://127.0.0.1:3000',
    dataDir: '/srv/console/.data',
    databaseUrl: undefined,
    sandboxPort: 4566,
  })
})

test('an empty variable counts as not set', () => {
  const set = { PORT: '', HOST: '', DATA_DIR: '', DATABASE_URL: '', SANDBOX_PORT: '', SANDBOX: '' }
  expect(readSettings(set, '/srv')).toEqual(readSettings({}, '/srv'))
})

test('SANDBOX=off leaves no sandbox, whatever its port', () => {
  expect(readSettings({ SANDBOX: 'off', SANDBOX_PORT: 'x' }, '/srv').sandboxPort).toBeUndefined()
})

test.each(['0', '65536', 'http', '3000.5', '-1'])('PORT=%s is refused by name', (PORT) => {
  expect(() => readSettings({ PORT }, '/srv')).toThrow(`PORT must be a port number from 1 to 65535, not "${PORT}"`)
})

test('one port for both is refused', () => {
  expect(() => readSettings({ PORT: '4566' }, '/srv')).toThrow('PORT and SANDBOX_PORT are both 4566')
})

test.each(['0.0.0.0', '::', '192.0.2.1', '127.evil.example'])('HOST=%s is refused: there is no sign-in', (HOST) => {
  expect(() => readSettings({ HOST }, '/srv')).toThrow('listens on this machine only')
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

test('the sandbox gets no credentials of AWS or of the database', () => {
  const env = { AWS_SECRET_ACCESS_KEY: 's', DATABASE_URL: 'postgresql://x', PATH: '/bin' }
  const given = sandboxEnvironment(env, readSettings({}, '/srv'))
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
