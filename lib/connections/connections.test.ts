import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConnectionsLab, connectionsLab, newAccount, roleArn } from './testing'

let lab: ConnectionsLab
beforeAll(async () => {
  lab = await connectionsLab()
}, 60_000)
afterAll(() => lab.close())

describe('creating', () => {
  test('keeps what AWS confirmed, and the connection can be used at once', async () => {
    const input = lab.wanted()
    expect(await lab.create(input)).toMatchObject({ status: 'succeeded', value: { id: input.id } })
    const connection = await lab.connectionFor(lab.admin, input.id)
    expect(connection).toMatchObject({ account: input.account, region: 'eu-west-1', badge: 'Sandbox', scope: 'write' })
    expect(await lab.read(input.id, 'appflow', 'connectors', {})).toMatchObject({ items: [] })
    const { rows: [row] = [] } = await lab.db().$client.query('select * from audit where target = $1', [input.id])
    expect(row).toMatchObject({ action: 'connections.createConnection', actor_name: 'Ada', resource_id: input.id })
  })

  test('is refused where AWS says another account, with both numbers', async () => {
    const input = lab.wanted({ source: 'role', externalId: await lab.externalId() })
    const other = newAccount()
    const arn = roleArn(other)
    // The form itself compares the role with the account; what is only learned from AWS is what this is about.
    const { verifiedAccount } = await import('./verify')
    const settings = {
      kind: 'sandbox',
      account: other,
      region: 'us-east-1',
      source: { kind: 'role', roleArn: roleArn(input.account), externalId: 'xx' },
    } as const
    await expect(verifiedAccount(settings, 'ada', AbortSignal.timeout(5_000))).rejects.toMatchObject({
      failure: {
        code: 'OtherAccount',
        title: expect.stringContaining(input.account),
        fields: { account: expect.stringContaining(other) },
      },
    })
    expect(await lab.create({ ...input, roleArn: arn })).toMatchObject({
      failure: {
        code: 'Invalid',
        fields: { roleArn: `The role is in account ${other}; this connection is for ${input.account}.` },
      },
    })
  })

  test('is refused where the role does not trust the console, on the role’s field', async () => {
    const input = lab.wanted({ source: 'role', externalId: await lab.externalId() })
    const arn = roleArn(input.account)
    await lab.role(input.account, { gone: true })
    expect(await lab.create({ ...input, roleArn: arn })).toMatchObject({
      status: 'failed',
      failure: {
        code: 'AccessDenied',
        title: 'AWS does not let the console assume this role.',
        fields: { roleArn: expect.stringContaining('is not authorized to perform: sts:AssumeRole') },
      },
    })
    expect(await lab.connectionOf(input.id)).toBeUndefined()
  })

  test('with a role uses the console’s own external id, and refuses one that it never made', async () => {
    const input = lab.wanted({ source: 'role' })
    const complete = { ...input, roleArn: roleArn(input.account) }
    const foreign = Buffer.alloc(48, 1).toString('base64url')
    expect(await lab.create({ ...complete, externalId: foreign })).toMatchObject({
      failure: { fields: { externalId: expect.stringContaining('Renew') } },
    })
    const own = await lab.externalId()
    expect(own).toMatch(/^[\w-]{64}$/)
    expect(await lab.create({ ...complete, externalId: own })).toMatchObject({ status: 'succeeded' })
    const { result } = Object(await lab.sandbox.control('sts/calls', { region: 'eu-west-1', account: input.account }))
    expect(result).toEqual([expect.objectContaining({ externalId: own, sessionName: 'person-1' })])
  })

  test('never uses an id twice, not even a removed one', async () => {
    const input = lab.wanted()
    await lab.create(input)
    expect(await lab.create({ ...lab.wanted(), id: input.id })).toMatchObject({
      failure: { fields: { id: expect.any(String) } },
    })
    expect(await lab.remove({ id: input.id, name: input.name })).toMatchObject({ status: 'succeeded' })
    expect(await lab.connectionOf(input.id)).toBeUndefined()
    expect(await lab.create({ ...lab.wanted(), id: input.id })).toMatchObject({ failure: { code: 'Taken' } })
  })

  test.each([
    ['id', 'console'],
    ['id', 'sandbox'],
    ['id', 'sandbox-7'],
    ['id', 'live'],
    ['id', 'api'],
    ['id', 'Plant'],
    ['id', '-a'],
    ['id', 'a-'],
    ['id', '*'],
    ['id', 'a'.repeat(41)],
    ['name', ''],
    ['name', ' a'],
    ['name', 'a\nb'],
    ['account', '12345678901'],
    ['account', ''],
    ['region', 'http://127.0.0.1'],
    ['region', 'aws-global'],
    ['region', ''],
    ['source', 'profile'],
    ['source', 'keys'],
    ['kind', 'console'],
    ['endpoint', 'http://127.0.0.1:1'],
  ])('%s may not be %j', async (field, given) => {
    expect(await lab.create(lab.wanted({ [field]: given }))).toMatchObject({
      status: 'failed',
      failure: { code: 'Invalid' },
    })
  })

  test.each([
    'arn:aws:iam::111122223333:user/someone',
    'arn:aws:sts::111122223333:assumed-role/r/s',
    'arn:aws-cn:iam::111122223333:role/r',
    'arn:aws:iam::111122223333:role/',
    'arn:aws:iam::111122223333:role/r\n',
    `arn:aws:iam::111122223333:role/${'a'.repeat(3000)}`,
  ])('the role may not be %j', async (arn) => {
    const input = lab.wanted({ account: '111122223333', source: 'role', roleArn: arn, externalId: 'xx' })
    expect(await lab.create(input)).toMatchObject({
      failure: { code: 'Invalid', fields: { roleArn: expect.any(String) } },
    })
  })

  test('of a profile that does not exist is refused on the profile', async () => {
    const input = lab.wanted({ kind: 'live', source: 'profile', profile: 'no-such-profile', account: '' })
    expect(await lab.create(input)).toMatchObject({
      failure: { code: 'NoCredentials', fields: { profile: expect.stringContaining('no-such-profile') } },
    })
  })
})

