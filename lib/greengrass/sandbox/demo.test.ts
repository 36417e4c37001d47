import {
  GetConnectorDefinitionVersionCommand,
  GetDeploymentStatusCommand,
  GetGroupVersionCommand,
  type GreengrassClient,
  ListConnectorDefinitionsCommand,
  ListConnectorDefinitionVersionsCommand,
  ListDeploymentsCommand,
  ListGroupsCommand,
  ListGroupVersionsCommand,
} from '@aws-sdk/client-greengrass'
import { expect, test } from 'vitest'
import { sandboxBench } from './testing'

const bench = sandboxBench()
const demoClient = () => bench.client({ accessKeyId: '111122223333', secretAccessKey: 'x' })

async function versionsOf(client: GreengrassClient, ConnectorDefinitionId: string | undefined) {
  const id = { ConnectorDefinitionId }
  const { Versions = [] } = await client.send(new ListConnectorDefinitionVersionsCommand(id))
  return Promise.all(
    Versions.map(({ Version }) =>
      client.send(new GetConnectorDefinitionVersionCommand({ ...id, ConnectorDefinitionVersionId: Version })),
    ),
  )
}

test('the demo account shows connector definitions with one to four versions of different ages', async () => {
  const client = demoClient()
  const { Definitions = [] } = await client.send(new ListConnectorDefinitionsCommand({}))
  expect(Definitions.map((each) => each.Name).sort()).toEqual([
    'machine-metrics',
    'packaging-line-modbus',
    'security-events-to-splunk',
    'shift-alerts',
    'telemetry-to-firehose',
  ])
  for (const definition of Definitions) {
    const versions = await versionsOf(client, definition.Id)
    const times = versions.map((version) => version.CreationTimestamp ?? '')
    expect(times).toEqual([...new Set(times)].sort().reverse())
    expect(definition.LastUpdatedTimestamp).toBe(times[0])
    expect(versions.length).toBeLessThanOrEqual(4)
    for (const { Definition } of versions) expect(Definition?.Connectors?.length).toBeGreaterThan(0)
  }
})

test('values of the demo account are of that account and of the Region in use', async () => {
  const client = demoClient()
  const { Definitions = [] } = await client.send(new ListConnectorDefinitionsCommand({}))
  const versions = (await Promise.all(Definitions.map(({ Id }) => versionsOf(client, Id)))).flat()
  const arns = JSON.stringify(versions).match(/arn:aws:[^"]+/g) ?? []
  for (const arn of arns) expect(arn).toMatch(/^arn:aws:[a-z]+:eu-west-1:(?:111122223333)?:/)
})

test('the demo groups refer to connector versions, one of them behind the newest, and are deployed', async () => {
  const client = demoClient()
  const { Groups = [] } = await client.send(new ListGroupsCommand({}))
  const { Definitions = [] } = await client.send(new ListConnectorDefinitionsCommand({}))
  const newest = new Set(Definitions.map((each) => each.LatestVersionArn))
  const used: (string | undefined)[] = []
  for (const { Id: GroupId, LatestVersion } of Groups) {
    const { Versions } = await client.send(new ListGroupVersionsCommand({ GroupId }))
    expect(Versions?.length).toBeGreaterThan(1)
    const version = await client.send(new GetGroupVersionCommand({ GroupId, GroupVersionId: LatestVersion }))
    expect(version.Definition?.CoreDefinitionVersionArn).toBeDefined()
    used.push(version.Definition?.ConnectorDefinitionVersionArn)
    const { Deployments } = await client.send(new ListDeploymentsCommand({ GroupId }))
    const DeploymentId = Deployments?.at(-1)?.DeploymentId
    const { DeploymentStatus } = await client.send(new GetDeploymentStatusCommand({ GroupId, DeploymentId }))
    expect(DeploymentStatus).toBe('Success')
  }
  expect(used).toHaveLength(3)
  expect(used.filter((arn) => arn !== undefined && newest.has(arn))).toHaveLength(2)
})
