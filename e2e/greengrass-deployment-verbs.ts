import type { Page, Sandbox } from './console'
import { arn, type Made, makeDefinition } from './greengrass-verbs'

/** Creates a core definition with so many cores as another client would. */
export function makeCore(sandbox: Sandbox, cores = 1): Promise<Made> {
  const iot = `arn:aws:iot:us-east-1:${sandbox.account}`
  const Cores = Array.from({ length: cores }, (_, i) => ({
    Id: `core-${i}`,
    ThingArn: `${iot}:thing/core-${i}`,
    CertificateArn: `${iot}:cert/${String(i).repeat(64)}`,
  }))
  return sandbox.greengrass<Made>('POST', '/greengrass/definition/cores', { Name: 'core', InitialVersion: { Cores } })
}

/** A connector definition `alerts` with one version, and a group `plant` that refers to it and to a core. */
export async function makePlant(sandbox: Sandbox, name = 'plant') {
  const definition = await makeDefinition(sandbox, 'alerts', [
    { Id: 'metrics', ConnectorArn: arn('CloudWatchMetrics', 4), Parameters: { PublishInterval: '10' } },
  ])
  return { definition, ...(await makeGroup(sandbox, name, definition)) }
}

/** A group that refers to the definition's latest version, and to a core of its own. */
export async function makeGroup(sandbox: Sandbox, Name: string, definition: Made) {
  const core = await makeCore(sandbox)
  const references = {
    ConnectorDefinitionVersionArn: definition.LatestVersionArn,
    CoreDefinitionVersionArn: core.LatestVersionArn,
  }
  const group = await sandbox.greengrass<Made>('POST', '/greengrass/groups', { Name, InitialVersion: references })
  const role = `arn:aws:iam::${sandbox.account}:role/greengrass-group`
  await sandbox.greengrass('PUT', `/greengrass/groups/${group.Id}/role`, { RoleArn: role })
  return { group, references }
}

/** A newer version of a connector definition. */
export const makeVersion = (sandbox: Sandbox, definition: Made) =>
  sandbox.greengrass<{ Arn: string; Version: string }>(
    'POST',
    `/greengrass/definition/connectors/${definition.Id}/versions`,
    {
      Connectors: [{ Id: 'metrics', ConnectorArn: arn('CloudWatchMetrics', 4), Parameters: { PublishInterval: '60' } }],
    },
  )

/** Deploys as another client would; gives the deployment's id. */
export async function deploy(sandbox: Sandbox, { Id, LatestVersion }: Made): Promise<string> {
  const made = await sandbox.greengrass<{ DeploymentId: string }>('POST', `/greengrass/groups/${Id}/deployments`, {
    DeploymentType: 'NewDeployment',
    GroupVersionId: LatestVersion,
  })
  return made.DeploymentId
}

/** Where the deployment on the page stands. */
export const timeline = (page: Page) => page.getByRole('status', { name: 'Where the deployment stands' })
/** A step that puts a version live. */
export const step = (page: Page, number: number) =>
  page
    .getByRole('list', { name: 'Steps' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: `${number}.` }) })
/** The button that submits a form. */
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
