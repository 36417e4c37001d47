import {
  AssociateRoleToGroupCommand,
  AssociateServiceRoleToAccountCommand,
  CreateConnectorDefinitionVersionCommand,
  DisassociateServiceRoleFromAccountCommand,
} from '@aws-sdk/client-greengrass'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestConsole, testConsole } from '@/lib/testing'
import { type Connection, greengrassBench, role, sns } from './testing'

let lab: TestConsole
const bench = greengrassBench(() => lab)

beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

describe('the list of connector definitions', () => {
  test('is enriched with the connectors of the latest version, for the rows that are asked for', async () => {
    const connection = lab.newConnection()
    const { definitionId } = await bench.definition(connection)
    const command = new CreateConnectorDefinitionVersionCommand({ ConnectorDefinitionId: definitionId, Connectors: [] })
    const { Version } = await bench.aws(connection).send(command)
    const other = await bench.definition(connection)
    const definitionIds = [definitionId, other.definitionId]
    expect(await bench.rows(connection, 'connectorContents', { definitionIds })).toEqual({
      rows: [
        { definitionId, latestVersion: Version, connectors: [], versions: 2 },
        {
          definitionId: other.definitionId,
          latestVersion: other.versionId,
          connectors: [{ id: 'alerts', name: 'SNS', version: '4' }],
          versions: 1,
        },
      ],
      incomplete: undefined,
    })
  })

  test('shows one that cannot be read as that, and says that the list is partial', async () => {
    const connection = lab.newConnection()
    const { definitionId } = await bench.definition(connection)
    const gone = definitionId.replace(/.{12}$/, '000000000000')
    const { rows, incomplete } = await bench.rows(connection, 'connectorContents', {
      definitionIds: [gone, definitionId],
    })
    expect(rows).toMatchObject([
      { definitionId: gone, unread: true },
      { definitionId, versions: 1 },
    ])
    expect(incomplete).toBe('1 could not be read.')
  })

  test('ends where AWS limits the calls, instead of asking for every row', async () => {
    const connection = lab.newConnection()
    const { definitionId } = await bench.definition(connection)
    await connection.fault({ operation: 'greengrass.getConnectorDefinition', behaviour: 'throttle' })
    const asked = bench.rows(connection, 'connectorContents', { definitionIds: [definitionId] })
    await expect(asked).rejects.toThrow('AWS is limiting')
  })

  test('takes fifty rows at most', async () => {
    const connection = lab.newConnection()
    const definitionIds = Array.from({ length: 51 }, (_, i) => `id-${i}`)
    await expect(bench.rows(connection, 'connectorContents', { definitionIds })).rejects.toThrow('not valid')
  })
})

describe('which groups use a definition', () => {
  test('is read of their latest versions, for one definition or for all', async () => {
    const connection = lab.newConnection()
    const used = await bench.definition(connection)
    await bench.definition(connection, [], 'unused')
    const { groupId, versionId } = await bench.group(connection, { ConnectorDefinitionVersionArn: used.versionArn })
    await bench.group(connection)
    const use = {
      ...{ groupId, groupName: 'plant', groupVersionId: versionId },
      ...{ definitionId: used.definitionId, connectorVersionId: used.versionId },
    }
    expect(await bench.rows(connection, 'connectorUse', {})).toEqual({ rows: [use], incomplete: undefined })
    const { rows } = await bench.rows(connection, 'connectorUse', { definitionId: versionId })
    expect(rows).toEqual([])
  })

  test('names the groups that could not be read', async () => {
    const connection = lab.newConnection()
    const { groupId } = await bench.group(connection)
    await connection.fault({ operation: 'greengrass.getGroupVersion', exception: { code: 'BadRequestException' } })
    const { rows, incomplete } = await bench.rows(connection, 'connectorUse', {})
    expect(rows).toMatchObject([{ groupId, unread: true }])
    expect(incomplete).toBe('Of the groups, 1 could not be read.')
  })

  test('asks for each group version once, however often it is read', async () => {
    const connection = lab.newConnection()
    const { versionArn, definitionId } = await bench.definition(connection)
    await bench.group(connection, { ConnectorDefinitionVersionArn: versionArn })
    await bench.rows(connection, 'connectorUse', {})
    await connection.fault({ operation: 'greengrass.getGroupVersion', exception: { code: 'BadRequestException' } })
    expect(await bench.rows(connection, 'connectorUse', { definitionId })).toMatchObject({
      rows: [{ definitionId }],
      incomplete: undefined,
    })
  })
})

