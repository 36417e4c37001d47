import { randomInt } from 'node:crypto'
import { Sandbox } from '@/e2e/console'
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

/** A fresh account. Nothing else writes to it, so each accepted write is of the one try of its operation. */
export async function freshAccount(): Promise<Account> {
  const account = String(randomInt(100_000_000_000, 999_999_999_999))
  const sandbox = new Sandbox(account)
  const connection = `sandbox-${account}`
  const definition = await sandbox.greengrass<{ Id: string }>('POST', '/greengrass/definition/connectors', {
    Name: 'host',
  })
  const { Id: groupId } = await sandbox.greengrass<{ Id: string }>('POST', '/greengrass/groups', { Name: 'group' })
  const { LatestVersion: baseVersionId = '' } = await sandbox.greengrass<{ LatestVersion?: string }>(
    'GET',
    `/greengrass/groups/${groupId}`,
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
  const installed = environmentSummaries.find(({ vcfVersion }) => vcfVersion === 'VCF-5.2.2')?.environmentId
  const { connectors } = await sandbox.evs<{
    connectors: { connectorId: string; applianceFqdn: string; secretArn: string; modifiedAt: number }[]
  }>('ListEnvironmentConnectors', { environmentId: installed })
  const inputs: Record<string, unknown> = {
    'greengrass.createConnectorDefinition': { name: 'crash', tags: [], withVersion: true, connectors: [] },
    'greengrass.createConnectorDefinitionVersion': {
      definitionId: definition.Id,
      baseVersionId: '',
      connectors: [],
    },
    'greengrass.createGroupVersion': {
      groupId,
      baseVersionId,
      ...references,
      core: cores.Definitions[0]?.LatestVersionArn,
      drop: [],
    },
    ...(await connectorChange(sandbox)),
    'evs.createEnvironmentConnector': {
      environmentId,
      type: 'VCENTER',
      applianceFqdn: 'vc09.vcf9.evs.example.com',
      secretIdentifier: 'evs/vcenter-reader',
    },
    'evs.updateEnvironmentConnector': {
      environmentId: installed,
      connectorId: connectors[0]?.connectorId,
      applianceFqdn: 'sddc09.prod.evs.example.com',
      shown: {
        applianceFqdn: connectors[0]?.applianceFqdn,
        secretArn: connectors[0]?.secretArn,
        modifiedAt: new Date((connectors[0]?.modifiedAt ?? 0) * 1000).toISOString(),
      },
    },
  }
  return {
    sandbox,
    connection,
    tries: Object.entries(inputs).map(([operation, input]) => ({ operation, connection, input })),
    before: new Set((await ledger(account)).map(({ requestId }) => requestId)),
  }
}

let accounts = 0

/** One change of AppFlow's connectors, another for each account: what is made at once is not to outnumber the database's connections. */
async function connectorChange(sandbox: Sandbox): Promise<Record<string, unknown>> {
  const { account } = sandbox
  const { label, lambdaArn } = connectorOf(account, 'there')
  await sandbox.appflow('/register-connector', {
    connectorLabel: label,
    connectorProvisioningType: 'LAMBDA',
    connectorProvisioningConfig: { lambda: { lambdaArn } },
  })
  const changes = [
    { 'appflow.registerConnector': connectorOf(account, 'crash') },
    {
      'appflow.updateConnectorRegistration': {
        label,
        description: 'Changed',
        lambdaArn,
        base: { description: '', lambdaArn },
      },
    },
    { 'appflow.unregisterConnector': { label, force: false, confirmation: '' } },
  ]
  return changes[accounts++ % changes.length] ?? {}
}

/** What the form "Register connector" sends. */
export const connectorOf = (account: string, label: string) => ({
  label,
  description: '',
  provisioningType: 'LAMBDA',
  lambdaArn: `arn:aws:lambda:us-east-1:${account}:function:crm-connector`,
})
