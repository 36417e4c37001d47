import { CreateGroupCommand, CreateGroupVersionCommand, GreengrassClient } from '@aws-sdk/client-greengrass'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestConsole, testConsole } from '@/lib/testing'
import { type Kind, kindFacts, kinds } from './kinds'

let lab: TestConsole

beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

type Connection = ReturnType<TestConsole['newConnection']>
const sns = 'arn:aws:greengrass:us-east-1::/connectors/SNS/versions/4'
const alerts = { arn: sns, id: 'alerts', parameters: [{ key: 'DefaultSNSArn', value: ' kept as typed ' }] }

const changes = () => lab.services.greengrass.changes
const read = (connection: Connection, name: string, args: unknown) => lab.read(connection.id, 'greengrass', name, args)

async function createDefinition(connection: Connection, connectors: (typeof alerts)[], withVersion = true) {
  const result = await lab.execute(changes().createConnectorDefinition, {
    connection: connection.id,
    operationId: lab.newOperationId(),
    input: { name: 'line-3', tags: [{ key: 'site', value: 'a' }], withVersion, connectors },
  })
  if (result.status !== 'succeeded') throw new Error(JSON.stringify(result))
  return result.value
}

const aws = ({ credentials }: Connection) =>
  new GreengrassClient({ region: 'us-east-1', endpoint: lab.sandbox.url, credentials })

/** A group of one core definition's version, and that version's ARN. */
async function createGroup(connection: Connection) {
  const core = await kindDefinition(connection, 'core')
  const group = await aws(connection).send(
    new CreateGroupCommand({ Name: 'plant', InitialVersion: { CoreDefinitionVersionArn: core } }),
  )
  return { groupId: group.Id ?? '', baseVersionId: group.LatestVersion ?? '', core }
}

