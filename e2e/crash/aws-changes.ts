import { randomInt } from 'node:crypto'
import { Sandbox } from '@/e2e/console'
import { environmentOf } from '@/e2e/evs-form'
import type { Try } from './attempt'
import { ledger } from './ledger'

/** An account of the sandbox with what the changes need, and one change of each kind. */
export interface Account {
  sandbox: Sandbox
  connection: string
  tries: Try[]
  /** Request ids of what was accepted before any of them. */
  before: ReadonlySet<string>
}

const references = Object.fromEntries(
  ['connector', 'device', 'function', 'logger', 'resource', 'subscription'].map((kind) => [kind, '']),
)

const roleArn = (account: string) => `arn:aws:iam::${account}:role/greengrass`

/**
 * Changes of several calls, and such as leave nothing to be read: the ledger alone does not judge them. The tags of Greengrass are
 * changed as those of EVS are, which are killed.
 */
export const notKilled = [
  'greengrass.changeTags',
  'appflow.addPermission',
  'appflow.invoke',
  'appflow.resetConnectorMetadataCache',
]

/** Where AWS's name of the call is another one than the console's of the change. */
const otherCalls = new Map([['evs.changeEnvironmentTags', 'evs.tagResource']])

/** How many accounts it takes until each change was made once: what is made at once is not to outnumber the database's connections. */
export const turns = 3
/** An odd number, since every other account is only for a change that is told before the kill. */
let turn = 0

/**
 * A fresh account, with the changes whose turn it is. Nothing else writes to it, so each accepted write is of the one try of
 * its operation.
 */
export async function freshAccount(): Promise<Account> {
  const account = String(randomInt(100_000_000_000, 999_999_999_999))
  const sandbox = new Sandbox(account)
  const connection = `sandbox-${account}`
  const now = turn++ % turns
  const inputs = {
    ...(await greengrassChanges(sandbox, now)),
    ...(await connectorChange(sandbox, now)),
    ...(await evsChanges(sandbox, now)),
  }
  return {
    sandbox,
    connection,
    tries: Object.entries(inputs).map(([operation, input]) => ({
      operation,
      connection,
      input,
      call: otherCalls.get(operation),
    })),
    before: new Set((await ledger(account)).map(({ requestId }) => requestId)),
  }
}

/** Some changes of EVS: of an environment without connectors, and of the one in which EVS made its connector itself. */
async function evsChanges(sandbox: Sandbox, now: number): Promise<Record<string, unknown>> {
  const environmentId = await environmentOf(sandbox, 'evs-prod-522')
  if (now === 0) {
    const arn = `arn:aws:evs:us-east-1:${sandbox.account}:environment/${environmentId}`
    const { tags } = await sandbox.evs<{ tags: Record<string, string> }>('ListTagsForResource', { resourceArn: arn })
    const before = Object.entries(tags).map(([key, value]) => ({ key, value }))
    return {
      'evs.createEnvironmentConnector': {
        environmentId: await environmentOf(sandbox, 'evs-vcf9'),
        type: 'VCENTER',
        applianceFqdn: 'vc09.vcf9.evs.example.com',
        secretIdentifier: 'evs/vcenter-reader',
      },
      'evs.changeEnvironmentTags': { arn, before, tags: [...before, { key: 'site', value: 'a' }] },
    }
  }
  const { connectors } = await sandbox.evs<{
    connectors: { connectorId: string; applianceFqdn: string; secretArn: string; modifiedAt: number }[]
  }>('ListEnvironmentConnectors', { environmentId })
  const [{ connectorId, applianceFqdn = '', secretArn = '', modifiedAt = 0 } = {}] = connectors
  const connector = { environmentId, connectorId }
  if (now === 1) {
    const shown = { applianceFqdn, secretArn, modifiedAt: new Date(Math.round(modifiedAt * 1_000)).toISOString() }
    return {
      'evs.updateEnvironmentConnector': { ...connector, applianceFqdn: 'sddc09.prod.evs.example.com', shown },
    }
  }
  return { 'evs.deleteEnvironmentConnector': { ...connector, applianceFqdn, confirmation: applianceFqdn } }
}

