import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestConsole, testConsole } from '@/lib/testing'
import { cli, type Preflight } from './lines'

let lab: TestConsole
beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

async function bench(environmentName = 'evs-vcf9') {
  const connection = lab.newConnection()
  const { id, account } = connection
  const { forgetReads } = await import('@/lib/read')
  const listing = await lab.read(id, 'evs', 'environments', {})
  const rows = ('items' in listing ? listing.items : []) as { environmentId: string; environmentName: string }[]
  const environmentId = rows.find((row) => row.environmentName === environmentName)?.environmentId ?? ''
  const ask = async (change: object = {}) => {
    forgetReads(id, 'evs')
    const asked = {
      environmentId,
      type: 'VCENTER',
      applianceFqdn: 'vc01.vcf9.evs.example.com',
      secretIdentifier: 'evs/vcenter-reader',
      ...change,
    }
    const reading = await lab.read(id, 'evs', 'preflight', asked)
    if (!('value' in reading)) throw new Error('no value')
    return reading.value as Preflight
  }
  return {
    ...connection,
    environmentId,
    ask,
    secret: (body: object) => lab.sandbox.control('secretsmanager/secret', { account, ...body }),
    line: async (id: string, change: object = {}) => (await ask(change)).lines.find((line) => line.id === id),
  }
}

test('all that can be known of a good pair passes, and what cannot says so', async () => {
  const { ask } = await bench()
  const { lines, pair } = await ask()
  expect(lines.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['environment', 'pass'],
    ['type-free', 'pass'],
    ['type-fits', 'pass'],
    ['fqdn-form', 'pass'],
    ['fqdn-domain', 'could-not-tell'],
    ['fqdn-unique', 'pass'],
    ['secret-found', 'pass'],
    ['secret-region', 'pass'],
    ['secret-tag', 'pass'],
    ['secret-key', 'pass'],
    ['secret-members', 'could-not-tell'],
  ])
  expect(pair).toEqual({
    applianceFqdn: 'vc01.vcf9.evs.example.com',
    secretIdentifier: 'evs/vcenter-reader',
    secretArn: expect.stringContaining(':secret:evs/vcenter-reader-'),
  })
  for (const { verdict, remedy } of lines) expect(remedy !== undefined).toBe(verdict !== 'pass')
})

