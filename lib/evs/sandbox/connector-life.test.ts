import {
  DescribeSecretCommand,
  ListSecretsCommand,
  paginateListSecrets,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as evs from '@/lib/evs/sdk'
import { type TestSandbox, testSandbox } from '@/lib/sandbox/testing'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await testSandbox()
})
afterAll(() => sandbox.close())

/** An account with a healthy vCenter connector in its self-deployed environment. */
async function connect() {
  const credentials = sandbox.newAccount()
  const account = credentials.accessKeyId
  const settings = { endpoint: sandbox.url, region: 'us-east-1', credentials, maxAttempts: 1 }
  const client = new evs.EvsClient(settings)
  const { environmentSummaries = [] } = await client.send(new evs.ListEnvironmentsCommand({}))
  const environment = environmentSummaries.find(({ environmentName }) => environmentName === 'evs-vcf9')
  const environmentId = environment?.environmentId ?? ''
  const made = await client.send(
    new evs.CreateEnvironmentConnectorCommand({
      environmentId,
      type: 'VCENTER',
      applianceFqdn: 'vc.vcf9.evs.example.com',
      secretIdentifier: 'evs/vcenter-reader',
    }),
  )
  const named = { environmentId, connectorId: made.connector?.connectorId ?? '' }
  const control = (path: string, body: Record<string, unknown> = {}) =>
    sandbox.control(path, { account, ...named, ...body })
  const advance = (advanceSeconds: number) => control('clock', { advanceSeconds })
  await advance(60)
  return {
    account,
    client,
    secrets: new SecretsManagerClient(settings),
    arn: environment?.environmentArn ?? '',
    ...named,
    control,
    advance,
    get: async () =>
      (await client.send(new evs.ListEnvironmentConnectorsCommand({ environmentId }))).connectors?.find(
        ({ connectorId }) => connectorId === named.connectorId,
      ),
    status: async () => (await client.send(new evs.GetEnvironmentCommand({ environmentId }))).environment,
    update: (change: { applianceFqdn?: string; secretIdentifier?: string }) =>
      client.send(new evs.UpdateEnvironmentConnectorCommand({ ...named, ...change })),
    remove: () => client.send(new evs.DeleteEnvironmentConnectorCommand(named)),
    entitlements: async () =>
      (await client.send(new evs.ListVmEntitlementsCommand({ ...named, entitlementType: 'WINDOWS_SERVER' })))
        .entitlements ?? [],
  }
}

describe('UpdateEnvironmentConnector', () => {
  test('answers UPDATING; then it is ACTIVE with unknown checks; then they passed', async () => {
    const { update, get, advance } = await connect()
    expect(await get()).toMatchObject({ state: 'ACTIVE', status: 'PASSED' })
    const { connector } = await update({ applianceFqdn: 'vc2.vcf9.evs.example.com' })
    expect(connector).toMatchObject({ state: 'UPDATING', applianceFqdn: 'vc2.vcf9.evs.example.com', status: 'UNKNOWN' })
    await expect(update({ secretIdentifier: 'evs/vcenter-reader' })).rejects.toThrow('in state UPDATING')
    await advance(20)
    expect(await get()).toMatchObject({ state: 'ACTIVE', status: 'UNKNOWN' })
    await advance(30)
    expect(await get()).toMatchObject({ state: 'ACTIVE', status: 'PASSED' })
  })

  test('takes the appliance or the secret, never both and never neither', async () => {
    const { update, account } = await connect()
    const both = { applianceFqdn: 'vc2.vcf9.evs.example.com', secretIdentifier: 'evs/vcenter-reader' }
    await expect(update(both)).rejects.toMatchObject({ name: 'ValidationException' })
    await expect(update({})).rejects.toMatchObject({ name: 'ValidationException' })
    expect(await sandbox.ledger(account)).toHaveLength(1)
  })

  test('to a secret without the tag ends in UPDATE_FAILED, out of which it can be updated again', async () => {
    const { update, get, advance } = await connect()
    await update({ secretIdentifier: 'evs/vcenter-untagged' })
    await advance(20)
    expect(await get()).toMatchObject({
      state: 'UPDATE_FAILED',
      status: 'UNKNOWN',
      stateDetails: expect.stringContaining('EvsAccess=true'),
    })
    await update({ secretIdentifier: 'evs/vcenter-reader' })
    await advance(60)
    expect(await get()).toMatchObject({ state: 'ACTIVE', status: 'PASSED' })
  })

  test('refuses a name outside the domain, and a connector that is not there', async () => {
    const { client, environmentId, update } = await connect()
    await expect(update({ applianceFqdn: 'vc.example.com' })).rejects.toMatchObject({
      fieldList: [{ name: 'applianceFqdn' }],
    })
    const gone = { environmentId, connectorId: 'cnctr-0000000000', secretIdentifier: 'evs/vcenter-reader' }
    await expect(client.send(new evs.UpdateEnvironmentConnectorCommand(gone))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      resourceType: 'connector',
    })
  })
})

