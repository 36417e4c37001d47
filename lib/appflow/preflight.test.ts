import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestConsole, testConsole } from '@/lib/testing'
import type { Drift, Preflight, PreflightId } from './kinds'

let lab: TestConsole
beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

type Place = ReturnType<TestConsole['newConnection']>

const arnOf = ({ account }: Place, name: string) => `arn:aws:lambda:us-east-1:${account}:function:${name}`
const change = ({ account }: Place, body: Record<string, unknown>) =>
  lab.sandbox.control('lambda/function', { account, ...body })
const register = (place: Place, name = 'crm-connector', label = 'crm') =>
  lab.execute(lab.services.appflow.changes.registerConnector, {
    connection: place.id,
    operationId: lab.newOperationId(),
    input: { label, description: '', provisioningType: 'LAMBDA', lambdaArn: arnOf(place, name) },
  })

async function preflight(place: Place, name: string, more: object = {}): Promise<Preflight> {
  const args = { lambdaArn: arnOf(place, name), label: 'crm', updating: false, ...more }
  const connection = await lab.connection(place.id)
  const { reads } = lab.services.appflow
  return await reads.preflight.get(reads.preflight.args.parse(args), { connection, signal: AbortSignal.timeout(9_000) })
}

async function drift(place: Place, label = 'crm'): Promise<Drift> {
  const connection = await lab.connection(place.id)
  return await lab.services.appflow.reads.drift.get({ label }, { connection, signal: AbortSignal.timeout(9_000) })
}

const line = ({ lines }: Pick<Preflight, 'lines'>, id: PreflightId) => lines.find((each) => each.id === id)
const verdicts = ({ lines }: { lines: { id: string; verdict: string }[] }) =>
  Object.fromEntries(lines.map(({ id, verdict }) => [id, verdict]))

const well = { function: 'pass', place: 'pass', policy: 'pass', timeout: 'pass', memory: 'pass', label: 'pass' }

