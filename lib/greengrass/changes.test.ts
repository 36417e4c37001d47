import {
  GetGroupCommand,
  ListTagsForResourceCommand,
  ResetDeploymentsCommand,
  TagResourceCommand,
  UpdateGroupCommand,
} from '@aws-sdk/client-greengrass'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestConsole, testConsole } from '@/lib/testing'
import { type Connection, greengrassBench, noMembers, role } from './testing'

let lab: TestConsole
const bench = greengrassBench(() => lab)

beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

const failed = (code: string) => ({ status: 'failed', failure: { code } })

describe('what moved since the form opened is not overwritten', () => {
  test('a name, and one that is so already is not sent', async () => {
    const connection = lab.newConnection()
    const { groupId } = await bench.group(connection)
    await bench.aws(connection).send(new UpdateGroupCommand({ GroupId: groupId, Name: 'theirs' }))
    const rename = { groupId, before: 'plant', name: 'ours' }
    expect(await bench.submit(connection, 'updateGroup', rename)).toMatchObject(failed('BaseMoved'))
    const same = { groupId, before: 'plant', name: 'theirs' }
    expect(await bench.submit(connection, 'updateGroup', same)).toMatchObject(failed('NothingToChange'))
  })

  test('a role', async () => {
    const connection = lab.newConnection()
    const { groupId } = await bench.group(connection)
    const form = { groupId, before: `${role}-old`, roleArn: role }
    expect(await bench.submit(connection, 'associateRoleToGroup', form)).toMatchObject(failed('BaseMoved'))
    const none = { groupId, before: role }
    expect(await bench.submit(connection, 'disassociateRoleFromGroup', none)).toMatchObject(failed('NothingToChange'))
  })

  test('the connectors of a definition', async () => {
    const connection = lab.newConnection()
    const { definitionId } = await bench.definition(connection)
    const form = { definitionId, baseVersionId: '', connectors: [] }
    expect(await bench.submit(connection, 'createConnectorDefinitionVersion', form)).toMatchObject(failed('BaseMoved'))
  })
})

describe('tags', () => {
  const rows = (tags: Record<string, string>) => Object.entries(tags).map(([key, value]) => ({ key, value }))
  const tagsOf = async (connection: Connection, ResourceArn: string) =>
    (await bench.aws(connection).send(new ListTagsForResourceCommand({ ResourceArn }))).tags
  const change = (connection: Connection, arn: string, before: object, tags: object, operationId?: string) =>
    bench.submit(connection, 'changeTags', { arn, before: rows({ ...before }), tags: rows({ ...tags }) }, operationId)

  test('are added, changed and removed, and the console keeps its own', async () => {
    const connection = lab.newConnection()
    const made = await bench.submit(connection, 'createGroup', {
      ...{ name: 'plant', tags: rows({ site: 'a', line: '3' }), withVersion: false, ...noMembers },
    })
    const arn = made.status === 'succeeded' ? String(Object(made.value).Arn) : ''
    const before = (await tagsOf(connection, arn)) ?? {}
    expect(await change(connection, arn, before, { site: 'b', env: 'pilot' })).toMatchObject({ status: 'succeeded' })
    expect(await tagsOf(connection, arn)).toEqual({ site: 'b', env: 'pilot', 'console-op': before['console-op'] })
  })

  test('that somebody else changed meanwhile are refused, and say what they are now', async () => {
    const connection = lab.newConnection()
    const { arn } = await bench.group(connection)
    await bench.aws(connection).send(new TagResourceCommand({ ResourceArn: arn, tags: { site: 'theirs' } }))
    expect(await change(connection, arn, { site: 'a' }, { site: 'b' })).toMatchObject({
      failure: { code: 'BaseMoved', details: ['Form: site=a', 'Now: site=theirs'] },
    })
    expect(await change(connection, arn, { site: 'theirs' }, { site: 'theirs' })).toMatchObject(
      failed('NothingToChange'),
    )
  })

  test('of which AWS sets some and refuses to remove others say so, and the same form does the rest', async () => {
    const connection = lab.newConnection()
    const { arn } = await bench.group(connection)
    const refused = { code: 'BadRequestException', status: 400, message: 'no' }
    await connection.fault({ operation: 'greengrass.untagResource', exception: refused, times: 1 })
    const operationId = lab.newOperationId()
    const first = await change(connection, arn, { site: 'a' }, { line: '3' }, operationId)
    expect(first).toMatchObject({ failure: { code: 'Partial', title: expect.stringContaining('Tags were set') } })
    expect(await lab.operationView(connection.id, operationId)).toMatchObject({
      state: 'failed',
      events: [{}, { text: expect.stringContaining('Tags were set') }],
    })
    expect(await tagsOf(connection, arn)).toEqual({ site: 'a', line: '3' })
    expect(await change(connection, arn, { site: 'a' }, { line: '3' })).toMatchObject({ status: 'succeeded' })
    expect(await tagsOf(connection, arn)).toEqual({ line: '3' })
  })

  test('of which AWS made a part before the answer was lost are found so by reading', async () => {
    const connection = lab.newConnection()
    const { arn } = await bench.group(connection)
    await connection.fault({ operation: 'greengrass.tagResource', behaviour: 'resetAfterCommit', times: 1 })
    const operationId = lab.newOperationId()
    expect(await change(connection, arn, { site: 'a' }, { line: '3' }, operationId)).toMatchObject({
      status: 'checking',
    })
    expect(await bench.settled(connection, operationId)).toMatchObject({
      state: 'failed',
      failure: { code: 'Partial', details: ['Not as asked for yet: site'] },
    })
    expect(await change(connection, arn, { site: 'a' }, { line: '3' })).toMatchObject({ status: 'succeeded' })
  })

  test('that come to be fifty at once take the old ones away first', async () => {
    const connection = lab.newConnection()
    const { arn } = await bench.group(connection)
    const many = Object.fromEntries(Array.from({ length: 49 }, (_, i) => [`key-${i}`, 'x']))
    expect(await change(connection, arn, { site: 'a' }, many)).toMatchObject({ status: 'succeeded' })
    const order = (await connection.ledger()).map(({ operation }) => operation).filter((each) => /tag/i.test(each))
    expect(order).toEqual(['greengrass.untagResource', 'greengrass.tagResource'])
  })
})

