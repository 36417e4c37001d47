import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { someone, type TestConsole, testConsole } from '@/lib/testing'
import { registerConnectorSchema } from './schema'

let lab: TestConsole

beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

const functionArn = (account: string, name = 'crm-connector') => `arn:aws:lambda:us-east-1:${account}:function:${name}`

const wanted = (account: string, label = 'crm') => ({
  label,
  description: '',
  provisioningType: 'LAMBDA',
  lambdaArn: functionArn(account),
})

const register = (connection: string, input: object, operationId = lab.newOperationId()) =>
  lab.execute(lab.services.appflow.changes.registerConnector, { connection, operationId, input })

/** The whole list, as a browser gets it. */
async function list(connection: string) {
  const { readChunks, forgetReads } = await import('@/lib/read')
  const known = await lab.connection(connection)
  forgetReads(connection, 'appflow')
  const labels: (string | undefined)[] = []
  let end: { incomplete?: string } | undefined
  for await (const chunk of readChunks(
    known,
    lab.services.appflow,
    'connectors',
    lab.services.appflow.reads.connectors,
    {},
    someone(),
  )) {
    if ('failure' in chunk) return { failure: chunk.failure }
    if ('end' in chunk) end = chunk
    if ('rows' in chunk) labels.push(...(chunk.rows as { connectorLabel?: string }[]).map((row) => row.connectorLabel))
  }
  return { labels, incomplete: end?.incomplete }
}

describe('reads', () => {
  test('the list follows every token past 20 and past 100, each connector once', async () => {
    const { id, account } = lab.newConnection()
    for (let at = 0; at < 105; at++) await register(id, wanted(account, `crm-${at}`))
    const { labels, incomplete } = await list(id)
    expect(labels).toHaveLength(105)
    expect(new Set(labels).size).toBe(105)
    expect(incomplete).toBeUndefined()
  })

  test.each(['cyclicTokens', 'repeatToken', 'emptyPages'])(
    'a list with %s ends, and says that it is not whole',
    async (behaviour) => {
      const { id, account, fault } = lab.newConnection()
      await register(id, wanted(account))
      await fault({ operation: 'appflow.listConnectors', behaviour })
      const { labels, incomplete } = await list(id)
      expect(incomplete).toMatch(/^AWS gave/)
      expect(labels?.length).toBeLessThanOrEqual(1)
    },
  )

  test('a list that AWS refuses says why', async () => {
    const { id, fault } = lab.newConnection()
    await fault({ operation: 'appflow.listConnectors', exception: { code: 'ValidationException', message: 'no' } })
    expect(await list(id)).toMatchObject({ failure: { code: 'ValidationException', message: 'no', retryable: false } })
  })

  test('a connector that does not exist is told in plain words', async () => {
    const { id } = lab.newConnection()
    await expect(lab.read(id, 'appflow', 'connector', { label: 'none' })).rejects.toMatchObject({
      failure: { code: 'ResourceNotFoundException', title: 'AppFlow does not find it.' },
    })
  })
})

