import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  CreateEnvironmentConnectorCommand,
  type CreateEnvironmentConnectorCommandInput,
  EvsClient,
  GetEnvironmentCommand,
  GetVersionsCommand,
  ListEnvironmentConnectorsCommand,
  ListEnvironmentHostsCommand,
  ListEnvironmentsCommand,
  ListEnvironmentVlansCommand,
} from '@/lib/evs/sdk'
import { type TestSandbox, testSandbox } from '@/lib/sandbox/testing'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await testSandbox()
})
afterAll(() => sandbox.close())

async function connect(credentials = sandbox.newAccount()) {
  const account = credentials.accessKeyId
  const client = new EvsClient({ endpoint: sandbox.url, region: 'us-east-1', credentials, maxAttempts: 1 })
  const environments = (await client.send(new ListEnvironmentsCommand({}))).environmentSummaries ?? []
  const id = (name: string) => environments.find(({ environmentName }) => environmentName === name)?.environmentId
  const selfDeployed = id('evs-vcf9')
  const create = (input: Partial<CreateEnvironmentConnectorCommandInput> = {}) =>
    client.send(
      new CreateEnvironmentConnectorCommand({
        environmentId: selfDeployed,
        type: 'VCENTER',
        applianceFqdn: 'vc.vcf9.evs.example.com',
        secretIdentifier: 'evs/vcenter-reader',
        ...input,
      }),
    )
  const list = async (environmentId = selfDeployed) =>
    (await client.send(new ListEnvironmentConnectorsCommand({ environmentId }))).connectors ?? []
  const advance = (advanceSeconds: number) => sandbox.control('clock', { account, advanceSeconds })
  return {
    account,
    client,
    environments,
    installed: id('evs-prod-522'),
    creating: id('evs-lab'),
    selfDeployed,
    create,
    list,
    advance,
  }
}

describe('environments', () => {
  test('of both VCF lines are there, and one that is CREATING becomes CREATED', async () => {
    const { client, environments, creating, advance } = await connect()
    expect(environments.map((each) => [each.environmentName, each.vcfVersion, each.environmentState])).toEqual([
      ['evs-prod-522', 'VCF-5.2.2', 'CREATED'],
      ['evs-vcf9', 'SELF_DEPLOYED', 'CREATED'],
      ['evs-lab', 'VCF-5.2.2', 'CREATING'],
    ])
    const inState = async (state: 'CREATING' | 'DELETED') =>
      (await client.send(new ListEnvironmentsCommand({ state: [state] }))).environmentSummaries?.map(
        (each) => each.environmentId,
      )
    expect([await inState('CREATING'), await inState('DELETED')]).toEqual([[creating], []])
    await advance(900)
    expect(await inState('CREATING')).toEqual([])
  })

  test('have their members', async () => {
    const { client, installed } = await connect()
    const { environment } = await client.send(new GetEnvironmentCommand({ environmentId: installed }))
    expect(environment).toMatchObject({
      environmentId: installed,
      environmentArn: `arn:aws:evs:us-east-1:123456789012:environment/${installed}`,
      createdAt: expect.any(Date),
      vpcId: expect.stringMatching(/^vpc-[a-f0-9]{17}$/),
      vcfHostnames: { vCenter: 'vc01', sddcManager: 'sddc' },
      checks: expect.arrayContaining([{ type: 'KEY_REUSE', result: 'PASSED' }]),
    })
    const { environmentHosts } = await client.send(
      new ListEnvironmentHostsCommand({ environmentId: installed, maxResults: 3 }),
    )
    expect(environmentHosts).toHaveLength(3)
    const { environmentVlans } = await client.send(new ListEnvironmentVlansCommand({ environmentId: installed }))
    expect(environmentVlans).toHaveLength(10)
    expect((await client.send(new GetVersionsCommand({}))).vcfVersions).toHaveLength(2)
  })

  test('with VCF that EVS installed have their SDDC_MANAGER connector, which is healthy', async () => {
    const { installed, list } = await connect()
    expect(await list(installed)).toMatchObject([{ type: 'SDDC_MANAGER', state: 'ACTIVE', status: 'PASSED' }])
  })

  test('page, with tokens that die after a day', async () => {
    const { client, environments, advance } = await connect()
    const { nextToken, environmentSummaries } = await client.send(new ListEnvironmentsCommand({ maxResults: 2 }))
    expect(environmentSummaries).toEqual(environments.slice(0, 2))
    const rest = await client.send(new ListEnvironmentsCommand({ nextToken }))
    expect([rest.environmentSummaries, rest.nextToken]).toEqual([environments.slice(2), undefined])
    await advance(86_401)
    await expect(client.send(new ListEnvironmentsCommand({ nextToken }))).rejects.toMatchObject({
      name: 'ValidationException',
    })
  })
})