describe('the checks before a registration', () => {
  test('all pass for a function that is ready and a label that is free', async () => {
    const result = await preflight(lab.newConnection(), 'crm-connector')
    expect(verdicts(result)).toEqual(well)
    expect(result).toMatchObject({ verdict: 'pass', detail: { runtime: 'python3.13', state: 'Active' } })
    expect(result).not.toHaveProperty('command')
    expect(result.detail).not.toHaveProperty('Environment')
  })

  test.each([
    ['survey-connector-pending', 'function', 'fail', 'Pending'],
    ['ledger-connector-failed', 'function', 'fail', 'Failed'],
    ['archive-connector-inactive', 'function', 'warn', 'Inactive'],
    ['parts-connector-updating', 'function', 'warn', 'being updated'],
    ['no-such-function', 'function', 'fail', 'no function'],
    ['no-such-function', 'policy', 'could-not-tell', 'no function'],
    ['no-such-function', 'timeout', 'could-not-tell', 'not read'],
    ['ticketing-connector-no-permission', 'policy', 'fail', 'no resource policy'],
    ['warehouse-connector-other-service', 'policy', 'fail', 'No statement'],
    ['catalog-connector-other-account', 'policy', 'fail', 'No statement'],
    ['support-connector-open', 'policy', 'warn', 'other accounts'],
    ['sales-reader', 'policy', 'fail', 'no resource policy'],
    ['sales-reader:live', 'policy', 'pass', 'admits'],
    ['sales-reader:test', 'policy', 'fail', 'no resource policy'],
    ['sales-reader:nowhere', 'function', 'fail', 'version or alias "nowhere"'],
    ['billing-connector-crashes', 'timeout', 'warn', '3 s'],
    ['billing-connector-crashes', 'memory', 'warn', '128 MB'],
  ] as const)('say of %s: %s %s, because of %s', async (name, id, verdict, reason) => {
    const found = line(await preflight(lab.newConnection(), name), id)
    expect(found).toMatchObject({ verdict, reason: expect.stringContaining(reason) })
    expect(found?.remedy === undefined).toBe(verdict === 'pass')
  })

  test('give the command that adds a missing permission, and none where there is no function', async () => {
    const place = lab.newConnection()
    const { command } = await preflight(place, 'ticketing-connector-no-permission')
    expect(command).toContain(`--source-arn 'arn:aws:appflow:us-east-1:${place.account}:*'`)
    expect(await preflight(place, 'no-such-function')).not.toHaveProperty('command')
  })

  test('warn of another account and another Region, and do not look there', async () => {
    const place = lab.newConnection()
    for (const lambdaArn of [
      arnOf(place, 'crm-connector').replace('us-east-1', 'eu-west-1'),
      arnOf(place, 'crm-connector').replace(place.account, '444455556666'),
    ]) {
      expect(verdicts(await preflight(place, '', { lambdaArn }))).toMatchObject({
        place: 'warn',
        function: 'could-not-tell',
        policy: 'could-not-tell',
        label: 'pass',
      })
    }
  })

  test.each([
    ['lambda.getPolicy', 'policy', 'lambda:GetPolicy'],
    ['lambda.getFunctionConfiguration', 'function', 'lambda:GetFunctionConfiguration'],
    ['appflow.describeConnector', 'label', 'appflow:DescribeConnector'],
  ] as const)('cannot tell where %s is denied, and name the permission', async (operation, id, action) => {
    const place = lab.newConnection()
    await place.fault({ operation, behaviour: 'refused' })
    const result = await preflight(place, 'crm-connector')
    expect(line(result, id)).toMatchObject({
      verdict: 'could-not-tell',
      remedy: expect.stringContaining(action),
    })
    expect(result.verdict).toBe('could-not-tell')
  })

  test('of a function that may not be looked at and has no policy to be seen cannot tell', async () => {
    const place = lab.newConnection()
    await place.fault({ operation: 'lambda.getFunctionConfiguration', behaviour: 'refused' })
    const result = await preflight(place, 'ticketing-connector-no-permission')
    expect(line(result, 'policy')).toMatchObject({ verdict: 'could-not-tell' })
  })

  test('tell what a label that is taken stands for; an update wants it so', async () => {
    const place = lab.newConnection()
    await register(place)
    expect(line(await preflight(place, 'crm-connector'), 'label')).toMatchObject({
      verdict: 'fail',
      reason: expect.stringContaining(arnOf(place, 'crm-connector')),
    })
    expect(line(await preflight(place, 'crm-connector', { updating: true }), 'label')?.verdict).toBe('pass')
    const other = await preflight(place, 'crm-connector', { updating: true, label: 'other' })
    expect(line(other, 'label')?.verdict).toBe('fail')
    expect(line(await preflight(place, 'crm-connector', { label: '' }), 'label')?.verdict).toBe('could-not-tell')
  })
})

