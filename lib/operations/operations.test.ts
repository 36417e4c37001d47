import { CreateConnectorDefinitionVersionCommand, GreengrassClient } from '@aws-sdk/client-greengrass'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Result } from '@/lib/result'
import { type TestConsole, testConsole } from '@/lib/testing'

let lab: TestConsole

beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

const environmentOf = async (connection: string) => {
  const listing = await lab.read(connection, 'evs', 'environments', {})
  if (!('items' in listing)) throw new Error('not a list')
  const environments = listing.items as { environmentId: string; environmentState: string }[]
  return environments.find(({ environmentState }) => environmentState === 'CREATED')?.environmentId ?? ''
}

const definition = (name: string) => ({ name, tags: [], withVersion: false, connectors: [] })

async function createDefinition(connection: string, name: string, operationId = lab.newOperationId()) {
  const { createConnectorDefinition } = lab.services.greengrass.changes
  return await lab.execute(createConnectorDefinition, { connection, operationId, input: definition(name) })
}

/** What the console's own role may not do to its database. */
async function asOwner(statement: string) {
  const owner = new Client({ connectionString: lab.database.ownerUrl })
  await owner.connect()
  await owner.query(statement).finally(() => owner.end())
}

/** Until the operation has left the states that are still open. */
async function settled(connection: string, id: string) {
  return await expect
    .poll(
      async () => {
        await lab.reconcile()
        return await lab.operationView(connection, id)
      },
      { timeout: 15_000, interval: 200 },
    )
    .toMatchObject({ state: expect.not.stringMatching(/^(intended|unknown)$/) })
    .then(() => lab.operationView(connection, id))
}

const created = (ledger: { operation: string }[]) =>
  ledger.filter(({ operation }) => operation.includes('reate')).length

