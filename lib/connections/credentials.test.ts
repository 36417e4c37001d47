import { randomInt } from 'node:crypto'
import { GreengrassClient, ListGroupsCommand } from '@aws-sdk/client-greengrass'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientPerConnection } from '@/lib/aws/client-config'
import { type TestSandbox, testSandbox } from '@/lib/sandbox/testing'
import type { Connection } from './connection'
import type { ConnectionSettings } from './settings'

let sandbox: TestSandbox
let credentials: typeof import('./credentials')
beforeAll(async () => {
  sandbox = await testSandbox()
  // Read once when the configuration is first imported, which is after this.
  process.env.SANDBOX_URL = sandbox.url
  credentials = await import('./credentials')
})
afterAll(() => sandbox.close())

function role(externalId = 'an-external-id') {
  const account = String(randomInt(100_000_000_000, 999_999_999_999))
  const arn = ['arn:aws:iam:', account, 'role/site/connectors'].join(':')
  const source = { kind: 'role', roleArn: arn, externalId } as const
  const settings: ConnectionSettings = { kind: 'sandbox', account, region: 'us-east-1', source }
  const calls = async () => {
    const answer = await sandbox.control('sts/calls', { account })
    return Object(answer).result as { sessionName: string; externalId?: string; policy?: string }[]
  }
  return { account, arn, settings, calls }
}

async function got(settings: ConnectionSettings, scope: 'read' | 'write', session = 'ada') {
  const provider = credentials.credentialsFor(settings, scope, session)
  return typeof provider === 'function' ? await provider() : provider
}

describe('a role', () => {
  test('is assumed with the external id and in the person’s name; for reads with a policy that only reads', async () => {
    const { settings, calls } = role()
    await got(settings, 'read', 'person 1/ü')
    await got(settings, 'write', 'x')
    const [read, write] = await calls()
    expect(read).toMatchObject({ sessionName: 'person-1--', externalId: 'an-external-id' })
    expect(JSON.parse(read?.policy ?? '')).toMatchObject({ Statement: [{ Effect: 'Allow', Resource: '*' }] })
    expect(read?.policy).not.toMatch(/GetSecretValue|Create|Register|Put|Update|Delete|"\*:?\*?"[^}]*Action/)
    expect(read?.policy?.length).toBeLessThan(2048)
    expect(write).toMatchObject({ sessionName: 'x-' })
    expect(write).not.toHaveProperty('policy')
  })

  test('is assumed once for everyone at once and for all services', async () => {
    const { settings, calls } = role()
    await Promise.all(Array.from({ length: 10 }, () => got(settings, 'read')))
    await got(settings, 'read')
    expect(await calls()).toHaveLength(1)
  })

  test('that does not trust the console is told as credentials that are missing, with what AWS said', async () => {
    const { settings, arn, account } = role()
    await sandbox.control('sts/role', { account, arn, externalId: 'another' })
    await expect(got(settings, 'read')).rejects.toMatchObject({
      name: 'CredentialsProviderError',
      message: expect.stringContaining(`AccessDenied: User: arn:aws:iam::${account}:user/sandbox is not authorized`),
    })
  })
})

describe('a sandbox account', () => {
  const settings: ConnectionSettings = {
    kind: 'sandbox',
    account: '444455556666',
    region: 'us-east-1',
    source: { kind: 'default' },
  }
  test('has its own key to change, and a session of it to read', async () => {
    expect(await got(settings, 'write')).toEqual({ accessKeyId: '444455556666', secretAccessKey: 'sandbox' })
    expect(await got(settings, 'read')).toMatchObject({ accessKeyId: '444455556666', sessionToken: expect.any(String) })
  })

  test('gives the same object for the same settings, so that its clients are kept, and another for others', () => {
    const of = (change: Partial<ConnectionSettings>, scope: 'read' | 'write' = 'read', session = 'ada') =>
      credentials.credentialsFor({ ...settings, ...change }, scope, session)
    expect(of({})).toBe(of({}))
    const others = [of({}), of({}, 'write'), of({}, 'read', 'bob'), of({ account: '777788889999' })]
    expect(new Set(others).size).toBe(4)
  })
})

describe('clients', () => {
  const made = (id: string, settings: ConnectionSettings, scope: 'read' | 'write' = 'read'): Connection => ({
    id,
    name: id,
    kind: 'sandbox',
    badge: 'Sandbox',
    production: false,
    readOnly: false,
    account: settings.account,
    region: settings.region,
    endpoint: sandbox.url,
    scope,
    credentials: (wanted) => credentials.credentialsFor(settings, scope === 'write' ? wanted : 'read', 'ada'),
  })

  test('are kept for a connection, and made anew for another scope, purpose, Region or edited settings', async () => {
    const clientOf = clientPerConnection((settings) => new GreengrassClient(settings))
    const { settings } = role()
    const first = clientOf(made('a', settings), 'read')
    expect(clientOf(made('a', settings), 'read')).toBe(first)
    const edited = { ...settings, source: { ...settings.source, externalId: 'renewed' } } as ConnectionSettings
    const others = [
      clientOf(made('a', settings), 'change'),
      clientOf(made('a', settings, 'write'), 'change'),
      clientOf(made('a', { ...settings, region: 'eu-west-1' }), 'read'),
      clientOf(made('a', edited), 'read'),
    ]
    expect(new Set([first, ...others]).size).toBe(5)
    await expect(first.send(new ListGroupsCommand({}))).resolves.toHaveProperty('Groups')
  })
})