describe('editing', () => {
  async function existing(more: object = {}) {
    const input = lab.wanted(more)
    await lab.create(input)
    const { seen } = await lab.value('connection', { id: input.id })
    return { ...input, seen }
  }

  test('to read-only takes the right to change from everyone, without asking AWS', async () => {
    const input = await existing()
    await lab.sandbox.control('faults', { account: input.account, operation: 'sts.*', behaviour: 'refused' })
    expect(await lab.update({ ...input, readOnly: true })).toMatchObject({ status: 'succeeded' })
    const connection = await lab.connectionFor(lab.admin, input.id)
    expect(connection).toMatchObject({ readOnly: true, scope: 'read' })
    expect(connection && lab.connectionView(connection, lab.admin).noChange).toMatch(/read-only/)
    const result = await lab.execute(lab.services.appflow.changes.registerConnector, {
      connection: input.id,
      operationId: lab.newOperationId(),
      input: {},
    })
    expect(result).toMatchObject({ failure: { code: 'ReadOnly' } })
  })

  test('gives new credentials from the next request on', async () => {
    const input = await existing()
    const account = newAccount()
    const before = await lab.connectionFor(lab.admin, input.id)
    expect(await lab.update({ ...input, account })).toMatchObject({ status: 'succeeded' })
    const after = await lab.connectionFor(lab.admin, input.id)
    expect(await before?.credentials('write')).toHaveProperty('accessKeyId', input.account)
    expect(await after?.credentials('write')).toHaveProperty('accessKeyId', account)
  })

  test('of what somebody else changed meanwhile is refused', async () => {
    const input = await existing()
    expect(await lab.update({ ...input, name: 'Mine' })).toMatchObject({ status: 'succeeded' })
    expect(await lab.update({ ...input, name: 'Theirs' })).toMatchObject({ failure: { code: 'ChangedMeanwhile' } })
    expect(await lab.value('connection', { id: input.id })).toMatchObject({ name: 'Mine' })
  })

  test('is recorded with what it was before, and without external ids', async () => {
    const account = newAccount()
    const role = { source: 'role', account, roleArn: roleArn(account) }
    const input = await existing({ ...role, externalId: await lab.externalId() })
    const renewed = await lab.externalId()
    expect(await lab.update({ ...input, externalId: renewed, readOnly: true })).toMatchObject({ status: 'succeeded' })
    const { rows } = await lab.db().$client.query('select diff from audit where target = $1 order by seq', [input.id])
    expect(rows.at(-1)?.diff).toMatchObject({
      before: { readOnly: false, source: { kind: 'role', roleArn: role.roleArn } },
      after: { readOnly: true },
      externalId: 'renewed',
    })
    expect(JSON.stringify(rows)).not.toContain(renewed)
  })
})

describe('removing', () => {
  test('wants the name as it is, keeps the records, and names what is open first', async () => {
    const input = lab.wanted({ name: 'Plant four' })
    await lab.create(input)
    await lab.sandbox.control('faults', {
      account: input.account,
      operation: 'appflow.*',
      behaviour: 'resetBeforeCommit',
    })
    const operationId = lab.newOperationId()
    await lab.execute(lab.services.appflow.changes.registerConnector, {
      connection: input.id,
      operationId,
      input: {
        label: 'crm',
        description: '',
        provisioningType: 'LAMBDA',
        lambdaArn: ['arn:aws:lambda:eu-west-1', input.account, 'function:crm-connector'].join(':'),
      },
    })
    expect(await lab.value('connection', { id: input.id })).toMatchObject({
      open: [{ id: operationId, action: 'appflow.registerConnector', target: 'crm' }],
    })
    expect(await lab.remove({ id: input.id, name: 'plant four' })).toMatchObject({
      failure: { fields: { name: expect.stringContaining('Plant four') } },
    })
    expect(await lab.remove({ id: input.id, name: 'Plant four' })).toMatchObject({ status: 'succeeded' })
    expect(await lab.operationView(input.id, operationId)).toMatchObject({ target: 'crm' })
    expect(await lab.remove({ id: input.id, name: 'Plant four' })).toMatchObject({ failure: { code: 'NotFound' } })
  })

  test('is not for what the environment gives', async () => {
    expect(await lab.remove({ id: 'sandbox', name: 'Sandbox' })).toMatchObject({ failure: { code: 'NotFound' } })
  })
})