describe('the write path', () => {
  test('a change is recorded as intended before AWS is called, and then with its outcome', async () => {
    const { id } = lab.newConnection()
    const operationId = lab.newOperationId()
    const result = await createDefinition(id, 'line-3', operationId)
    expect(result).toMatchObject({ status: 'succeeded', operationId, value: { Name: 'line-3' } })
    const view = await lab.operationView(id, operationId)
    expect(view).toMatchObject({ state: 'succeeded', action: 'greengrass.createConnectorDefinition', target: 'line-3' })
    expect(view?.events.map(({ kind }) => kind)).toEqual(['intended', 'succeeded'])
    expect(view?.requestId).toBeTruthy()
  })

  test('ten identical submits at once make one resource', async () => {
    const { id, ledger } = lab.newConnection()
    const operationId = lab.newOperationId()
    const results = await Promise.all(Array.from({ length: 10 }, () => createDefinition(id, 'once', operationId)))
    expect(results.filter(({ status }) => status === 'failed')).toEqual([])
    expect(created(await ledger())).toBe(1)
  })

  test('the same operation id with other content is refused', async () => {
    const { id, ledger } = lab.newConnection()
    const operationId = lab.newOperationId()
    await createDefinition(id, 'first', operationId)
    const second = await createDefinition(id, 'second', operationId)
    expect(second).toMatchObject({ status: 'failed', failure: { code: 'Resubmitted' } })
    expect(created(await ledger())).toBe(1)
  })

  test('what AWS refuses is recorded as failed, and the corrected submit gets an id of its own', async () => {
    const { id, fault } = lab.newConnection()
    await fault({
      operation: 'greengrass.createConnectorDefinition',
      exception: { code: 'BadRequestException', message: 'no' },
      times: 1,
    })
    const operationId = lab.newOperationId()
    const result: Result<unknown> = await createDefinition(id, 'refused', operationId)
    expect(result).toMatchObject({
      status: 'failed',
      failure: { code: 'BadRequestException', message: 'no', httpStatus: 400 },
    })
    if (result.status !== 'failed') throw new Error('unreachable')
    expect(result.failure.requestId).toBeTruthy()
    expect(await lab.operationView(id, operationId)).toMatchObject({ state: 'failed' })
    expect(await createDefinition(id, 'refused', result.nextOperationId)).toMatchObject({ status: 'succeeded' })
  })

  test('a throttled change is sent again, and made once', async () => {
    const { id, ledger, fault } = lab.newConnection()
    await fault({ operation: 'greengrass.createConnectorDefinition', behaviour: 'throttle', times: 1 })
    expect(await createDefinition(id, 'throttled')).toMatchObject({ status: 'succeeded' })
    expect(created(await ledger())).toBe(1)
  })

  test('a call that heeds no signal is given up in time, and its outcome is open', async () => {
    const { id } = lab.newConnection()
    const operationId = lab.newOperationId()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort(new Error('late')))
    const hangs = {
      ...lab.services.greengrass.changes.createConnectorDefinition,
      send: () => new Promise<never>(() => {}),
    }
    try {
      const result = await lab.execute(hangs, { connection: id, operationId, input: definition('hangs') })
      expect(result).toMatchObject({ status: 'checking' })
    } finally {
      timeout.mockRestore()
    }
  })

  test('a change that cannot be recorded is not sent to AWS', async () => {
    const { id, ledger } = lab.newConnection()
    await asOwner('alter table operations rename to operations_away')
    try {
      const result = await createDefinition(id, 'unrecorded')
      expect(result).toMatchObject({ status: 'failed', failure: { code: 'RecordUnavailable' } })
    } finally {
      await asOwner('alter table operations_away rename to operations')
    }
    expect(await ledger()).toEqual([])
  })

  test('a change that AWS made but that cannot be recorded says so, and is recorded once the database is back', async () => {
    const { id, fault, ledger } = lab.newConnection()
    await fault({ operation: 'greengrass.createConnectorDefinition', latencyMs: 700, times: 1 })
    const operationId = lab.newOperationId()
    const result = createDefinition(id, 'pending', operationId)
    await expect.poll(async () => (await lab.operationView(id, operationId))?.state).toBe('intended')
    await asOwner('alter table audit rename to audit_away')
    try {
      expect(await result).toMatchObject({ status: 'unrecorded', value: { Name: 'pending' } })
      expect(created(await ledger())).toBe(1)
    } finally {
      await asOwner('alter table audit_away rename to audit')
    }
    await expect
      .poll(async () => (await lab.operationView(id, operationId))?.state, { timeout: 10_000 })
      .toBe('succeeded')
  })

  test('what looks like a credential is not in the record', async () => {
    const { id } = lab.newConnection()
    const operationId = lab.newOperationId()
    const { createConnectorDefinition } = lab.services.greengrass.changes
    const key = ['AKIA', 'IOSFODNN7EXAMPLE'].join('')
    const connectors = [
      {
        arn: 'arn:aws:greengrass:us-east-1::/connectors/SNS/versions/4',
        id: 'sns',
        parameters: [{ key: 'Key', value: key }],
      },
    ]
    await lab.execute(createConnectorDefinition, {
      connection: id,
      operationId,
      input: { name: 'secret', tags: [], withVersion: true, connectors },
    })
    const { rows } = await lab.db().execute(`select input::text from operations where id = '${operationId}'`)
    expect(JSON.stringify(rows)).not.toContain(key)
    expect(JSON.stringify(rows)).toContain('hmac:')
  })

  test('what an input masks is masked in the name of its target, in the answer and in the failure too', async () => {
    const { id, fault } = lab.newConnection()
    const key = ['AKIA', 'IOSFODNN7EXAMPLE'].join('')
    const { createConnectorDefinition } = lab.services.greengrass.changes
    const create = (operationId: string) =>
      lab.execute(createConnectorDefinition, {
        connection: id,
        operationId,
        input: { name: `for ${key}`, tags: [], withVersion: false, connectors: [] },
      })
    const ids = [lab.newOperationId(), lab.newOperationId()] as const
    await create(ids[0])
    const exception = { code: 'BadRequestException', message: `no ${key}` }
    await fault({ operation: 'greengrass.createConnectorDefinition', exception, times: 1 })
    const refused = await create(ids[1])
    expect(refused).toMatchObject({ status: 'failed', failure: { message: expect.stringMatching(/^no hmac:/) } })
    const { rows } = await lab.db().execute(`
      select operations::text as row, audit::text as event from operations
      left join audit on operation_id = operations.id where operations.id in ('${ids.join("', '")}')`)
    expect(rows.length).toBeGreaterThan(2)
    expect(JSON.stringify(rows)).not.toContain(key)
  })

  test.each([
    ['no envelope', null],
    ['a wrong id', { connection: 'sandbox', operationId: 'x', input: {} }],
    ['an unknown connection', { connection: 'moon', operationId: '019399a0-0000-7000-8000-000000000000', input: {} }],
    ['an array', []],
  ])('%s is refused with a reason', async (_what, request) => {
    const { createConnectorDefinition } = lab.services.greengrass.changes
    const result = await lab.execute(createConnectorDefinition, request as never)
    expect(result).toMatchObject({ status: 'failed', failure: { code: 'NotFound' } })
  })
})

