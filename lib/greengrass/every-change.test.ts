import { AssociateRoleToGroupCommand, CreateConnectorDefinitionVersionCommand } from '@aws-sdk/client-greengrass'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bounded } from '@/lib/aws/bounded'
import { type TestConsole, testConsole } from '@/lib/testing'
import { type Connection, greengrassBench, noMembers, role } from './testing'

let lab: TestConsole
const bench = greengrassBench(() => lab)

beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

interface Case {
  /** The AWS operation whose answer is lost or an error, as faults name it. */
  operation: string
  /** What stands in AWS before, and the form that is submitted then. */
  input(connection: Connection): Promise<object>
  /** What AWS documents or is known to answer, with its status. */
  refusals: [code: string, status: number][]
}
type Name = keyof TestConsole['services']['greengrass']['changes']

const invalid: [string, number] = ['BadRequestException', 400]
const unknownId: [string, number] = ['IdNotFoundException', 404]

const cases: Partial<Record<Name, Case>> = {
  updateConnectorDefinition: {
    operation: 'updateConnectorDefinition',
    async input(connection) {
      const { definitionId } = await bench.definition(connection)
      return { definitionId, before: 'line-3', name: 'line-4' }
    },
    refusals: [invalid, unknownId, ['InvalidContainerDefinitionException', 400]],
  },
  deleteConnectorDefinition: {
    operation: 'deleteConnectorDefinition',
    async input(connection) {
      const { definitionId } = await bench.definition(connection)
      return { definitionId, confirmation: 'line-3', agreed: false, shown: [] }
    },
    refusals: [invalid, unknownId],
  },
  createConnectorDefinitionVersion: {
    operation: 'createConnectorDefinitionVersion',
    async input(connection) {
      const { definitionId, versionId } = await bench.definition(connection)
      return { definitionId, baseVersionId: versionId, connectors: [] }
    },
    refusals: [invalid, unknownId],
  },
  changeTags: {
    operation: 'tagResource',
    async input(connection) {
      const { arn } = await bench.group(connection)
      return { arn, before: [{ key: 'site', value: 'a' }], tags: [{ key: 'site', value: 'b' }] }
    },
    refusals: [invalid, ['ResourceNotFoundException', 404]],
  },
  createGroup: {
    operation: 'createGroup',
    input: async (connection) => ({
      ...{ name: 'plant', tags: [{ key: 'site', value: 'a' }], withVersion: true, ...noMembers },
      core: (await bench.group(connection)).core,
    }),
    refusals: [invalid],
  },
  updateGroup: {
    operation: 'updateGroup',
    input: async (connection) => ({ ...(await groupOf(connection)), before: 'plant', name: 'hall' }),
    refusals: [invalid, unknownId],
  },
  deleteGroup: {
    operation: 'deleteGroup',
    input: async (connection) => ({ ...(await groupOf(connection)), confirmation: 'plant' }),
    refusals: [invalid, unknownId],
  },
  createDeployment: {
    operation: 'createDeployment',
    async input(connection) {
      const { groupId, versionId } = await bench.group(connection)
      return { groupId, type: 'NewDeployment', groupVersionId: versionId, deploymentId: '' }
    },
    refusals: [
      invalid,
      ['ResourceNotFoundException', 404],
      ['InvalidInputException', 400],
      ['MissingCoreException', 400],
    ],
  },
  resetDeployments: {
    operation: 'resetDeployments',
    async input(connection) {
      const { groupId, versionId } = await bench.group(connection)
      await bench.deploy(connection, groupId, versionId)
      return { groupId, force: false }
    },
    refusals: [invalid, ['ResourceNotFoundException', 404]],
  },
  associateRoleToGroup: {
    operation: 'associateRoleToGroup',
    input: async (connection) => ({ ...(await groupOf(connection)), before: '', roleArn: role }),
    refusals: [invalid, ['InternalServerErrorException', 500]],
  },
  disassociateRoleFromGroup: {
    operation: 'disassociateRoleFromGroup',
    async input(connection) {
      const { groupId } = await groupOf(connection)
      await bench.aws(connection).send(new AssociateRoleToGroupCommand({ GroupId: groupId, RoleArn: role }))
      return { groupId, before: role }
    },
    refusals: [['InternalServerErrorException', 500]],
  },
}

const groupOf = async (connection: Connection) => ({ groupId: (await bench.group(connection)).groupId })

const names = Object.keys(cases) as Name[]
const caseOf = (name: Name) => {
  const known = cases[name]
  if (!known) throw new Error(name)
  return known
}