describe('deleting', () => {
  test('a definition that groups use needs that all of them were shown', async () => {
    const connection = lab.newConnection()
    const { definitionId, versionArn } = await bench.definition(connection)
    const { groupId } = await bench.group(connection, { ConnectorDefinitionVersionArn: versionArn })
    const form = { definitionId, confirmation: 'line-3', agreed: false, shown: [] as string[] }
    expect(await bench.submit(connection, 'deleteConnectorDefinition', form)).toMatchObject({
      failure: { code: 'StillUsed', details: ['plant'], fields: { agreed: expect.any(String) } },
    })
    const other = { ...form, agreed: true, shown: [definitionId] }
    expect(await bench.submit(connection, 'deleteConnectorDefinition', other)).toMatchObject(failed('StillUsed'))
    const shown = { ...form, agreed: true, shown: [groupId] }
    expect(await bench.submit(connection, 'deleteConnectorDefinition', shown)).toMatchObject({ status: 'succeeded' })
  })

  test('a definition while a group cannot be read needs that this was shown, and never a list cut short', async () => {
    const connection = lab.newConnection()
    const { definitionId } = await bench.definition(connection)
    const { groupId } = await bench.group(connection)
    const form = { definitionId, confirmation: 'line-3', agreed: true, shown: [] as string[] }
    await connection.fault({ operation: 'greengrass.getGroupVersion', exception: { code: 'BadRequestException' } })
    const remove = (shown: string[]) => bench.submit(connection, 'deleteConnectorDefinition', { ...form, shown })
    expect(await remove([])).toMatchObject({ failure: { code: 'StillUsed', details: ['plant (could not be read)'] } })
    await connection.clearFaults()
    await connection.fault({ operation: 'greengrass.listGroups', behaviour: 'cyclicTokens' })
    expect(await remove([groupId])).toMatchObject(failed('Incomplete'))
    await connection.clearFaults()
    expect(await remove([])).toMatchObject({ status: 'succeeded' })
  })

  test('what was not named is refused at the name', async () => {
    const connection = lab.newConnection()
    const { definitionId } = await bench.definition(connection)
    const form = { definitionId, confirmation: 'line-4', agreed: false, shown: [] }
    expect(await bench.submit(connection, 'deleteConnectorDefinition', form)).toMatchObject({
      failure: { code: 'Invalid', fields: { confirmation: expect.any(String) } },
    })
  })

  test('a group waits for its deployments to be reset, and for the reset to end', async () => {
    const connection = lab.newConnection()
    const { groupId, versionId } = await bench.group(connection)
    await bench.deploy(connection, groupId, versionId)
    const form = { groupId, confirmation: 'plant' }
    const remove = () => bench.submit(connection, 'deleteGroup', form)
    expect(await remove()).toMatchObject({ failure: { code: 'StillDeployed', next: expect.stringContaining('Reset') } })
    await connection.advance(60)
    await bench.aws(connection).send(new ResetDeploymentsCommand({ GroupId: groupId }))
    expect(await remove()).toMatchObject({ failure: { code: 'StillDeployed', next: expect.stringContaining('Wait') } })
    await connection.advance(60)
    expect(await remove()).toMatchObject({ status: 'succeeded' })
    const get = bench.aws(connection).send(new GetGroupCommand({ GroupId: groupId }))
    await expect(get).rejects.toMatchObject({ name: 'IdNotFoundException' })
  })
})

