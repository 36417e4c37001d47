import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { requestHandler } from '@/lib/aws/client-config'
import { someone } from '@/lib/testing'
import type { Connection } from './connection'
import { credentialsFor } from './credentials'
import type { ConnectionSettings } from './settings'
import { testConnection } from './test-connection'

const folder = mkdtempSync(path.join(tmpdir(), 'console-endpoints-'))
const elsewhere: string[] = []
const listener = createServer(({ url = '' }, answer) => {
  elsewhere.push(url)
  answer.writeHead(500).end()
})
await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
const address = listener.address()
const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
const asked: string[] = []
const services = ['appflow', 'evs', 'greengrass', 'sts']
const hosts = services.map((service) => `${service}.eu-west-1.amazonaws.com`)

// Before the first test: the SDK reads them once.
const keys = (name: string) => `[${name}]\naws_access_key_id = example\naws_secret_access_key = example\n`
writeFileSync(path.join(folder, 'credentials'), `${keys('base')}${keys('site')}`)
const each = services.map((service) => `${service} =\n  endpoint_url = ${url}\n`).join('')
const role = ['arn:aws:iam:', '111122223333', 'role/site'].join(':')
writeFileSync(
  path.join(folder, 'config'),
  `[services away]\n${each}
[profile site]\nservices = away\nendpoint_url = ${url}\nregion = eu-west-1
[profile base]\nregion = eu-west-1
[profile assumed]\nrole_arn = ${role}\nsource_profile = base\nservices = away\nendpoint_url = ${url}\nregion = eu-west-1\n`,
)

beforeEach(() => {
  vi.stubEnv('AWS_CONFIG_FILE', path.join(folder, 'config'))
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', path.join(folder, 'credentials'))
  vi.stubEnv('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS', undefined)
  vi.spyOn(requestHandler, 'handle').mockImplementation(async ({ hostname }) => {
    asked.push(hostname)
    throw new Error('Nothing leaves this test.')
  })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  asked.length = 0
})
afterAll(() => {
  listener.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Asks all services once by a live connection, wherever that leads. */
async function askAll(source: ConnectionSettings['source']) {
  const settings: ConnectionSettings = { kind: 'live', account: '', region: 'eu-west-1', source }
  const connection: Connection = {
    ...settings,
    id: 'real',
    name: 'Real',
    badge: 'Live',
    production: true,
    readOnly: false,
    scope: 'read',
    credentials: (scope) => credentialsFor(settings, scope, 'ada'),
  }
  await testConnection({ connection, person: someone(), signal: AbortSignal.timeout(10_000) }, settings)
  return [...new Set(asked)].toSorted()
}

test('an endpoint in the environment does not lead a live connection away from AWS', async () => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'example')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'example')
  vi.stubEnv('AWS_ENDPOINT_URL', url)
  for (const service of services) vi.stubEnv(`AWS_ENDPOINT_URL_${service.toUpperCase()}`, url)
  expect(await askAll({ kind: 'default' })).toEqual(hosts)
  expect(elsewhere).toEqual([])
})

test('an endpoint in a profile leads neither a live connection away, nor the sign-in by which the profile gets its role', async () => {
  vi.stubEnv('AWS_PROFILE', 'site')
  expect(await askAll({ kind: 'profile', profile: 'site' })).toEqual(hosts)
  asked.length = 0
  vi.stubEnv('AWS_PROFILE', 'assumed')
  expect(await askAll({ kind: 'profile', profile: 'assumed' })).toEqual(['sts.eu-west-1.amazonaws.com'])
  expect(elsewhere).toEqual([])
})