describe('a line', () => {
  test.each([
    ['environment', 'fail', 'evs-lab', {}],
    ['environment', 'could-not-tell', 'evs-vcf9', { environmentId: 'env-0000000000' }],
    ['type-free', 'fail', 'evs-prod-522', { type: 'SDDC_MANAGER' }],
    ['type-free', 'could-not-tell', 'evs-lab', {}],
    ['type-fits', 'fail', 'evs-prod-522', { type: 'OPERATIONS_MANAGER' }],
    ['type-fits', 'warn', 'evs-prod-522', { type: 'SDDC_MANAGER' }],
    ['type-fits', 'pass', 'evs-prod-522', { type: 'SDDC_MANAGER', connectorId: 'cnctr-0000000000' }],
    ['type-fits', 'could-not-tell', 'evs-vcf9', { type: 'SDDC_MANAGER' }],
    ['type-fits', 'fail', 'evs-vcf9', { type: 'SDDC_MANAGER', vcfLine: '9' }],
    ['type-fits', 'pass', 'evs-vcf9', { type: 'SDDC_MANAGER', vcfLine: '5' }],
    ['type-fits', 'pass', 'evs-vcf9', { type: 'OPERATIONS_MANAGER', vcfLine: '9' }],
    ['fqdn-form', 'fail', 'evs-vcf9', { applianceFqdn: '0x7f000001' }],
    ['fqdn-form', 'fail', 'evs-vcf9', { applianceFqdn: '' }],
    ['fqdn-domain', 'fail', 'evs-prod-522', { applianceFqdn: 'vc01.elsewhere.example.com' }],
    ['fqdn-domain', 'pass', 'evs-prod-522', { applianceFqdn: 'VC01.PROD.evs.example.com' }],
    ['fqdn-unique', 'fail', 'evs-prod-522', { applianceFqdn: 'SDDC.prod.evs.example.com' }],
    ['secret-found', 'fail', 'evs-vcf9', { secretIdentifier: 'evs/none' }],
    ['secret-found', 'fail', 'evs-vcf9', { secretIdentifier: 'two words' }],
    [
      'secret-region',
      'fail',
      'evs-vcf9',
      { secretIdentifier: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:a' },
    ],
    [
      'secret-region',
      'fail',
      'evs-vcf9',
      { secretIdentifier: 'arn:aws:secretsmanager:us-east-1:999988887777:secret:a' },
    ],
    ['secret-tag', 'fail', 'evs-vcf9', { secretIdentifier: 'evs/vcenter-untagged' }],
  ])('%s can be %s, of %s with %j', async (id, verdict, environmentName, change) => {
    const { line } = await bench(environmentName)
    const found = await line(id, change)
    expect(found).toMatchObject({ verdict, reason: expect.stringMatching(/./) })
    if (verdict !== 'pass') expect(found?.remedy).toMatch(/./)
  })

  test('about the tag gives the command that adds it, for this Region and endpoint', async () => {
    const { line } = await bench()
    const { command } = (await line('secret-tag', { secretIdentifier: 'evs/vcenter-untagged' })) ?? {}
    expect(command).toMatch(
      /^aws secretsmanager tag-resource --secret-id arn:aws:\S+ --tags Key=EvsAccess,Value=true --region us-east-1 --endpoint-url http:\S+$/,
    )
  })

  test('about a tag of another case says that only lower case is documented', async () => {
    const { line, secret } = await bench()
    await secret({ name: 'evs/upper', tags: { EvsAccess: 'True' } })
    expect(await line('secret-tag', { secretIdentifier: 'evs/upper' })).toMatchObject({
      verdict: 'fail',
      reason: expect.stringContaining('lower case'),
    })
  })

  test('about a customer key cannot tell, and gives the command that tags the key, or that tells which key an alias is', async () => {
    const { line, secret } = await bench()
    for (const [kmsKeyId, command] of [
      [
        '1234abcd-12ab-34cd-56ef-1234567890ab',
        'tag-resource --key-id 1234abcd-12ab-34cd-56ef-1234567890ab --tags TagKey=EvsAccess,TagValue=true',
      ],
      ['alias/evs', 'describe-key --key-id alias/evs --query KeyMetadata.Arn --output text'],
    ]) {
      await secret({ name: 'evs/own', tags: { EvsAccess: 'true' }, kmsKeyId })
      expect(await line('secret-key', { secretIdentifier: 'evs/own' })).toMatchObject({
        verdict: 'could-not-tell',
        command: `aws kms ${command} --region us-east-1`,
      })
    }
  })

  test('about a secret that may not be described is told from the list', async () => {
    const { line, fault } = await bench()
    await fault({
      operation: 'secretsmanager.describeSecret',
      exception: { code: 'AccessDeniedException', status: 400 },
    })
    expect(await line('secret-tag')).toMatchObject({ verdict: 'pass' })
  })

  test('about a secret that can neither be described nor listed cannot tell', async () => {
    const { ask, fault } = await bench()
    const exception = { code: 'AccessDeniedException', status: 400 }
    await fault({ operation: 'secretsmanager.describeSecret', exception })
    await fault({ operation: 'secretsmanager.listSecrets', exception })
    const { lines } = await ask()
    expect(lines.filter(({ id }) => /^secret-(found|tag|key)$/.test(id)).map(({ verdict }) => verdict)).toEqual([
      'could-not-tell',
      'could-not-tell',
      'could-not-tell',
    ])
  })
})

test('a connector that is to be changed does not stand in its own way', async () => {
  const { ask, id, environmentId } = await bench('evs-prod-522')
  const listing = await lab.read(id, 'evs', 'connectors', { environmentId })
  const [own] = ('items' in listing ? listing.items : []) as { connectorId: string; applianceFqdn: string }[]
  const { lines } = await ask({
    type: 'SDDC_MANAGER',
    connectorId: own?.connectorId,
    applianceFqdn: own?.applianceFqdn,
    secretIdentifier: 'evs/sddc-manager-api-key',
  })
  expect(lines.filter(({ verdict }) => verdict === 'fail')).toEqual([])
  expect(lines.map((line) => line.id)).not.toContain('type-free')
})

test('reads give hosts, VLANs, tags, entitlements and secrets, and never a license key', async () => {
  const { id, environmentId, account } = await bench('evs-prod-522')
  const rows = async (name: string, args: object) => {
    const listing = await lab.read(id, 'evs', name, args)
    return 'items' in listing ? listing.items : listing.value
  }
  expect(await rows('hosts', { environmentId })).toHaveLength(5)
  expect(await rows('vlans', { environmentId })).toHaveLength(10)
  const arn = `arn:aws:evs:us-east-1:${account}:environment/${environmentId}`
  expect(await rows('tags', { arn })).toEqual([
    { key: 'stage', value: 'production' },
    { key: 'team', value: 'virtualization' },
  ])
  const secrets = (await rows('secrets', {})) as { name: string; tagged: boolean }[]
  expect(secrets.filter(({ tagged }) => !tagged).map(({ name }) => name)).toEqual(['evs/vcenter-untagged'])
  const environment = JSON.stringify(await rows('environment', { environmentId }))
  expect(environment).not.toMatch(/licen[sc]eInfo|solutionKey|[A-Z0-9]{5}(-[A-Z0-9]{5}){4}/)
})

test('commands are quoted for a shell', () => {
  expect(cli({ region: 'eu-west-1' }, 'evs', 'x', "a'b; c")).toBe(String.raw`aws evs x 'a'\''b; c' --region eu-west-1`)
})
