import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type TestConsole, testConsole } from '@/lib/testing'

/** One round of each is part of every run; a hundred of the long one. */
const rounds = process.env.LONG_TESTS ? 100 : 1

let lab: TestConsole

beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

type Account = ReturnType<TestConsole['newConnection']>
type Submit = (operationId: string) => Promise<{ status: string }>

/** The five changes, each ready to be submitted on a new account. */
const changes: Record<string, (account: Account) => Promise<Submit>> = {
  'greengrass.createConnectorDefinition': async ({ id }) => submitDefinition(id),
  'greengrass.createConnectorDefinitionVersion': async ({ id }) => {
    const definitionId = await definition(id)
    const { createConnectorDefinitionVersion } = lab.services.greengrass.changes
    const connectors = [{ arn: 'arn:aws:greengrass:us-east-1::/connectors/SNS/versions/4', id: 'sns', parameters: [] }]
    return (operationId) =>
      lab.execute(createConnectorDefinitionVersion, {
        connection: id,
        operationId,
        input: { definitionId, baseVersionId: '', connectors },
      })
  },
  'greengrass.createGroupVersion': async ({ id, credentials }) => {
    const { GreengrassClient, CreateGroupCommand, GetGroupCommand } = await import('@aws-sdk/client-greengrass')
    const client = new GreengrassClient({ endpoint: lab.sandbox.url, region: 'us-east-1', credentials })
    const { Id: GroupId = '' } = await client.send(new CreateGroupCommand({ Name: 'group' }))
    const { LatestVersion = '' } = await client.send(new GetGroupCommand({ GroupId }))
    const kinds = ['connector', 'core', 'device', 'function', 'logger', 'resource', 'subscription'].map((kind) => [
      kind,
      '',
    ])
    const input = { groupId: GroupId, baseVersionId: LatestVersion, ...Object.fromEntries(kinds), drop: [] }
    const { createGroupVersion } = lab.services.greengrass.changes
    return (operationId) => lab.execute(createGroupVersion, { connection: id, operationId, input })
  },
  'appflow.registerConnector': async ({ id, account }) => {
    const lambdaArn = `arn:aws:lambda:us-east-1:${account}:function:crm-connector`
    const input = { label: 'crm', description: '', provisioningType: 'LAMBDA', lambdaArn }
    return (operationId) =>
      lab.execute(lab.services.appflow.changes.registerConnector, { connection: id, operationId, input })
  },
  'evs.createEnvironmentConnector': async ({ id }) => {
    const listing = await lab.read(id, 'evs', 'environments', {})
    const environments = ('items' in listing ? listing.items : []) as { environmentId: string; vcfVersion: string }[]
    const environmentId = environments.find(({ vcfVersion }) => vcfVersion === 'SELF_DEPLOYED')?.environmentId
    const input = {
      environmentId,
      type: 'VCENTER',
      applianceFqdn: 'vc01.vcf9.evs.example.com',
      secretIdentifier: 'evs/vcenter-reader',
    }
    return (operationId) =>
      lab.execute(lab.services.evs.changes.createEnvironmentConnector, { connection: id, operationId, input })
  },
}

function submitDefinition(connection: string): Submit {
  const { createConnectorDefinition } = lab.services.greengrass.changes
  const input = { name: 'line', tags: [], withVersion: false, connectors: [] }
  return (operationId) => lab.execute(createConnectorDefinition, { connection, operationId, input })
}

async function definition(connection: string): Promise<string> {
  const operationId = lab.newOperationId()
  await submitDefinition(connection)(operationId)
  const value = (await lab.operationView(connection, operationId))?.value as { Id: string }
  return value.Id
}

const made = async (account: Account, operation: string) =>
  (await account.ledger()).filter((entry) => entry.operation === operation).length

/** Until the record has left the states that are open. */
async function verdict(account: Account, operationId: string) {
  const state = async () => {
    await lab.reconcile()
    return (await lab.operationView(account.id, operationId))?.state ?? ''
  }
  // Not `expect.poll`: it does not know its test where several run at once.
  return await vi.waitFor(
    async () => {
      const reached = await state()
      if (/^(intended|unknown|)$/.test(reached)) throw new Error(`still ${reached}`)
      return reached
    },
    { timeout: 30_000, interval: 300 },
  )
}

describe.concurrent.each(Object.keys(changes))('%s', (operation) => {
  const prepare = async () => {
    const account = lab.newConnection()
    const submit = await changes[operation]?.(account)
    if (!submit) throw new Error(operation)
    return { account, submit, before: await made(account, operation), operationId: lab.newOperationId() }
  }

  test(`ten submits at once make one, in ${rounds} of ${rounds} rounds`, {
    timeout: rounds * 5_000 + 20_000,
  }, async () => {
    for (let round = 0; round < rounds; round++) {
      const { account, submit, before, operationId } = await prepare()
      const results = await Promise.all(Array.from({ length: 10 }, () => submit(operationId)))
      expect(results.map(({ status }) => status).filter((status) => status === 'succeeded').length).toBeGreaterThan(0)
      expect(results.filter(({ status }) => status === 'failed')).toEqual([])
      expect((await made(account, operation)) - before).toBe(1)
    }
  })

  test.each(['resetAfterCommit', 'errorAfterCommit', 'halfBody', 'invalidJson'])(
    `%s is resolved to what AWS holds, and made once, in ${rounds} of ${rounds} rounds`,
    { timeout: rounds * 5_000 + 40_000 },
    async (behaviour) => {
      for (let round = 0; round < rounds; round++) {
        const { account, submit, before, operationId } = await prepare()
        await account.fault({ operation, behaviour, times: 1 })
        expect(await submit(operationId)).toMatchObject({ status: 'checking' })
        expect(await verdict(account, operationId)).toBe('succeeded')
        expect((await made(account, operation)) - before).toBe(1)
        // Resent after it is known: the recorded answer, and no second one.
        expect(await submit(operationId)).toMatchObject({ status: 'succeeded' })
        expect((await made(account, operation)) - before).toBe(1)
      }
    },
  )

  test.each(['resetBeforeCommit', 'html'])(
    `%s ends as nothing created, in ${rounds} of ${rounds} rounds`,
    { timeout: rounds * 12_000 + 40_000 },
    async (behaviour) => {
      // All at once: what takes time is waiting for AWS to settle.
      const all = await Promise.all(Array.from({ length: rounds }, prepare))
      for (const { account, submit, operationId } of all) {
        await account.fault({ operation, behaviour, times: 1 })
        expect(await submit(operationId)).toMatchObject({ status: 'checking' })
        await lab
          .db()
          .execute(`update operations set created_at = now() - interval '25 seconds' where id = '${operationId}'`)
      }
      for (const { account, before, operationId } of all) {
        expect(await verdict(account, operationId)).toBe('absent')
        expect((await made(account, operation)) - before).toBe(0)
      }
    },
  )
})
