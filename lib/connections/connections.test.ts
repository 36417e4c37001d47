import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ConsoleChange } from '@/lib/operations/console-change'
import type { Person } from '@/lib/person'
import { someone, type TestConsole, testConsole } from '@/lib/testing'

let lab: TestConsole
let transact: typeof import('@/lib/operations/transact')['transact']
let connections: typeof import('./connection')
beforeAll(async () => {
  lab = await testConsole()
  transact = (await import('@/lib/operations/transact')).transact
  connections = await import('./connection')
}, 60_000)
afterAll(() => lab.close())

const admin = someone()
const newAccount = () => String(randomInt(100_000_000_000, 999_999_999_999))
let made = 0

const wanted = (more: object = {}) => ({
  id: `plant-${++made}`,
  name: 'Plant',
  kind: 'sandbox',
  account: newAccount(),
  region: 'eu-west-1',
  source: 'default',
  profile: '',
  roleArn: '',
  externalId: '',
  production: false,
  readOnly: false,
  ...more,
})

function submit<Input, Value>(change: ConsoleChange<Input, Value>, input: object, person: Person = admin) {
  return transact(change, { connection: 'console', operationId: lab.newOperationId(), input }, person)
}
const create = (input: object) => submit(lab.services.connections.changes.createConnection, input)
const update = (input: object) => submit(lab.services.connections.changes.updateConnection, input)
const remove = (input: object) => submit(lab.services.connections.changes.removeConnection, input)

async function value(name: string, args: object, person: Person = admin): Promise<Record<string, unknown>> {
  const { forgetReads } = await import('@/lib/read')
  forgetReads('console', 'connections')
  const reading = await lab.read('console', 'connections', name, args, person)
  return 'value' in reading ? Object(reading.value) : { rows: reading.items }
}
const externalId = async () => String((await value('draft', { form: lab.newOperationId() })).externalId)
const roleArn = (account: string) => ['arn:aws:iam:', account, 'role/connectors'].join(':')

describe('creating', () => {
  test('keeps what AWS confirmed, and the connection can be used at once', async () => {
    const input = wanted()
    expect(await create(input)).toMatchObject({ status: 'succeeded', value: { id: input.id } })
    const connection = await connections.connectionFor(admin, input.id)
    expect(connection).toMatchObject({ account: input.account, region: 'eu-west-1', badge: 'Sandbox', scope: 'write' })
    expect(await lab.read(input.id, 'appflow', 'connectors', {})).toMatchObject({ items: [] })
    const { rows: [row] = [] } = await lab.db().$client.query('select * from audit where target = $1', [input.id])
    expect(row).toMatchObject({ action: 'connections.createConnection', actor_name: 'Ada', resource_id: input.id })
  })

  test('is refused where AWS says another account, with both numbers', async () => {
    const input = wanted({ source: 'role', externalId: await externalId() })
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
    expect(await create({ ...input, roleArn: arn })).toMatchObject({
      failure: {
        code: 'Invalid',
        fields: { roleArn: `The role is in account ${other}; this connection is for ${input.account}.` },
      },
    })
  })

  test('is refused where the role does not trust the console, on the role’s field', async () => {
    const input = wanted({ source: 'role', externalId: await externalId() })
    const arn = roleArn(input.account)
    await lab.sandbox.control('sts/role', { region: 'eu-west-1', account: input.account, arn, gone: true })
    expect(await create({ ...input, roleArn: arn })).toMatchObject({
      status: 'failed',
      failure: {
        code: 'AccessDenied',
        title: 'AWS does not let the console assume this role.',
        fields: { roleArn: expect.stringContaining('is not authorized to perform: sts:AssumeRole') },
      },
    })
    expect(await connections.connectionOf(input.id)).toBeUndefined()
  })

  test('with a role uses the console’s own external id, and refuses one that it never made', async () => {
    const input = wanted({ source: 'role' })
    const complete = { ...input, roleArn: roleArn(input.account) }
    const foreign = Buffer.alloc(48, 1).toString('base64url')
    expect(await create({ ...complete, externalId: foreign })).toMatchObject({
      failure: { fields: { externalId: expect.stringContaining('Renew') } },
    })
    const own = await externalId()
    expect(own).toMatch(/^[\w-]{64}$/)
    expect(await create({ ...complete, externalId: own })).toMatchObject({ status: 'succeeded' })
    const { result } = Object(await lab.sandbox.control('sts/calls', { region: 'eu-west-1', account: input.account }))
    expect(result).toEqual([expect.objectContaining({ externalId: own, sessionName: 'person-1' })])
  })

  test('never uses an id twice, not even a removed one', async () => {
    const input = wanted()
    await create(input)
    expect(await create({ ...wanted(), id: input.id })).toMatchObject({
      failure: { fields: { id: expect.any(String) } },
    })
    expect(await remove({ id: input.id, name: input.name })).toMatchObject({ status: 'succeeded' })
    expect(await connections.connectionOf(input.id)).toBeUndefined()
    expect(await create({ ...wanted(), id: input.id })).toMatchObject({ failure: { code: 'Taken' } })
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
    expect(await create(wanted({ [field]: given }))).toMatchObject({ status: 'failed', failure: { code: 'Invalid' } })
  })

  test.each([
    'arn:aws:iam::111122223333:user/someone',
    'arn:aws:sts::111122223333:assumed-role/r/s',
    'arn:aws-cn:iam::111122223333:role/r',
    'arn:aws:iam::111122223333:role/',
    'arn:aws:iam::111122223333:role/r\n',
    `arn:aws:iam::111122223333:role/${'a'.repeat(3000)}`,
  ])('the role may not be %j', async (arn) => {
    const input = wanted({ account: '111122223333', source: 'role', roleArn: arn, externalId: 'xx' })
    expect(await create(input)).toMatchObject({ failure: { code: 'Invalid', fields: { roleArn: expect.any(String) } } })
  })

  test('of a profile that does not exist is refused on the profile', async () => {
    const input = wanted({ kind: 'live', source: 'profile', profile: 'no-such-profile', account: '' })
    expect(await create(input)).toMatchObject({
      failure: { code: 'NoCredentials', fields: { profile: expect.stringContaining('no-such-profile') } },
    })
  })
})