describe('groups', () => {
  test('come with their cores, their connector definition and their last deployment', async () => {
    const connection = lab.newConnection()
    const { definitionId, versionArn, versionId } = await bench.definition(connection)
    const group = await bench.group(connection, { ConnectorDefinitionVersionArn: versionArn })
    const command = new CreateConnectorDefinitionVersionCommand({ ConnectorDefinitionId: definitionId, Connectors: [] })
    await bench.aws(connection).send(command)
    await bench.deploy(connection, group.groupId, group.versionId)
    expect(await bench.rows(connection, 'groupSummaries', { groupIds: [group.groupId] })).toMatchObject({
      rows: [
        {
          groupId: group.groupId,
          cores: 1,
          connector: { name: 'line-3', versionId, newer: true },
          deployment: { status: 'Building', inTransition: true, groupVersionId: group.versionId },
        },
      ],
    })
  })

  test('have a role, or none', async () => {
    const connection = lab.newConnection()
    const { groupId } = await bench.group(connection)
    expect(await bench.read(connection, 'groupRole', { groupId })).toMatchObject({ value: null })
    await bench.aws(connection).send(new AssociateRoleToGroupCommand({ GroupId: groupId, RoleArn: role }))
    const other = { groupId: groupId.toUpperCase() }
    expect(await bench.read(connection, 'groupRole', other)).toMatchObject({ value: null })
    await expect
      .poll(() => bench.read(connection, 'groupRole', { groupId }), { timeout: 5_000 })
      .toMatchObject({ value: { RoleArn: role, AssociatedAt: expect.any(String) } })
  })

  test('carry tags', async () => {
    const connection = lab.newConnection()
    const { arn } = await bench.group(connection)
    expect(await bench.read(connection, 'tags', { arn })).toMatchObject({ value: { site: 'a' } })
  })
})

describe('deployments', () => {
  test('are told by the clock, and one that failed with its reason and what to do', async () => {
    const connection = lab.newConnection()
    const { groupId, versionId } = await bench.group(connection)
    await bench.aws(connection).send(new DisassociateServiceRoleFromAccountCommand({}))
    const deploymentId = await bench.deploy(connection, groupId, versionId)
    expect(await bench.rows(connection, 'deployments', { groupId })).toMatchObject({
      rows: [{ deploymentId, type: 'NewDeployment', groupVersionId: versionId, createdAt: expect.any(String) }],
    })
    const args = { groupId, deploymentIds: [deploymentId] }
    expect(await bench.rows(connection, 'deploymentStates', args)).toMatchObject({ rows: [{ status: 'Building' }] })
    await connection.advance(60)
    expect(await bench.read(connection, 'deployment', { groupId, deploymentId })).toMatchObject({
      value: {
        ...{ status: 'Failure', inTransition: false, groupVersionId: versionId },
        errors: [{ text: expect.stringContaining('TES'), next: expect.stringContaining('service role') }],
      },
    })
  })

  test('that failed lately are found for the overview, and only where they are a group’s last', async () => {
    const connection = lab.newConnection()
    const mended = await bench.group(connection)
    const failing = await bench.group(connection)
    await bench.aws(connection).send(new DisassociateServiceRoleFromAccountCommand({}))
    await bench.deploy(connection, mended.groupId, mended.versionId)
    const deploymentId = await bench.deploy(connection, failing.groupId, failing.versionId)
    await bench.aws(connection).send(new AssociateServiceRoleToAccountCommand({ RoleArn: role }))
    await connection.advance(60)
    await bench.deploy(connection, mended.groupId, mended.versionId)
    await connection.advance(60)
    expect(await bench.read(connection, 'failedDeployments', {})).toMatchObject({
      value: { failed: [{ groupId: failing.groupId, groupName: 'plant', deploymentId }], unread: 0, more: false },
    })
  })

  test('of a group that cannot be read are not taken for none that failed', async () => {
    const connection = lab.newConnection()
    await bench.group(connection)
    await connection.fault({ operation: 'greengrass.listDeployments', exception: { code: 'BadRequestException' } })
    expect(await bench.read(connection, 'failedDeployments', {})).toMatchObject({ value: { failed: [], unread: 1 } })
  })

  test('of which one is unknown keep the others', async () => {
    const connection = lab.newConnection()
    const { groupId, versionId } = await bench.group(connection)
    const deploymentId = await bench.deploy(connection, groupId, versionId)
    const args = { groupId, deploymentIds: [deploymentId, groupId] }
    expect(await bench.rows(connection, 'deploymentStates', args)).toMatchObject({
      rows: [{ status: 'Building' }, { deploymentId: groupId, unread: true }],
      incomplete: '1 could not be read.',
    })
  })
})