describe('a deployment', () => {
  test('is repeated by the id of an earlier one', async () => {
    const connection = lab.newConnection()
    const { groupId, versionId } = await bench.group(connection)
    const deploymentId = await bench.deploy(connection, groupId, versionId)
    const form = { groupId, type: 'Redeployment', groupVersionId: versionId, deploymentId }
    expect(await bench.submit(connection, 'createDeployment', form)).toMatchObject({ status: 'succeeded' })
    expect(await bench.submit(connection, 'createDeployment', { ...form, deploymentId: '' })).toMatchObject({
      failure: { code: 'Invalid', fields: { deploymentId: expect.any(String) } },
    })
  })

  test('of a version without a core is refused by AWS as GG-303, with the remedy', async () => {
    const connection = lab.newConnection()
    const { groupId, versionId } = await bench.group(connection, {}, 0)
    const form = { groupId, type: 'NewDeployment', groupVersionId: versionId, deploymentId: '' }
    expect(await bench.submit(connection, 'createDeployment', form)).toMatchObject({
      failure: {
        code: 'MissingCoreException',
        title: expect.stringContaining('GG-303'),
        details: [expect.stringContaining('GG-303')],
      },
    })
  })

  test('that was never made is not reset, except by force', async () => {
    const connection = lab.newConnection()
    const { groupId } = await bench.group(connection)
    const reset = (force: boolean) => bench.submit(connection, 'resetDeployments', { groupId, force })
    expect(await reset(false)).toMatchObject(failed('NothingDeployed'))
    expect(await reset(true)).toMatchObject({ status: 'succeeded' })
  })
})

test('a group version is read back: it is what was composed, and the latest', async () => {
  const connection = lab.newConnection()
  const { groupId, versionId, core } = await bench.group(connection)
  const form = { groupId, baseVersionId: versionId, ...noMembers, core, drop: [] }
  expect(await bench.submit(connection, 'createGroupVersion', form)).toMatchObject({
    value: { verification: { asComposed: true, latest: true, others: [] } },
  })
})

test('a group version that cannot be read back is made all the same, and the record says to look', async () => {
  const connection = lab.newConnection()
  const { groupId, versionId, core } = await bench.group(connection)
  await connection.fault({ operation: 'greengrass.listGroupVersions', exception: { code: 'BadRequestException' } })
  const operationId = lab.newOperationId()
  const form = { groupId, baseVersionId: versionId, ...noMembers, core, drop: [] }
  expect(await bench.submit(connection, 'createGroupVersion', form, operationId)).toMatchObject({ status: 'succeeded' })
  const view = await lab.operationView(connection.id, operationId)
  expect(view?.events.at(-1)?.text).toContain('could not be read back')
})

test('a change of what the console itself made is found again, and takes nothing from what made it', async () => {
  const connection = lab.newConnection()
  const createId = lab.newOperationId()
  const definition = { name: 'line-3', tags: [], withVersion: false, connectors: [] }
  const made = await bench.submit(connection, 'createConnectorDefinition', definition, createId)
  const definitionId = made.status === 'succeeded' ? String(Object(made.value).Id) : ''
  await connection.fault({ operation: 'greengrass.updateConnectorDefinition', behaviour: 'resetAfterCommit', times: 1 })
  const renameId = lab.newOperationId()
  const form = { definitionId, before: 'line-3', name: 'line-4' }
  expect(await bench.submit(connection, 'updateConnectorDefinition', form, renameId)).toMatchObject({
    status: 'checking',
  })
  expect(await bench.settled(connection, renameId)).toMatchObject({ state: 'succeeded' })
  await lab
    .db()
    .execute(`update operations set state = 'unknown', value = null, resource_id = null where id = '${createId}'`)
  expect(await bench.settled(connection, createId)).toMatchObject({ state: 'succeeded' })
})