describe('drift', () => {
  test('is none right after a registration', async () => {
    const place = lab.newConnection()
    await register(place)
    expect(await drift(place)).toMatchObject({ verdict: 'pass', lambdaArn: arnOf(place, 'crm-connector') })
  })

  test.each([
    ['the function is deleted', { gone: true }, { function: 'fail', policy: 'could-not-tell', code: 'could-not-tell' }],
    ['the policy is gone', { policy: 'none' }, { function: 'pass', policy: 'fail', code: 'pass' }],
    ['the policy is open', { policy: 'open' }, { function: 'pass', policy: 'warn', code: 'pass' }],
    ['the code was changed', { code: 'changed' }, { function: 'pass', policy: 'pass', code: 'warn' }],
  ])('is seen where %s', async (_, body, expected) => {
    const place = lab.newConnection()
    await register(place)
    await place.advance(60)
    await change(place, { name: 'crm-connector', ...body })
    expect(verdicts(await drift(place))).toEqual(expected)
  })

  test('of an alias is told by the version that it leads to; a published version never changes', async () => {
    const place = lab.newConnection()
    await register(place, 'sales-reader:live')
    await place.advance(60)
    await change(place, { name: 'sales-reader', code: 'changed' })
    expect(verdicts(await drift(place))).toMatchObject({ code: 'warn' })
    await lab.execute(lab.services.appflow.changes.addPermission, {
      connection: place.id,
      operationId: lab.newOperationId(),
      input: { lambdaArn: arnOf(place, 'crm-connector:1') },
    })
    expect(await register(place, 'crm-connector:1', 'fixed')).toMatchObject({ status: 'succeeded' })
    await place.advance(60)
    await change(place, { name: 'crm-connector', code: 'changed' })
    expect(verdicts(await drift(place, 'fixed'))).toMatchObject({ code: 'pass', policy: 'pass' })
  })

  test('of a list has a row for each label, one that cannot be read too', async () => {
    const place = lab.newConnection()
    await register(place)
    const connection = await lab.connection(place.id)
    const rows: Drift[] = []
    const read = lab.services.appflow.reads.drifts
    const context = { connection, signal: AbortSignal.timeout(9_000) }
    for await (const page of read.pages({ labels: ['crm', 'none', 'crm'] }, context)) rows.push(...page)
    expect(rows.map(({ label, verdict }) => [label, verdict])).toEqual([
      ['crm', 'pass'],
      ['none', 'could-not-tell'],
    ])
  })

  test('of a label that is not registered is told in plain words', async () => {
    await expect(lab.read(lab.newConnection().id, 'appflow', 'drift', { label: 'none' })).rejects.toMatchObject({
      failure: { code: 'NotFound' },
    })
  })
})

describe('lists', () => {
  async function rows(place: Place, name: 'functions' | 'profiles' | 'flows' | 'providedConnectors', args: object) {
    const { readChunks } = await import('@/lib/read')
    const { someone } = await import('@/lib/testing')
    const { appflow } = lab.services
    const found: unknown[] = []
    const connection = await lab.connection(place.id)
    for await (const chunk of readChunks(connection, appflow, name, appflow.reads[name], args, someone())) {
      if ('rows' in chunk) found.push(...chunk.rows)
      if ('failure' in chunk) throw new Error(chunk.failure.title)
    }
    return found
  }

  test('of functions have all pages', async () => {
    const place = lab.newConnection()
    for (let at = 0; at < 60; at++) await change(place, { name: `more-${at}` })
    const found = await rows(place, 'functions', {})
    expect(found.length).toBeGreaterThan(70)
    expect(found[0]).toMatchObject({ name: 'crm-connector', arn: arnOf(place, 'crm-connector'), timeout: 30 })
  })

  test('of connectors that AWS provides have all pages, with what each can be', async () => {
    const found = await rows(lab.newConnection(), 'providedConnectors', {})
    expect(found.length).toBeGreaterThan(20)
    expect(found[0]).toMatchObject({ connectorName: 'Salesforce', configuration: { canUseAsSource: true } })
  })

  test('of profiles and flows have those that use the connector', async () => {
    const place = lab.newConnection()
    const { account } = place
    for (const label of ['crm', 'erp']) {
      await lab.sandbox.control('appflow/profile', { account, name: `${label}-profile`, label })
    }
    const flow = (name: string, source?: string, destination?: string) =>
      lab.sandbox.control('appflow/flow', {
        account,
        name,
        ...(source && { source }),
        ...(destination && { destination }),
      })
    for (let at = 0; at < 120; at++) await flow(`other-${at}`)
    await flow('out', 'crm')
    await flow('in', 'erp', 'crm')
    await flow('round', 'crm', 'crm')
    expect(await rows(place, 'profiles', { label: 'crm' })).toMatchObject([{ name: 'crm-profile' }])
    expect(await rows(place, 'flows', { label: 'crm' })).toMatchObject([
      { name: 'out', uses: 'source', otherEnd: 'S3' },
      { name: 'in', uses: 'destination', otherEnd: 'erp' },
      { name: 'round', uses: 'both', otherEnd: 'crm' },
    ])
  })
})