/** The ARN of an empty version of a definition of any kind. */
async function kindDefinition(connection: Connection, kind: Kind) {
  const name = kind.charAt(0).toUpperCase() + kind.slice(1)
  const answer = await fetch(`${lab.sandbox.url}/greengrass/definition/${kindFacts[kind].segment}`, {
    method: 'POST',
    headers: {
      Authorization: `AWS4-HMAC-SHA256 Credential=${connection.account}/20260101/us-east-1/greengrass/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ Name: `my-${kind}`, InitialVersion: { [`${name}s`]: [] } }),
  })
  const { LatestVersionArn }: { LatestVersionArn: string } = await answer.json()
  return LatestVersionArn
}

const members = (given: Partial<Record<Kind, string>>) => ({
  ...Object.fromEntries(kinds.map((kind) => [kind, ''])),
  ...given,
})

const createVersion = (connection: Connection, input: object) =>
  lab.execute(changes().createGroupVersion, { connection: connection.id, operationId: lab.newOperationId(), input })

describe('connector definitions', () => {
  test('what is created is read back with everything that AWS answered', async () => {
    const connection = lab.newConnection()
    const made = await createDefinition(connection, [alerts])
    expect(await read(connection, 'connectorDefinition', { definitionId: made.Id })).toMatchObject({
      value: { ...made, tags: { site: 'a', 'console-op': expect.any(String) } },
    })
    expect(await read(connection, 'connectorDefinitions', {})).toMatchObject({
      items: [{ Id: made.Id, Name: 'line-3' }],
    })
    expect(
      await read(connection, 'connectorDefinitionVersion', { definitionId: made.Id, versionId: made.LatestVersion }),
    ).toMatchObject({
      value: {
        Arn: made.LatestVersionArn,
        Definition: {
          Connectors: [{ ConnectorArn: sns, Id: 'alerts', Parameters: { DefaultSNSArn: ' kept as typed ' } }],
        },
      },
    })
  })

  test('without a first version there is none, and with an empty one there is', async () => {
    const connection = lab.newConnection()
    expect((await createDefinition(connection, [], false)).LatestVersion).toBeUndefined()
    const { Id, LatestVersion } = await createDefinition(connection, [])
    expect(
      await read(connection, 'connectorDefinitionVersion', { definitionId: Id, versionId: LatestVersion }),
    ).toMatchObject({ value: { Definition: { Connectors: [] } } })
  })

  test('a connector of another Region is refused at its field, before AWS', async () => {
    const connection = lab.newConnection()
    const result = await lab.execute(changes().createConnectorDefinition, {
      connection: connection.id,
      operationId: lab.newOperationId(),
      input: {
        name: '',
        tags: [],
        withVersion: true,
        connectors: [alerts, { ...alerts, id: 'b', arn: 'arn:aws:greengrass:eu-west-1::/connectors/IoT/versions/1' }],
      },
    })
    expect(result).toMatchObject({ failure: { code: 'Invalid', fields: { 'connectors.1.arn': expect.any(String) } } })
    expect(await connection.ledger()).toEqual([])
  })

  test('a version that AWS gives only in part is a failure, not a version with fewer connectors', async () => {
    const connection = lab.newConnection()
    const { Id, LatestVersion } = await createDefinition(connection, [alerts])
    await connection.fault({ operation: 'greengrass.getConnectorDefinitionVersion', behaviour: 'cyclicTokens' })
    const args = { definitionId: Id, versionId: LatestVersion }
    await expect(read(connection, 'connectorDefinitionVersion', args)).rejects.toMatchObject({
      failure: { code: 'Incomplete', retryable: true },
    })
  })

  test('a version is created from connectors and becomes the latest', async () => {
    const connection = lab.newConnection()
    const { Id = '', LatestVersion = '' } = await createDefinition(connection, [alerts])
    const result = await lab.execute(changes().createConnectorDefinitionVersion, {
      connection: connection.id,
      operationId: lab.newOperationId(),
      input: { definitionId: Id, baseVersionId: LatestVersion, connectors: [] },
    })
    expect(result).toMatchObject({ status: 'succeeded', value: { Id, Version: expect.any(String) } })
    const version = result.status === 'succeeded' ? result.value.Version : ''
    expect(await read(connection, 'connectorDefinition', { definitionId: Id })).toMatchObject({
      value: { LatestVersion: version },
    })
    expect(await read(connection, 'definitionVersions', { kind: 'connector', definitionId: Id })).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ Version: version })]),
    })
  })

  test('a list that goes in circles has each row once, and says why it ends', async () => {
    const connection = lab.newConnection()
    await createDefinition(connection, [])
    await connection.fault({ operation: 'greengrass.listConnectorDefinitions', behaviour: 'cyclicTokens' })
    const { services } = lab
    const known = await lab.connection(connection.id)
    const pages = services.greengrass.reads.connectorDefinitions.pages(
      {},
      { connection: known, signal: AbortSignal.timeout(10_000) },
    )
    const rows: unknown[] = []
    let ended: string | undefined
    for (;;) {
      const { done, value } = await pages.next()
      if (done) {
        ended = value
        break
      }
      rows.push(...value)
    }
    expect(rows).toHaveLength(1)
    expect(ended).toContain('a second time')
  })
})

describe('group versions', () => {
  test('all seven kinds are sent, and read back with the names of their definitions', async () => {
    const connection = lab.newConnection()
    const { groupId, baseVersionId } = await createGroup(connection)
    const arns: Partial<Record<Kind, string>> = {}
    for (const kind of kinds) arns[kind] = await kindDefinition(connection, kind)
    const result = await createVersion(connection, { groupId, baseVersionId, ...members(arns), drop: [] })
    expect(result).toMatchObject({ status: 'succeeded', value: { Id: groupId, Version: expect.any(String) } })
    const versionId = result.status === 'succeeded' ? result.value.Version : ''
    expect(await read(connection, 'groupVersion', { groupId, versionId })).toMatchObject({
      value: { references: kinds.map((kind) => ({ kind, arn: arns[kind], name: `my-${kind}` })) },
    })
  })

  test('a definition that cannot be read takes its name and nothing else', async () => {
    const connection = lab.newConnection()
    const { groupId, baseVersionId, core } = await createGroup(connection)
    await connection.fault({ operation: 'greengrass.getCoreDefinition', exception: { code: 'IdNotFoundException' } })
    const reading = await read(connection, 'groupVersion', { groupId, versionId: baseVersionId })
    expect(reading).toMatchObject({
      value: {
        references: expect.arrayContaining([
          expect.objectContaining({ kind: 'core', arn: core, unread: true }),
          expect.objectContaining({ kind: 'device', title: 'Device' }),
        ]),
      },
    })
  })

  test('a reference left out without an agreement is refused, and with one it is dropped', async () => {
    const connection = lab.newConnection()
    const { groupId, baseVersionId } = await createGroup(connection)
    const empty = { groupId, baseVersionId, ...members({}), drop: [] }
    expect(await createVersion(connection, empty)).toMatchObject({
      status: 'failed',
      failure: { code: 'WouldDrop', fields: { core: expect.any(String) } },
    })
    expect(await createVersion(connection, { ...empty, drop: ['logger'] })).toMatchObject({ status: 'failed' })
    expect(await createVersion(connection, { ...empty, drop: ['core'] })).toMatchObject({ status: 'succeeded' })
  })

  test('a base that somebody else has moved is refused, and so is no base where there is one', async () => {
    const connection = lab.newConnection()
    const { groupId, baseVersionId, core } = await createGroup(connection)
    await aws(connection).send(new CreateGroupVersionCommand({ GroupId: groupId, CoreDefinitionVersionArn: core }))
    for (const base of [baseVersionId, '']) {
      const input = { groupId, baseVersionId: base, ...members({ core }), drop: [] }
      expect(await createVersion(connection, input)).toMatchObject({ failure: { code: 'BaseMoved' } })
    }
    const made = (await connection.ledger()).filter(({ operation }) => operation === 'greengrass.createGroupVersion')
    expect(made).toHaveLength(1)
  })

  test('a version whose answer was lost is found, though the one it started from holds the same', async () => {
    const connection = lab.newConnection()
    const { groupId, baseVersionId, core } = await createGroup(connection)
    await connection.fault({ operation: 'greengrass.createGroupVersion', behaviour: 'resetAfterCommit', times: 1 })
    const operationId = lab.newOperationId()
    const input = { groupId, baseVersionId, ...members({ core }), drop: [] }
    const result = await lab.execute(changes().createGroupVersion, { connection: connection.id, operationId, input })
    expect(result).toMatchObject({ status: 'checking' })
    await expect
      .poll(() => lab.operationView(connection.id, operationId), { timeout: 15_000 })
      .toMatchObject({ state: 'succeeded', value: { Id: groupId } })
  })

  test('a change that is still open holds its base; one that nobody can tell of does not hold it for ever', async () => {
    const connection = lab.newConnection()
    const { groupId, baseVersionId, core } = await createGroup(connection)
    const input = { groupId, baseVersionId, ...members({ core }), drop: [] }
    await connection.fault({ operation: 'greengrass.listGroupVersions', exception: { code: 'BadRequestException' } })
    await connection.fault({ operation: 'greengrass.createGroupVersion', behaviour: 'resetBeforeCommit', times: 1 })
    expect(await createVersion(connection, input)).toMatchObject({ status: 'checking' })
    expect(await createVersion(connection, input)).toMatchObject({ failure: { code: 'BaseMoved' } })
    await lab.db().execute(`update operations set state = 'unresolved' where target = '${groupId}'`)
    expect(await createVersion(connection, input)).toMatchObject({ status: 'succeeded' })
  })

  test('a reference that leads nowhere is refused with what AWS says of it', async () => {
    const connection = lab.newConnection()
    const { groupId, baseVersionId, core } = await createGroup(connection)
    const gone = core.replace(/[0-9a-f]{12}$/, '000000000000')
    expect(
      await createVersion(connection, { groupId, baseVersionId, ...members({ core: gone }), drop: [] }),
    ).toMatchObject({ failure: { httpStatus: 400, details: [expect.stringContaining('reference does not exist')] } })
  })

  test('a service that turns everybody away is told as the end of Greengrass V1', async () => {
    const connection = lab.newConnection()
    await connection.fault({ operation: 'greengrass.*', behaviour: 'refused' })
    await expect(read(connection, 'groups', {})).rejects.toMatchObject({
      failure: { title: expect.stringContaining('7 October 2026'), retryable: true },
    })
  })
})