describe('editing', () => {
  async function existing(more: object = {}) {
    const input = wanted(more)
    await create(input)
    const { seen } = await value('connection', { id: input.id })
    return { ...input, seen }
  }

  test('to read-only takes the right to change from everyone, without asking AWS', async () => {
    const input = await existing()
    await lab.sandbox.control('faults', { account: input.account, operation: 'sts.*', behaviour: 'refused' })
    expect(await update({ ...input, readOnly: true })).toMatchObject({ status: 'succeeded' })
    const connection = await connections.connectionFor(admin, input.id)
    expect(connection).toMatchObject({ readOnly: true, scope: 'read' })
    expect(connection && connections.connectionView(connection, admin).noChange).toMatch(/read-only/)
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
    const before = await connections.connectionFor(admin, input.id)
    expect(await update({ ...input, account })).toMatchObject({ status: 'succeeded' })
    const after = await connections.connectionFor(admin, input.id)
    expect(await before?.credentials('write')).toHaveProperty('accessKeyId', input.account)
    expect(await after?.credentials('write')).toHaveProperty('accessKeyId', account)
  })

  test('of what somebody else changed meanwhile is refused', async () => {
    const input = await existing()
    expect(await update({ ...input, name: 'Mine' })).toMatchObject({ status: 'succeeded' })
    expect(await update({ ...input, name: 'Theirs' })).toMatchObject({ failure: { code: 'ChangedMeanwhile' } })
    expect(await value('connection', { id: input.id })).toMatchObject({ name: 'Mine' })
  })

  test('is recorded with what it was before, and without external ids', async () => {
    const account = newAccount()
    const role = { source: 'role', account, roleArn: roleArn(account) }
    const input = await existing({ ...role, externalId: await externalId() })
    const renewed = await externalId()
    expect(await update({ ...input, externalId: renewed, readOnly: true })).toMatchObject({ status: 'succeeded' })
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
    const input = wanted({ name: 'Plant four' })
    await create(input)
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
    expect(await value('connection', { id: input.id })).toMatchObject({
      open: [{ id: operationId, action: 'appflow.registerConnector', target: 'crm' }],
    })
    expect(await remove({ id: input.id, name: 'plant four' })).toMatchObject({
      failure: { fields: { name: expect.stringContaining('Plant four') } },
    })
    expect(await remove({ id: input.id, name: 'Plant four' })).toMatchObject({ status: 'succeeded' })
    expect(await lab.operationView(input.id, operationId)).toMatchObject({ target: 'crm' })
    expect(await remove({ id: input.id, name: 'Plant four' })).toMatchObject({ failure: { code: 'NotFound' } })
  })

  test('is not for what the environment gives', async () => {
    expect(await remove({ id: 'sandbox', name: 'Sandbox' })).toMatchObject({ failure: { code: 'NotFound' } })
  })
})