describe('a registration', () => {
  test('answers the ARN, and AppFlow describes what was registered', async () => {
    const { id, account } = lab.newConnection()
    const result = await register(id, { ...wanted(account), description: 'Customers' })
    const connectorArn = `arn:aws:appflow:us-east-1:${account}:connector/crm`
    expect(result).toMatchObject({ status: 'succeeded', value: { connectorArn } })
    expect(await lab.read(id, 'appflow', 'connector', { label: 'crm' })).toMatchObject({
      value: {
        connectorArn,
        connectorDescription: 'Customers',
        connectorProvisioningConfig: { lambda: { lambdaArn: functionArn(account) } },
      },
    })
  })

  test.each([
    ['ticketing-connector-no-permission', 'AccessDeniedException', undefined],
    ['billing-connector-crashes', 'ConnectorServerException', undefined],
    ['no-such-function', 'ResourceNotFoundException', 'lambdaArn'],
  ])('of %s is refused with %s', async (name, code, field) => {
    const { id, account, ledger } = lab.newConnection()
    const result = await register(id, { ...wanted(account), lambdaArn: functionArn(account, name) })
    expect(result).toMatchObject({
      status: 'failed',
      failure: { code, ...(field ? { fields: { [field]: expect.any(String) } } : {}) },
    })
    expect(await ledger()).toEqual([])
  })

  test('of a label that is taken is refused on the label', async () => {
    const { id, account, ledger } = lab.newConnection()
    await register(id, wanted(account))
    const second = await register(id, { ...wanted(account), description: 'another' })
    expect(second).toMatchObject({ failure: { code: 'ConflictException', fields: { label: expect.any(String) } } })
    expect(await ledger()).toHaveLength(1)
  })

  test('carries the operation’s id as client token', async () => {
    const { id, account } = lab.newConnection()
    const operationId = lab.newOperationId()
    await register(id, wanted(account), operationId)
    const { RegisterConnectorCommand } = await import('@aws-sdk/client-appflow')
    const { appflowClient } = await import('./clients')
    const connection = await lab.connection(id)
    const again = new RegisterConnectorCommand({
      connectorLabel: 'crm',
      connectorProvisioningType: 'LAMBDA',
      connectorProvisioningConfig: { lambda: { lambdaArn: functionArn(account) } },
      clientToken: operationId,
    })
    // Only a token that AppFlow knows makes the second request repeat the first answer.
    expect(await appflowClient(connection, 'change').send(again)).toMatchObject({
      connectorArn: expect.stringMatching(/connector\/crm$/),
    })
  })

  test.each(['resetAfterCommit', 'errorAfterCommit'])(
    'whose answer was lost (%s) is found by reading, and made once',
    async (behaviour) => {
      const { id, account, fault, ledger } = lab.newConnection()
      await fault({ operation: 'appflow.registerConnector', behaviour, times: 1 })
      const operationId = lab.newOperationId()
      expect(await register(id, wanted(account), operationId)).toMatchObject({ status: 'checking' })
      await expect
        .poll(async () => (await lab.operationView(id, operationId))?.state, { timeout: 15_000, interval: 100 })
        .toBe('succeeded')
      expect(await lab.operationView(id, operationId)).toMatchObject({ href: `/${id}/appflow/connectors/crm` })
      expect(await ledger()).toHaveLength(1)
    },
  )

  test('that another made meanwhile under the same label is not taken for ours', async () => {
    const { id, account } = lab.newConnection()
    await register(id, { ...wanted(account), description: 'theirs' })
    const connection = await lab.connection(id)
    const find = (description: string, since: Date) =>
      lab.services.appflow.changes.registerConnector.find(
        registerConnectorSchema.parse({ ...wanted(account), description }),
        {
          connection,
          operationId: lab.newOperationId(),
          since,
          signal: AbortSignal.timeout(5_000),
          matches: (made, asked) => JSON.stringify(made) === JSON.stringify(asked),
        },
      )
    expect(await find('theirs', new Date(0))).toHaveLength(1)
    expect(await find('ours', new Date(0))).toEqual([])
    expect(await find('theirs', new Date(Date.now() + 60_000))).toEqual([])
  })
})

const good = wanted('111122223333')

describe('input rules', () => {
  test.each([
    ['label', 'ab'],
    ['label', '1_!@#.-'],
    ['label', 'a'.repeat(256)],
    ['description', ''],
    ['description', 'Two lines\nand\ta tab/_!@#+=.-'],
    ['description', 'a'.repeat(1024)],
    ['lambdaArn', `${good.lambdaArn}:1`],
    ['lambdaArn', `${good.lambdaArn}:$LATEST`],
    ['lambdaArn', 'arn:aws:lambda:eu-west-1:444455556666:function:other-place'],
  ])('%s may be %j', (field, value) => {
    expect(registerConnectorSchema.safeParse({ ...good, [field]: value }).success).toBe(true)
  })

  test.each([
    ['label', ''],
    ['label', 'a'],
    ['label', '-ab'],
    ['label', 'two words'],
    ['label', 'ab\n'],
    ['label', ' ab'],
    ['label', 'é1'],
    ['label', 'aé'],
    ['label', 'a'.repeat(257)],
    ['label', 7],
    ['description', 'a, b'],
    ['description', 'é'],
    ['description', 'a'.repeat(1025)],
    ['provisioningType', 'CONTAINER'],
    ['lambdaArn', ''],
    ['lambdaArn', good.lambdaArn.replace('aws', 'aws-cn')],
    ['lambdaArn', good.lambdaArn.replace('aws', 'aws-us-gov')],
    ['lambdaArn', 'arn:aws:sns:us-east-1:111122223333:topic'],
    ['lambdaArn', 'arn:aws:sns:us-east-1:111122223333:function:f'],
    ['lambdaArn', 'arn:aws:lambda:us-east-1:111122223333:layer:f'],
    ['lambdaArn', 'arn:aws:lambda:us-east-1:1111:function:f'],
    ['lambdaArn', `${good.lambdaArn}\n`],
    ['lambdaArn', `${good.lambdaArn}:1:2`],
    ['lambdaArn', `arn:aws:${'a:'.repeat(2048)}`],
    ['surplus', 'x'],
  ])('%s may not be %j', (field, value) => {
    expect(registerConnectorSchema.safeParse({ ...good, [field]: value }).success).toBe(false)
  })
})
