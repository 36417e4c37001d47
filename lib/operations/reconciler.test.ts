import { CreateConnectorDefinitionCommand, GreengrassClient } from '@aws-sdk/client-greengrass'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestConsole, testConsole } from '@/lib/testing'

let lab: TestConsole

beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

type Connection = ReturnType<TestConsole['newConnection']>

const aws = ({ credentials }: Connection) =>
  new GreengrassClient({ region: 'us-east-1', endpoint: lab.sandbox.url, credentials })

const sns = {
  arn: 'arn:aws:greengrass:us-east-1::/connectors/SNS/versions/4',
  id: 'alerts',
  parameters: [{ key: 'Topic', value: 'line-3' }],
}

/** As if the change had been sent, and last been looked at, this long ago. */
const older = (id: string, seconds: number) =>
  lab.db().execute(sql`
    update operations set created_at = created_at - make_interval(secs => ${seconds}),
      finished_at = finished_at - make_interval(secs => ${seconds}),
      looked_at = looked_at - make_interval(secs => ${seconds}) where id = ${id}`)

/** Reads AWS for what is open, as often as told, as if there were a minute between. */
async function looks(connection: Connection, id: string, times: number) {
  for (let i = 0; i < times; i++) {
    await older(id, 60)
    await lab.reconcile()
  }
  return await lab.operationView(connection.id, id)
}

/** Until the look that follows a lost answer at once is over. */
const lookedAtOnce = (id: string) =>
  expect
    .poll(async () => (await lab.db().execute(sql`select looked_at from operations where id = ${id}`)).rows[0])
    .toMatchObject({ looked_at: expect.anything() })

test('a list that AWS does not give whole tells nothing about what it lacks', async () => {
  const connection = lab.newConnection()
  await aws(connection).send(new CreateConnectorDefinitionCommand({ Name: 'first of the list' }))
  await connection.fault({ operation: 'greengrass.listConnectorDefinitions', behaviour: 'emptyPages' })
  await connection.fault({ operation: 'greengrass.createConnectorDefinition', behaviour: 'resetAfterCommit', times: 1 })
  const operationId = lab.newOperationId()
  const input = { name: 'lost', tags: [], withVersion: false, connectors: [] }
  const { createConnectorDefinition } = lab.services.greengrass.changes
  await lab.execute(createConnectorDefinition, { connection: connection.id, operationId, input })
  expect(await looks(connection, operationId, 3)).toMatchObject({ state: 'unknown' })
  await connection.clearFaults()
  expect(await looks(connection, operationId, 1)).toMatchObject({ state: 'succeeded', value: { Name: 'lost' } })
})

test('a connector under a long label is found by it', async () => {
  const connection = lab.newConnection()
  const label = 'SAPSuccessFactors-EmployeeCentral-Prod-EUWest1-v2-Blue'
  await connection.fault({ operation: 'appflow.registerConnector', behaviour: 'resetAfterCommit', times: 1 })
  const operationId = lab.newOperationId()
  const lambdaArn = `arn:aws:lambda:us-east-1:${connection.account}:function:crm-connector`
  const input = { label, description: '', provisioningType: 'LAMBDA' as const, lambdaArn }
  const { registerConnector } = lab.services.appflow.changes
  const result = await lab.execute(registerConnector, { connection: connection.id, operationId, input })
  expect(result, JSON.stringify(result)).toMatchObject({ status: 'checking' })
  await lookedAtOnce(operationId)
  expect(await looks(connection, operationId, 3)).toMatchObject({
    state: 'succeeded',
    href: expect.stringContaining(label),
  })
})

test('the first version of a definition just created is not taken for another one with the same connectors', async () => {
  const connection = lab.newConnection()
  const { createConnectorDefinition, createConnectorDefinitionVersion } = lab.services.greengrass.changes
  const made = await lab.execute(createConnectorDefinition, {
    connection: connection.id,
    operationId: lab.newOperationId(),
    input: { name: 'line-3', tags: [], withVersion: true, connectors: [sns] },
  })
  if (made.status !== 'succeeded') throw new Error('not created')
  await connection.fault({
    operation: 'greengrass.createConnectorDefinitionVersion',
    behaviour: 'resetBeforeCommit',
    times: 1,
  })
  const operationId = lab.newOperationId()
  const input = {
    definitionId: made.value.Id ?? '',
    baseVersionId: made.value.LatestVersion ?? '',
    connectors: [sns],
  }
  await lab.execute(createConnectorDefinitionVersion, { connection: connection.id, operationId, input })
  await lookedAtOnce(operationId)
  expect(await looks(connection, operationId, 3)).toMatchObject({ state: 'absent' })
})

test('a look that AWS did not answer does not count as one', async () => {
  const connection = lab.newConnection()
  const list = 'greengrass.listConnectorDefinitions'
  await connection.fault({ operation: list, exception: { code: 'BadRequestException' } })
  await connection.fault({
    operation: 'greengrass.createConnectorDefinition',
    behaviour: 'resetBeforeCommit',
    times: 1,
  })
  const operationId = lab.newOperationId()
  const input = { name: 'lost', tags: [], withVersion: false, connectors: [] }
  const { createConnectorDefinition } = lab.services.greengrass.changes
  await lab.execute(createConnectorDefinition, { connection: connection.id, operationId, input })
  await lookedAtOnce(operationId)
  await looks(connection, operationId, 2)
  await connection.clearFaults()
  expect(await looks(connection, operationId, 1)).toMatchObject({ state: 'unknown' })
  expect(await looks(connection, operationId, 1)).toMatchObject({ state: 'absent' })
})

test('what was found absent stays so when its connection is gone', async () => {
  const connection = lab.newConnection()
  await connection.fault({
    operation: 'greengrass.createConnectorDefinition',
    behaviour: 'resetBeforeCommit',
    times: 1,
  })
  const operationId = lab.newOperationId()
  const input = { name: 'lost', tags: [], withVersion: false, connectors: [] }
  const { createConnectorDefinition } = lab.services.greengrass.changes
  await lab.execute(createConnectorDefinition, { connection: connection.id, operationId, input })
  await lookedAtOnce(operationId)
  expect(await looks(connection, operationId, 2)).toMatchObject({ state: 'absent' })
  await lab.db().execute(sql`update operations set region = 'eu-west-1' where id = ${operationId}`)
  await older(operationId, 700)
  expect(await looks(connection, operationId, 1)).toMatchObject({ state: 'absent' })
})
