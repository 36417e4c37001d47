import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AnyChange } from '@/lib/operations/change'
import { someone, type TestConsole, testConsole } from '@/lib/testing'
import { policyFor } from './policy'

let lab: TestConsole
beforeAll(async () => {
  lab = await testConsole()
})
afterAll(() => lab.close())

const uuid = '01234567-89ab-4def-8123-456789abcdef'

/** What each change of AWS is sent with: valid, so that nothing but the credentials stands in its way. */
const inputs = (account: string): Record<string, unknown> => ({
  'greengrass.createConnectorDefinition': { name: 'line', tags: [], withVersion: false, connectors: [] },
  'greengrass.createConnectorDefinitionVersion': { definitionId: uuid, baseVersionId: '', connectors: [] },
  'greengrass.updateConnectorDefinition': { definitionId: uuid, before: '', name: 'line' },
  'greengrass.deleteConnectorDefinition': { definitionId: uuid, confirmation: uuid, agreed: false, shown: [] },
  'greengrass.changeTags': {
    arn: `arn:aws:greengrass:us-east-1:${account}:/greengrass/groups/${uuid}`,
    before: [],
    tags: [{ key: 'site', value: 'a' }],
  },
  'greengrass.createGroup': { name: 'plant', tags: [], withVersion: false },
  'greengrass.updateGroup': { groupId: uuid, before: '', name: 'plant' },
  'greengrass.deleteGroup': { groupId: uuid, confirmation: uuid },
  'greengrass.createGroupVersion': { groupId: uuid, baseVersionId: '', drop: [] },
  'greengrass.createDeployment': { groupId: uuid, type: 'NewDeployment', groupVersionId: uuid, deploymentId: '' },
  'greengrass.resetDeployments': { groupId: uuid, force: false },
  'greengrass.associateRoleToGroup': { groupId: uuid, before: '', roleArn: `arn:aws:iam::${account}:role/greengrass` },
  'greengrass.disassociateRoleFromGroup': { groupId: uuid, before: `arn:aws:iam::${account}:role/greengrass` },
  'appflow.registerConnector': {
    label: 'crm',
    description: '',
    provisioningType: 'LAMBDA',
    lambdaArn: `arn:aws:lambda:us-east-1:${account}:function:crm-connector`,
  },
  'appflow.updateConnectorRegistration': {
    label: 'crm',
    description: 'Contacts',
    lambdaArn: `arn:aws:lambda:us-east-1:${account}:function:crm-connector`,
    base: { description: '', lambdaArn: `arn:aws:lambda:us-east-1:${account}:function:crm-connector` },
  },
  'appflow.unregisterConnector': { label: 'crm', force: false, confirmation: '' },
  'appflow.resetConnectorMetadataCache': { label: 'crm', profile: 'crm-production' },
  'appflow.addPermission': { lambdaArn: `arn:aws:lambda:us-east-1:${account}:function:erp-connector` },
  'appflow.invoke': { lambdaArn: `arn:aws:lambda:us-east-1:${account}:function:crm-connector` },
  'evs.createEnvironmentConnector': {
    environmentId: 'env-0123456789',
    type: 'VCENTER',
    applianceFqdn: 'vc01.vcf9.evs.example.com',
    secretIdentifier: 'evs/vcenter-reader',
  },
  'evs.updateEnvironmentConnector': {
    environmentId: 'env-0123456789',
    connectorId: 'cnctr-0123456789',
    applianceFqdn: 'vc02.vcf9.evs.example.com',
    shown: { applianceFqdn: 'vc01.vcf9.evs.example.com', secretArn: '', modifiedAt: '' },
  },
  'evs.deleteEnvironmentConnector': {
    environmentId: 'env-0123456789',
    connectorId: 'cnctr-0123456789',
    applianceFqdn: 'vc01.vcf9.evs.example.com',
    confirmation: 'vc01.vcf9.evs.example.com',
  },
  'evs.changeEnvironmentTags': {
    arn: `arn:aws:evs:us-east-1:${account}:environment/env-0123456789`,
    before: [],
    tags: [{ key: 'site', value: 'a' }],
  },
})

const awsChanges = (): AnyChange[] =>
  Object.values(lab.services).flatMap(({ changes }) =>
    Object.values(changes).filter((change): change is AnyChange => !('kind' in change)),
  )

async function sendAs(role: 'viewer' | 'operator', change: AnyChange, id: string, account: string) {
  const connection = await lab.connection(id, someone({ [id]: role }))
  const operationId = lab.newOperationId()
  const input = inputs(account)[change.name]
  expect(input, `a sample of ${change.name}`).toBeDefined()
  const signal = AbortSignal.timeout(5_000)
  return await change.send(input as never, { connection, operationId, signal }).catch((error: unknown) => error)
}

describe('without the console’s own check', () => {
  test('AWS itself denies every change that is sent with a viewer’s credentials, and none is made', async () => {
    const { id, account, ledger } = lab.newConnection()
    expect(awsChanges().length).toBeGreaterThanOrEqual(5)
    for (const change of awsChanges()) {
      expect(await sendAs('viewer', change, id, account), change.name).toMatchObject({
        name: 'AccessDeniedException',
        $metadata: { httpStatusCode: 403 },
      })
    }
    expect(await ledger()).toEqual([])
  })

  test('an operator’s credentials are not denied', async () => {
    const { id, account, ledger } = lab.newConnection()
    for (const change of awsChanges()) {
      expect(await sendAs('operator', change, id, account), change.name).not.toMatchObject({
        name: 'AccessDeniedException',
      })
    }
    expect((await ledger()).map(({ operation }) => operation)).toContain('appflow.registerConnector')
  })

  test('reads are answered with read credentials for operators too', async () => {
    const { id, account } = lab.newConnection()
    const connection = await lab.connection(id, someone({ [id]: 'operator' }))
    const { ListConnectorsCommand, RegisterConnectorCommand } = await import('@aws-sdk/client-appflow')
    const { appflowClient } = await import('@/lib/appflow/clients')
    const reader = appflowClient(connection, 'read')
    await expect(reader.send(new ListConnectorsCommand({}))).resolves.toMatchObject({ connectors: [] })
    const { label: connectorLabel, lambdaArn } = Object(inputs(account)['appflow.registerConnector'])
    const register = new RegisterConnectorCommand({
      connectorLabel,
      connectorProvisioningType: 'LAMBDA',
      connectorProvisioningConfig: { lambda: { lambdaArn } },
    })
    await expect(reader.send(register)).rejects.toMatchObject({ name: 'AccessDeniedException' })
    await expect(appflowClient(connection, 'change').send(register)).resolves.toHaveProperty('connectorArn')
  })
})

test('the policy that is shown names the action of every change, and only those may be changed', () => {
  const { change } = policyFor({ account: '111122223333', region: 'eu-west-1' })
  const actions = awsChanges().flatMap(({ name, operations }) => {
    const [service = '', operation = ''] = name.split('.')
    const own = `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`
    return (operations ?? [own]).map((each) => `"${each.includes(':') ? each : `${service}:${each}`}"`)
  })
  for (const action of actions) expect(change).toContain(action)
  const changing =
    /"\w+:(Add|Create|Invoke|Register|UnRegister|Update|Delete|Put|Reset|Associate|Disassociate|Tag|Untag)\w+"/g
  expect(change.match(changing)?.toSorted()).toEqual(actions.toSorted())
})
