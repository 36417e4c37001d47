import { randomInt } from 'node:crypto'
import { awsActions, callAction } from './actions'
import { expect, Sandbox, test } from './console'
import { firstAdmin } from './people'
import { endAll, folder, killAll, start } from './starting'

test.afterEach(endAll)

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/
const began = Date.now().toString(16).padStart(12, '0')
const operationId = (n: number) => `${began.slice(0, 8)}-${began.slice(8)}-7000-8000-${String(n).padStart(12, '0')}`

test('a console killed between AWS’s commit and the answer resolves every change to the truth after it starts again', async () => {
  test.setTimeout(180_000)
  const dataDir = folder()
  const one = await start(dataDir)
  await one.ready
  const cookie = await firstAdmin(one.port, dataDir)
  const account = String(randomInt(100_000_000_000, 999_999_999_999))
  const connection = `sandbox-${account}`
  const sandbox = new Sandbox(account, one.sandboxPort)

  const definition = await sandbox.greengrass<{ Id: string }>('POST', '/greengrass/definition/connectors', {
    Name: 'host',
  })
  const group = await sandbox.greengrass<{ Id: string; LatestVersion?: string }>('POST', '/greengrass/groups', {
    Name: 'group',
  })
  const { LatestVersion: baseVersionId = '' } = await sandbox.greengrass<{ LatestVersion?: string }>(
    'GET',
    `/greengrass/groups/${group.Id}`,
  )
  const cores = await sandbox.greengrass<{ Definitions: { LatestVersionArn: string }[] }>(
    'GET',
    '/greengrass/definition/cores',
  )
  const { environmentSummaries } = await sandbox.evs<{
    environmentSummaries: { environmentId: string; environmentState: string; vcfVersion: string }[]
  }>('ListEnvironments', {})
  const environmentId = environmentSummaries.find(
    ({ vcfVersion, environmentState }) => environmentState === 'CREATED' && vcfVersion === 'SELF_DEPLOYED',
  )?.environmentId
  const references = Object.fromEntries(
    ['connector', 'device', 'function', 'logger', 'resource', 'subscription'].map((kind) => [kind, '']),
  )
  const inputs: Record<string, unknown> = {
    createConnectorDefinition: { name: 'killed', tags: [], withVersion: true, connectors: [] },
    createConnectorDefinitionVersion: { definitionId: definition.Id, connectors: [] },
    createGroupVersion: {
      groupId: group.Id,
      baseVersionId,
      ...references,
      core: cores.Definitions[0]?.LatestVersionArn,
      drop: [],
    },
    registerConnector: {
      label: 'killed',
      description: '',
      provisioningType: 'LAMBDA',
      lambdaArn: `arn:aws:lambda:us-east-1:${account}:function:crm-connector`,
    },
    createEnvironmentConnector: {
      environmentId,
      type: 'VCENTER',
      applianceFqdn: 'vc09.vcf9.evs.example.com',
      secretIdentifier: 'evs/vcenter-reader',
    },
  }

  const actions = awsActions()
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(inputs).sort())
  for (const { operation } of actions) await sandbox.fault(operation, { behaviour: 'hangAfterCommit' })
  for (const [n, action] of actions.entries()) {
    // Nobody will answer.
    const request = { connection, operationId: operationId(n), input: JSON.stringify(inputs[action.name]) }
    void callAction(one.port, action, request, { cookie }).catch(() => {})
  }
  for (const { operation } of actions) {
    await expect
      .poll(() => sandbox.accepted(operation).then((entries) => entries.length), { message: operation })
      .toBeGreaterThan(0)
  }
  killAll(one, dataDir)

  const two = await start(dataDir, { PORT: String(one.port), SANDBOX_PORT: String(one.sandboxPort) })
  await two.ready
  await sandbox.clearFaults()
  const killedAt = Date.now()
  const state = async (n: number) => {
    const args = encodeURIComponent(JSON.stringify({ id: operationId(n) }))
    const url = `http://127.0.0.1:${two.port}/api/read/${connection}/operations.operation?args=${args}`
    const answer = await fetch(url, { headers: { cookie } })
    const chunk: { value?: { state: string; resourceId?: string } } = await answer.json()
    return chunk.value
  }
  for (const [n, { name, operation }] of actions.entries()) {
    await expect
      .poll(() => state(n).then((value) => value?.state), { message: name, timeout: 90_000, intervals: [500] })
      .toBe('succeeded')
    const mine = (await sandbox.accepted(operation)).filter(({ resourceId }) => !resourceId.endsWith(definition.Id))
    expect(mine, name).toHaveLength(1)
    const made = (await state(n))?.resourceId ?? ''
    expect(made).toContain(mine[0]?.resourceId.match(uuid)?.[0] ?? mine[0]?.resourceId)
  }
  expect(Date.now() - killedAt).toBeLessThan(90_000)
})