describe('what a person may', () => {
  test('depends on the role on that very connection', async () => {
    const input = wanted()
    await create(input)
    const scopeOf = async (roles: Person['roles']) => (await connections.connectionFor(someone(roles), input.id))?.scope
    expect(await scopeOf({ [input.id]: 'viewer' })).toBe('read')
    expect(await scopeOf({ [input.id]: 'operator' })).toBe('write')
    expect(await scopeOf({ sandbox: 'admin' })).toBeUndefined()
    const listed = await connections.connectionsFor(someone({ [input.id]: 'viewer' }))
    expect(listed.map(({ id, scope }) => [id, scope])).toEqual([[input.id, 'read']])
  })

  test('a connection of scope read gives no credentials that can change, even when asked', async () => {
    const input = wanted()
    await create(input)
    const connection = await connections.connectionFor(someone({ [input.id]: 'viewer' }), input.id)
    expect(connection?.credentials('write')).toHaveProperty('sessionToken')
    const { clientConfig } = await import('@/lib/aws/client-config')
    expect(connection && clientConfig(connection, 'change').credentials).toHaveProperty('sessionToken')
  })

  test('a live connection has no endpoint, and one of the sandbox has the sandbox’s alone', async () => {
    const { db } = await import('@/lib/db/client')
    const { connections: table } = await import('@/lib/db/schema')
    const source = { kind: 'default' } as const
    await db().insert(table).values({
      id: 'real',
      name: 'Real',
      kind: 'live',
      account: '111122223333',
      region: 'eu-west-1',
      source,
      production: true,
    })
    const live = await connections.connectionFor(admin, 'real')
    expect(live).toMatchObject({ badge: 'Live · production', production: true })
    expect(live).not.toHaveProperty('endpoint')
    expect((await connections.connectionFor(admin, 'sandbox'))?.endpoint).toBe(lab.sandbox.url)
  })
})

describe('testing a connection', () => {
  test('says of each service what it answered', async () => {
    const input = wanted()
    await create(input)
    expect(await value('test', { id: input.id })).toMatchObject({
      identity: { account: input.account },
      narrowed: true,
      probes: ['Sign-in', 'Greengrass', 'AppFlow', 'EVS'].map((service) => ({ service, outcome: 'ok' })),
    })
  })

  test('tells IAM’s refusal from a service that turns everyone away, and from one that cannot be reached', async () => {
    const input = wanted()
    await create(input)
    const fault = (rule: object) => lab.sandbox.control('faults', { account: input.account, ...rule })
    await fault({ operation: 'greengrass.*', behaviour: 'refused' })
    const message =
      'User: arn:aws:sts::1:assumed-role/r/s is not authorized to perform: appflow:ListConnectors on resource: x'
    await fault({ operation: 'appflow.*', exception: { code: 'AccessDeniedException', status: 403, message } })
    await fault({ operation: 'evs.*', behaviour: 'resetBeforeCommit' })
    expect(await value('test', { id: input.id })).toMatchObject({
      probes: [
        { outcome: 'ok' },
        { outcome: 'refused', text: expect.stringContaining('7 October 2026') },
        { outcome: 'denied', text: 'IAM does not allow appflow:ListConnectors.', message },
        { outcome: 'unreachable' },
      ],
    })
  })

  test('warns of a role that asks for no external id', async () => {
    const account = newAccount()
    const own = await externalId()
    const arn = roleArn(account)
    const input = wanted({ account, source: 'role', roleArn: arn, externalId: own })
    await create(input)
    const trust = async () => Object(await value('test', { id: input.id })).probes[1]
    expect(await trust()).toMatchObject({ service: 'Trust policy', outcome: 'warning' })
    await lab.sandbox.control('sts/role', { region: 'eu-west-1', account, arn, externalId: own })
    expect(await trust()).toMatchObject({ service: 'Trust policy', outcome: 'ok' })
  })
})

describe('reading', () => {
  test('is for admins of the whole console alone', async () => {
    const reader = someone({ sandbox: 'admin' })
    for (const name of ['connections', 'regions']) {
      await expect(value(name, {}, reader)).rejects.toThrow('This needs the role admin on all connections')
    }
  })

  test('lists the environment’s connections first, then the others by name', async () => {
    await create(wanted({ name: 'Zulu' }))
    await create(wanted({ name: 'Alpha' }))
    const { rows } = await value('connections', {})
    const names = (rows as { name: string; fixed: boolean }[]).map(({ name }) => name)
    expect(rows).toMatchObject([{ id: 'sandbox', fixed: true }, ...names.slice(1).map(() => ({ fixed: false }))])
    expect(names.indexOf('Alpha')).toBeLessThan(names.indexOf('Zulu'))
  })

  test('a policy names account and Region, and whom a role trusts', async () => {
    const input = wanted()
    await create(input)
    const { read, change, principal } = await value('policy', { id: input.id })
    expect(read).toContain(`"arn:aws:evs:eu-west-1:${input.account}:environment/*"`)
    expect(read).toContain('"secretsmanager:ResourceTag/EvsAccess": "true"')
    for (const part of [read, change]) {
      const { Statement } = JSON.parse(String(part))
      expect(Statement.at(-1)).toMatchObject({ Effect: 'Deny', Action: expect.arrayContaining(['iam:PassRole']) })
    }
    expect(principal).toEqual({ arn: `arn:aws:iam::${input.account}:root` })
  })
})