describe('DeleteEnvironmentConnector', () => {
  test('answers DELETING; afterwards the connector leaves the list and its type is free', async () => {
    const { remove, get, advance, client, environmentId } = await connect()
    expect(await remove()).toMatchObject({
      connector: { state: 'DELETING' },
      environmentSummary: { environmentId },
    })
    await expect(remove()).rejects.toThrow('in state DELETING')
    await advance(20)
    expect(await get()).toBeUndefined()
    const again = { environmentId, type: 'VCENTER', applianceFqdn: 'vc.vcf9.evs.example.com' } as const
    const input = { ...again, secretIdentifier: 'evs/vcenter-reader' }
    await expect(client.send(new evs.CreateEnvironmentConnectorCommand(input))).resolves.toBeDefined()
  })

  test('is refused while there are entitlements, which are at risk once vCenter is out of reach', async () => {
    const { remove, control, advance, entitlements } = await connect()
    await control('evs/entitlements', { count: 2 })
    await expect(remove()).rejects.toThrow('2 entitlements')
    expect((await entitlements()).map(({ status }) => status)).toEqual(['CREATED', 'CREATED'])
    await control('evs/checks', { check: 'VCENTER_REACHABILITY', result: 'FAILED' })
    expect((await entitlements())[0]).toMatchObject({ status: 'AT_RISK', vmName: 'windows-1' })
    await advance(8 * 3600)
    expect((await entitlements())[0]).toMatchObject({ status: 'ENTITLEMENT_REMOVED', stoppedAt: expect.any(Date) })
    await control('evs/entitlements', { count: 0 })
    await expect(remove()).resolves.toBeDefined()
  })
})

test('tags of an environment are added, replaced and taken away, up to 200', async () => {
  const { client, arn } = await connect()
  const tags = async () => (await client.send(new evs.ListTagsForResourceCommand({ resourceArn: arn }))).tags
  expect(await tags()).toEqual({})
  await client.send(new evs.TagResourceCommand({ resourceArn: arn, tags: { a: '1', b: '2' } }))
  await client.send(new evs.TagResourceCommand({ resourceArn: arn, tags: { b: '3' } }))
  await client.send(new evs.UntagResourceCommand({ resourceArn: arn, tagKeys: ['a', 'none'] }))
  expect(await tags()).toEqual({ b: '3' })
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`key${at}`, '']))
  await expect(client.send(new evs.TagResourceCommand({ resourceArn: arn, tags: many }))).rejects.toMatchObject({
    name: 'TooManyTagsException',
  })
  await expect(client.send(new evs.ListTagsForResourceCommand({ resourceArn: `${arn}x` }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  })
})

test('every state can be given by control, also one that no model has, and taken back', async () => {
  const { control, get, status } = await connect()
  for (const state of ['CREATING', 'CREATE_FAILED', 'UPDATING', 'UPDATE_FAILED', 'DELETING', 'DELETED', 'MIGRATING']) {
    await control('evs/state', { state, details: 'why' })
    expect(await get()).toMatchObject({ state, stateDetails: 'why', status: 'UNKNOWN' })
  }
  await control('evs/state')
  expect(await get()).toMatchObject({ state: 'ACTIVE', status: 'PASSED' })
  await control('evs/state', { state: 'CREATE_FAILED', connectorId: undefined })
  expect(await status()).toMatchObject({ environmentState: 'CREATE_FAILED' })
})

test('checks of the environment can be given by control, also one that no model has', async () => {
  const { control, status } = await connect()
  await control('evs/checks', { connectorId: undefined, check: 'HOST_COUNT', result: 'FAILED' })
  await control('evs/checks', { connectorId: undefined, check: 'NSX_HEALTH', result: 'DEGRADED', extra: true })
  expect((await status())?.checks).toEqual(
    expect.arrayContaining([
      { type: 'HOST_COUNT', result: 'FAILED', impairedSince: expect.any(Date) },
      { type: 'NSX_HEALTH', result: 'DEGRADED' },
    ]),
  )
})