describe('CreateEnvironmentConnector', () => {
  test('answers CREATING; then it is ACTIVE with unknown checks; then they passed', async () => {
    const { account, create, list, advance } = await connect()
    const { connector } = await create()
    expect(connector).toMatchObject({
      connectorId: expect.stringMatching(/^cnctr-[a-zA-Z0-9]{10}$/),
      state: 'CREATING',
      status: 'UNKNOWN',
      secretArn: expect.stringMatching(
        /^arn:aws:secretsmanager:us-east-1:123456789012:secret:evs\/vcenter-reader-\w{6}$/,
      ),
    })
    await advance(20)
    expect(await list()).toMatchObject([
      { state: 'ACTIVE', status: 'UNKNOWN', checks: [{ type: 'VCENTER_REACHABILITY', result: 'UNKNOWN' }, {}, {}] },
    ])
    await advance(30)
    const [healthy] = await list()
    expect(healthy).toMatchObject({
      status: 'PASSED',
      checks: [{ result: 'PASSED', lastCheckAttempt: expect.any(Date) }, {}, {}],
    })
    expect(healthy?.checks?.[0]).not.toHaveProperty('impairedSince')
    expect(await sandbox.ledger(account)).toMatchObject([
      { operation: 'evs.createEnvironmentConnector', resourceId: connector?.connectorId },
    ])
  })

  test.each([
    ['a secret without the tag', 'evs/vcenter-untagged', 'EvsAccess=true'],
    ['a secret that is not there', 'evs/none', "can't find the specified secret"],
    [
      'a secret of another account',
      'arn:aws:secretsmanager:us-east-1:999988887777:secret:evs/vcenter-reader',
      "can't find",
    ],
  ])('fails in the end with %s', async (_, secretIdentifier, details) => {
    const { create, list, advance } = await connect()
    expect((await create({ secretIdentifier })).connector).toMatchObject({ state: 'CREATING' })
    await advance(20)
    expect(await list()).toMatchObject([
      { state: 'CREATE_FAILED', status: 'UNKNOWN', stateDetails: expect.stringContaining(details) },
    ])
    await expect(create()).rejects.toMatchObject({ name: 'ValidationException' })
  })

  test('takes a secret by its ARN', async () => {
    const { create, list } = await connect()
    const { connector } = await create()
    const other = { type: 'SDDC_MANAGER', applianceFqdn: 'sddc.vcf9.evs.example.com' } as const
    expect((await create({ ...other, secretIdentifier: connector?.secretArn })).connector?.secretArn).toBe(
      connector?.secretArn,
    )
    expect(await list()).toHaveLength(2)
  })

  test.each([
    ['an appliance that does not answer', { applianceFqdn: 'unreachable.vcf9.evs.example.com' }],
    ['a secret that lacks the keys of its type', { secretIdentifier: 'evs/sddc-manager-api-key' }],
  ])('makes a connector whose reachability fails with %s', async (_, input) => {
    const { create, list, advance } = await connect()
    await create(input)
    await advance(50)
    expect(await list()).toMatchObject([
      {
        state: 'ACTIVE',
        status: 'FAILED',
        checks: [{ result: 'FAILED', impairedSince: expect.any(Date) }, { result: 'UNKNOWN' }, {}],
      },
    ])
  })

  test.each([
    ['a domain of another environment', { applianceFqdn: 'vc.prod.evs.example.com' }, 'applianceFqdn'],
    ['a name without a domain', { applianceFqdn: 'vcenter' }, 'applianceFqdn'],
    ['an FQDN with an underscore', { applianceFqdn: 'v_c.vcf9.evs.example.com' }, 'applianceFqdn'],
    ['an unknown type', { type: 'HCX' as 'VCENTER' }, 'type'],
    ['no secret', { secretIdentifier: undefined }, 'secretIdentifier'],
  ])('refuses %s, and names the field', async (_, input, name) => {
    const { account, create } = await connect()
    await expect(create(input)).rejects.toMatchObject({
      name: 'ValidationException',
      reason: 'fieldValidationFailed',
      fieldList: [{ name, message: expect.any(String) }],
      $metadata: { httpStatusCode: 400 },
    })
    expect(await sandbox.ledger(account)).toEqual([])
  })

  test('refuses a second connector of a type, and an FQDN that is taken, in whatever case', async () => {
    const { create, installed } = await connect()
    await create()
    await expect(create({ applianceFqdn: 'vc2.vcf9.evs.example.com' })).rejects.toMatchObject({
      fieldList: [{ name: 'type' }],
    })
    await expect(
      create({ type: 'OPERATIONS_MANAGER', applianceFqdn: 'VC.vcf9.evs.example.com' }),
    ).rejects.toMatchObject({
      fieldList: [{ name: 'applianceFqdn' }],
    })
    const inInstalled = { environmentId: installed, applianceFqdn: 'x.prod.evs.example.com' }
    await expect(create({ ...inInstalled, type: 'SDDC_MANAGER' })).rejects.toMatchObject({
      fieldList: [{ name: 'type' }],
    })
    await expect(create({ ...inInstalled, type: 'OPERATIONS_MANAGER' })).rejects.toMatchObject({
      fieldList: [{ name: 'type' }],
    })
  })

  test('ignores the client token, as the service does', async () => {
    const { create } = await connect()
    await create({ clientToken: 'same' })
    await expect(create({ clientToken: 'same' })).rejects.toMatchObject({ name: 'ValidationException' })
  })

  test('refuses an environment that is not there, or not yet', async () => {
    const { client, create, creating, advance } = await connect()
    await expect(create({ environmentId: 'env-0000000000' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      resourceId: 'env-0000000000',
      resourceType: 'environment',
    })
    const early = { environmentId: creating, applianceFqdn: 'vc.lab.evs.example.com' }
    await expect(create(early)).rejects.toMatchObject({ name: 'ValidationException', reason: 'other' })
    await expect(client.send(new ListEnvironmentConnectorsCommand({ environmentId: creating }))).rejects.toThrow(
      'initializing',
    )
    await advance(900)
    await expect(create(early)).resolves.toBeDefined()
  })
})

test('the demo account has connectors that are healthy, impaired and unknown', async () => {
  const { installed, list } = await connect({ accessKeyId: '111122223333', secretAccessKey: 'x' })
  const all = [...(await list(installed)), ...(await list())]
  expect(all.map(({ type, status }) => [type, status])).toEqual([
    ['SDDC_MANAGER', 'PASSED'],
    ['VCENTER', 'FAILED'],
    ['OPERATIONS_MANAGER', 'UNKNOWN'],
  ])
  expect(all[1]?.checks?.find(({ result }) => result === 'FAILED')).toMatchObject({ impairedSince: expect.any(Date) })
})