describe('readiness', () => {
  const states = async (connection: Connection, groupId: string, versionId: string) => {
    const reading = await bench.read(connection, 'readiness', { groupId, versionId })
    const points = 'value' in reading ? (reading.value as { id: string; state: string; remedy?: string }[]) : []
    for (const { state, remedy } of points) if (state !== 'pass') expect(remedy).toMatch(/\w/)
    return Object.fromEntries(points.map(({ id, state }) => [id, state]))
  }

  test('of a group with a core and both roles is a pass on every point', async () => {
    const connection = lab.newConnection()
    const { versionArn } = await bench.definition(connection, [{ Id: 'alerts', ConnectorArn: sns }])
    const { groupId, versionId } = await bench.group(connection, { ConnectorDefinitionVersionArn: versionArn })
    await bench.aws(connection).send(new AssociateRoleToGroupCommand({ GroupId: groupId, RoleArn: role }))
    expect(Object.values(await states(connection, groupId, versionId))).toEqual(Array(6).fill('pass'))
  })

  test('names what is missing, and what cannot be told is no pass', async () => {
    const connection = lab.newConnection()
    const { versionArn } = await bench.definition(connection, [{ Id: 'alerts', ConnectorArn: sns }])
    const two = await bench.group(connection, { ConnectorDefinitionVersionArn: versionArn }, 2)
    await bench.aws(connection).send(new DisassociateServiceRoleFromAccountCommand({}))
    await connection.fault({ operation: 'greengrass.listDeployments', exception: { code: 'BadRequestException' } })
    expect(await states(connection, two.groupId, two.versionId)).toEqual({
      ...{ core: 'fail', serviceRole: 'fail', groupRole: 'fail', deployment: 'unknown' },
      ...{ references: 'pass', latest: 'pass' },
    })
  })

  test('cannot be told of a connector that AWS does not document', async () => {
    const connection = lab.newConnection()
    const own = 'arn:aws:greengrass:us-east-1::/connectors/Own/versions/1'
    const { versionArn } = await bench.definition(connection, [{ Id: 'own', ConnectorArn: own }])
    const { groupId, versionId } = await bench.group(connection, { ConnectorDefinitionVersionArn: versionArn })
    expect(await states(connection, groupId, versionId)).toMatchObject({ groupRole: 'unknown' })
  })
})

test('a version of another kind is read with all its entries', async () => {
  const connection = lab.newConnection()
  const { core } = await bench.group(connection, {}, 2)
  const [definitionId, versionId] = core.split('/cores/')[1]?.split('/versions/') ?? []
  const args = { kind: 'core', definitionId, versionId }
  expect(await bench.read(connection, 'definitionVersion', args)).toMatchObject({
    value: { Version: versionId, Definition: { Cores: [{ Id: 'core-0' }, { Id: 'core-1' }] } },
  })
  expect(await bench.read(connection, 'definition', { kind: 'core', definitionId })).toMatchObject({
    value: { Id: definitionId, LatestVersion: versionId },
  })
})

describe('a service that refuses', () => {
  test('everything is told apart from one that refuses a call', async () => {
    const connection = lab.newConnection()
    expect(await bench.read(connection, 'reach', {})).toMatchObject({ value: { state: 'answers' } })
    const denied = lab.newConnection()
    await denied.fault({ operation: 'greengrass.listGroups', behaviour: 'refused' })
    expect(await bench.read(denied, 'reach', {})).toMatchObject({ value: { state: 'answers' } })
    const ended = lab.newConnection()
    await ended.fault({ operation: 'greengrass.*', behaviour: 'refused' })
    expect(await bench.read(ended, 'reach', {})).toMatchObject({
      value: { state: 'refused', failure: { refusesAll: true, title: expect.stringContaining('7 October 2026') } },
    })
  })

  test('marks the failure of any read, and no other failure is marked so', async () => {
    const connection = lab.newConnection()
    await connection.fault({ operation: 'greengrass.listGroups', behaviour: 'refused' })
    await expect(bench.read(connection, 'groups', {})).rejects.toMatchObject({ failure: { refusesAll: true } })
    const args = { groupId: '00000000-0000-4000-8000-000000000000' }
    await expect(bench.read(connection, 'group', args)).rejects.toMatchObject({
      failure: { code: 'IdNotFoundException', refusesAll: undefined },
    })
  })
})