describe.each(names)('%s', (name) => {
  const { operation, input, refusals } = caseOf(name)
  const faulty = `greengrass.${operation}`
  const writes = async (connection: Connection, before = 0) =>
    (await connection.ledger()).filter((entry) => entry.operation === faulty).length - before

  test('is made once, recorded, and leads to its page; sent again it answers what is recorded', async () => {
    const connection = lab.newConnection()
    const form = await input(connection)
    const before = await writes(connection)
    const operationId = lab.newOperationId()
    const result = await bench.submit(connection, name, form, operationId)
    expect(result, JSON.stringify(result)).toMatchObject({ status: 'succeeded' })
    expect(await bench.submit(connection, name, form, operationId)).toEqual(result)
    expect(await writes(connection, before)).toBe(1)
    const view = await lab.operationView(connection.id, operationId)
    expect(view).toMatchObject({ state: 'succeeded', href: expect.stringContaining(`/${connection.id}/greengrass/`) })
    expect(view?.resourceId).toMatch(/^arn:aws:greengrass:us-east-1:/)
  })

  test('whose answer is lost is found in AWS by reading', async () => {
    const connection = lab.newConnection()
    const form = await input(connection)
    const before = await writes(connection)
    await connection.fault({ operation: faulty, behaviour: 'resetAfterCommit', times: 1 })
    const operationId = lab.newOperationId()
    expect(await bench.submit(connection, name, form, operationId)).toMatchObject({ status: 'checking' })
    expect(await bench.settled(connection, operationId)).toMatchObject({ state: 'succeeded' })
    expect(await writes(connection, before)).toBe(1)
  })

  test('that AWS never got is told as not made', async () => {
    const connection = lab.newConnection()
    const form = await input(connection)
    const before = await writes(connection)
    await connection.fault({ operation: faulty, behaviour: 'resetBeforeCommit', times: 1 })
    const operationId = lab.newOperationId()
    expect(await bench.submit(connection, name, form, operationId)).toMatchObject({ status: 'checking' })
    expect(await bench.settled(connection, operationId)).toMatchObject({ state: 'absent' })
    expect(await writes(connection, before)).toBe(0)
  })

  test.each(refusals)('that AWS answers with %s (%i) is told as that, with what to do', async (code, status) => {
    const connection = lab.newConnection()
    const form = await input(connection)
    await connection.fault({ operation: faulty, exception: { code, status, message: 'no' } })
    const result = await bench.submit(connection, name, form)
    const expected = status < 500 ? 'failed' : 'checking'
    expect(result).toMatchObject({
      status: expected,
      failure: { code, message: 'no', next: expect.stringMatching(/\w/) },
    })
  })
})

test('of a hundred pairs of versions from one base exactly one is made each', async () => {
  const connection = lab.newConnection()
  const pairs = Array.from({ length: 100 }, (_, i) => i)
  const tallies = await bounded(pairs, 10, async () => {
    const { definitionId, versionId } = await bench.definition(connection)
    const form = { definitionId, baseVersionId: versionId, connectors: [] }
    const pair = await Promise.all([1, 2].map(() => bench.submit(connection, 'createConnectorDefinitionVersion', form)))
    return pair
      .map((each) => (each.status === 'failed' ? each.failure.code : each.status))
      .toSorted()
      .join(' ')
  })
  expect(tallies.filter((tally) => tally !== 'BaseMoved succeeded')).toEqual([])
  const made = (await connection.ledger()).filter(({ operation }) => operation.endsWith('DefinitionVersion'))
  expect(made).toHaveLength(100)
}, 120_000)

test('a version that an outside writer slips in before the change is flagged on the record', async () => {
  const connection = lab.newConnection()
  const { definitionId, versionId } = await bench.definition(connection)
  await connection.fault({ operation: 'greengrass.createConnectorDefinitionVersion', latencyMs: 600, times: 1 })
  const operationId = lab.newOperationId()
  const form = { definitionId, baseVersionId: versionId, connectors: [] }
  const ours = bench.submit(connection, 'createConnectorDefinitionVersion', form, operationId)
  await expect.poll(async () => (await lab.operationView(connection.id, operationId))?.state).toBe('intended')
  const outside = await bench
    .aws(connection)
    .send(new CreateConnectorDefinitionVersionCommand({ ConnectorDefinitionId: definitionId, Connectors: [] }))
  const result = await ours
  // Whichever came second to AWS, the record names the other.
  const made = result.status === 'succeeded' ? String(Object(result.value).Version) : ''
  expect(made).not.toBe('')
  expect(result).toMatchObject({ value: { verification: { others: [outside.Version] } } })
  const view = await lab.operationView(connection.id, operationId)
  expect(view?.events.at(-1)?.text).toContain('Warning: ')
})