describe('scenarios go by the clock of the account', () => {
  const reach = async (get: Awaited<ReturnType<typeof connect>>['get']) =>
    (await get())?.checks?.map(({ result }) => result)

  test('an appliance is down for 40 minutes', async () => {
    const { control, advance, get } = await connect()
    await control('evs/scenario', { scenario: 'appliance-down' })
    expect(await reach(get)).toEqual(['FAILED', 'UNKNOWN', 'UNKNOWN'])
    expect((await get())?.checks?.[0]).toMatchObject({ impairedSince: expect.any(Date) })
    await advance(39 * 60)
    expect(await reach(get)).toEqual(['FAILED', 'UNKNOWN', 'UNKNOWN'])
    await advance(60)
    expect(await reach(get)).toEqual(['PASSED', 'PASSED', 'PASSED'])
  })

  test('a check flaps for two hours', async () => {
    const { control, advance, get } = await connect()
    await control('evs/scenario', { scenario: 'flapping-check' })
    const seen: (string | undefined)[] = []
    for (let at = 0; at < 5; at++) {
      seen.push((await reach(get))?.[2])
      await advance(5 * 60)
    }
    expect(seen).toEqual(['FAILED', 'PASSED', 'FAILED', 'PASSED', 'FAILED'])
    await advance(2 * 3600)
    expect(await reach(get)).toEqual(['PASSED', 'PASSED', 'PASSED'])
  })

  test('a secret loses its tag for an hour, which Secrets Manager shows as well', async () => {
    const { control, advance, get, secrets } = await connect()
    const tags = async () => (await secrets.send(new DescribeSecretCommand({ SecretId: 'evs/vcenter-reader' }))).Tags
    await control('evs/scenario', { scenario: 'secret-loses-tag' })
    expect([await reach(get), await tags()]).toEqual([['FAILED', 'UNKNOWN', 'UNKNOWN'], []])
    await advance(3600)
    expect([await reach(get), await tags()]).toEqual([
      ['PASSED', 'PASSED', 'PASSED'],
      [{ Key: 'EvsAccess', Value: 'true' }],
    ])
  })

  test('one that is under way can be ended', async () => {
    const { control, get } = await connect()
    await control('evs/scenario', { scenario: 'appliance-down' })
    await control('evs/scenario', { scenario: 'none' })
    expect(await reach(get)).toEqual(['PASSED', 'PASSED', 'PASSED'])
    await expect(control('evs/scenario', { scenario: 'unknown' })).rejects.toThrow('appliance-down')
  })
})

describe('Secrets Manager', () => {
  test('lists secrets in pages, with tags and keys of KMS, and no values', async () => {
    const { secrets, control } = await connect()
    await control('secretsmanager/secret', {
      name: 'evs/own-key',
      kmsKeyId: 'arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555',
    })
    const names: (string | undefined)[] = []
    for await (const { SecretList } of paginateListSecrets({ client: secrets, pageSize: 2 }, {})) {
      names.push(...(SecretList ?? []).map(({ Name }) => Name))
    }
    expect(names).toHaveLength(6)
    expect(new Set(names)).toContain('evs/own-key')
    const { SecretList } = await secrets.send(new ListSecretsCommand({}))
    expect(SecretList?.find(({ Name }) => Name === 'evs/own-key')).toMatchObject({
      KmsKeyId: expect.stringContaining('key/'),
      Tags: [],
    })
  })

  test('describes by name and by ARN, and refuses what is not there and a token that it never gave', async () => {
    const { secrets } = await connect()
    const { ARN } = await secrets.send(new DescribeSecretCommand({ SecretId: 'evs/vcenter-reader' }))
    expect(await secrets.send(new DescribeSecretCommand({ SecretId: ARN }))).toMatchObject({
      Name: 'evs/vcenter-reader',
      Tags: [{ Key: 'EvsAccess', Value: 'true' }],
    })
    await expect(secrets.send(new DescribeSecretCommand({ SecretId: 'evs/none' }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    })
    await expect(secrets.send(new ListSecretsCommand({ NextToken: 'x' }))).rejects.toMatchObject({
      name: 'InvalidNextTokenException',
    })
  })
})