/** Some changes of Greengrass, each of a definition or group of its own. */
async function greengrassChanges(sandbox: Sandbox, now: number): Promise<Record<string, unknown>> {
  const { Definitions } = await sandbox.greengrass<{ Definitions: { LatestVersionArn: string }[] }>(
    'GET',
    '/greengrass/definition/cores',
  )
  const core = Definitions[0]?.LatestVersionArn
  const definition = async () =>
    (await sandbox.greengrass<{ Id: string }>('POST', '/greengrass/definition/connectors', { Name: 'host' })).Id
  const group = async () =>
    await sandbox.greengrass<{ Id: string; LatestVersion: string }>('POST', '/greengrass/groups', {
      Name: 'group',
      InitialVersion: { CoreDefinitionVersionArn: core },
    })
  const role = roleArn(sandbox.account)
  if (now === 0) {
    const { Id: groupId, LatestVersion: baseVersionId } = await group()
    return {
      'greengrass.createConnectorDefinition': { name: 'crash', tags: [], withVersion: true, connectors: [] },
      'greengrass.createConnectorDefinitionVersion': {
        definitionId: await definition(),
        baseVersionId: '',
        connectors: [],
      },
      'greengrass.createGroupVersion': { groupId, baseVersionId, ...references, core: '', drop: ['core'] },
      'greengrass.createGroup': { name: 'crash', tags: [], withVersion: false, ...references, core: '' },
    }
  }
  if (now === 1) {
    const { Id: groupId, LatestVersion: groupVersionId } = await group()
    return {
      'greengrass.updateConnectorDefinition': { definitionId: await definition(), before: 'host', name: 'crash' },
      'greengrass.updateGroup': { groupId: (await group()).Id, before: 'group', name: 'crash' },
      'greengrass.createDeployment': { groupId, type: 'NewDeployment', groupVersionId, deploymentId: '' },
      'greengrass.associateRoleToGroup': { groupId: (await group()).Id, before: '', roleArn: role },
    }
  }
  const [deployed, withRole] = [await group(), await group()]
  const deployment = { DeploymentType: 'NewDeployment', GroupVersionId: deployed.LatestVersion }
  await sandbox.greengrass('POST', `/greengrass/groups/${deployed.Id}/deployments`, deployment)
  await sandbox.greengrass('PUT', `/greengrass/groups/${withRole.Id}/role`, { RoleArn: role })
  return {
    'greengrass.deleteConnectorDefinition': {
      definitionId: await definition(),
      confirmation: 'host',
      agreed: false,
      shown: [],
    },
    'greengrass.deleteGroup': { groupId: (await group()).Id, confirmation: 'group' },
    'greengrass.resetDeployments': { groupId: deployed.Id, force: true },
    'greengrass.disassociateRoleFromGroup': { groupId: withRole.Id, before: role },
  }
}

/** One change of AppFlow's connectors. */
async function connectorChange(sandbox: Sandbox, now: number): Promise<Record<string, unknown>> {
  const { account } = sandbox
  const { label, lambdaArn } = connectorOf(account, 'there')
  await sandbox.appflow('/register-connector', {
    connectorLabel: label,
    connectorProvisioningType: 'LAMBDA',
    connectorProvisioningConfig: { lambda: { lambdaArn } },
  })
  const base = { description: '', lambdaArn }
  const changes = [
    { 'appflow.registerConnector': connectorOf(account, 'crash') },
    { 'appflow.updateConnectorRegistration': { label, description: 'Changed', lambdaArn, base } },
    { 'appflow.unregisterConnector': { label, force: false, confirmation: '' } },
  ]
  return changes[now] ?? {}
}

/** What the form "Register connector" sends. */
export const connectorOf = (account: string, label: string) => ({
  label,
  description: '',
  provisioningType: 'LAMBDA',
  lambdaArn: `arn:aws:lambda:us-east-1:${account}:function:crm-connector`,
})