describe('a lost answer', () => {
  const lossesAfter = ['resetAfterCommit', 'errorAfterCommit', 'halfBody', 'invalidJson'] as const
  const lossesBefore = ['resetBeforeCommit', 'html'] as const

  test.each(lossesAfter)('%s is found in AWS by reading, and made once', async (behaviour) => {
    const { id, ledger, fault } = lab.newConnection()
    await fault({ operation: 'greengrass.createConnectorDefinition', behaviour, times: 1 })
    const operationId = lab.newOperationId()
    expect(await createDefinition(id, 'lost', operationId)).toMatchObject({ status: 'checking' })
    expect(await settled(id, operationId)).toMatchObject({ state: 'succeeded', value: { Name: 'lost' } })
    expect(created(await ledger())).toBe(1)
  })

  test.each(lossesBefore)('%s is unclear, and stays open until AWS was read twice', async (behaviour) => {
    const { id, ledger, fault } = lab.newConnection()
    await fault({ operation: 'greengrass.createConnectorDefinition', behaviour, times: 1 })
    const operationId = lab.newOperationId()
    expect(await createDefinition(id, 'lost', operationId)).toMatchObject({ status: 'checking' })
    await lab
      .db()
      .execute(`update operations set created_at = now() - interval '25 seconds' where id = '${operationId}'`)
    expect(await settled(id, operationId)).toMatchObject({ state: 'absent' })
    expect(created(await ledger())).toBe(0)
  })

  test('of an EVS connector is found by environment, type and FQDN', async () => {
    const { id, ledger, fault } = lab.newConnection()
    const environmentId = await environmentOf(id)
    await fault({ operation: 'evs.createEnvironmentConnector', behaviour: 'resetAfterCommit', times: 1 })
    const operationId = lab.newOperationId()
    const input = {
      environmentId,
      type: 'VCENTER',
      applianceFqdn: 'vc09.prod.evs.example.com',
      secretIdentifier: 'evs/vcenter-reader',
    }
    const { createEnvironmentConnector } = lab.services.evs.changes
    const result = await lab.execute(createEnvironmentConnector, { connection: id, operationId, input })
    expect(result, JSON.stringify(result)).toMatchObject({ status: 'checking' })
    expect(await settled(id, operationId)).toMatchObject({ state: 'succeeded', value: { type: 'VCENTER' } })
    expect(created(await ledger())).toBe(1)
  })

  test('two resources that the change could have made need a person', async () => {
    const { id, credentials, fault, clearFaults } = lab.newConnection()
    const first = await createDefinition(id, 'host')
    if (first.status !== 'succeeded') throw new Error('not created')
    const definitionId = first.value.Id ?? ''
    const { createConnectorDefinitionVersion } = lab.services.greengrass.changes
    await fault({ operation: 'greengrass.listConnectorDefinitionVersions', exception: { code: 'BadRequestException' } })
    await fault({ operation: 'greengrass.createConnectorDefinitionVersion', behaviour: 'resetAfterCommit', times: 1 })
    const operationId = lab.newOperationId()
    const input = { definitionId, baseVersionId: '', connectors: [] }
    await lab.execute(createConnectorDefinitionVersion, { connection: id, operationId, input })
    const outside = new GreengrassClient({ endpoint: lab.sandbox.url, region: 'us-east-1', credentials })
    await outside.send(
      new CreateConnectorDefinitionVersionCommand({ ConnectorDefinitionId: definitionId, Connectors: [] }),
    )
    await clearFaults()
    expect(await settled(id, operationId)).toMatchObject({ state: 'unresolved' })
  })

  test('that is still open is among the latest changes, however many came after it', async () => {
    const { id } = lab.newConnection()
    const operationId = lab.newOperationId()
    await createDefinition(id, 'open', operationId)
    await lab
      .db()
      .execute(
        `update operations set state = 'unresolved', created_at = now() - interval '1 day' where id = '${operationId}'`,
      )
    await Promise.all(Array.from({ length: 50 }, (_, i) => createDefinition(id, `later-${i}`)))
    const latest = await lab.read(id, 'operations', 'latest', {})
    expect('value' in latest && latest.value).toContainEqual(expect.objectContaining({ id: operationId }))
  })

  test('a process killed after recording the intent leaves an operation that is resolved from AWS', async () => {
    const { id, ledger } = lab.newConnection()
    const operationId = lab.newOperationId()
    await createDefinition(id, 'killed', operationId)
    await lab.db().execute(
      `update operations set state = 'intended', value = null, resource_id = null, finished_at = null,
       created_at = now() - interval '31 seconds' where id = '${operationId}'`,
    )
    expect(await settled(id, operationId)).toMatchObject({ state: 'succeeded', value: { Name: 'killed' } })
    expect(created(await ledger())).toBe(1)
  })
})
