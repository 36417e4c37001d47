import {
  AssociateRoleToGroupCommand,
  CreateDeploymentCommand,
  CreateGroupCommand,
  DeleteGroupCommand,
  DisassociateRoleFromGroupCommand,
  DisassociateServiceRoleFromAccountCommand,
  GetAssociatedRoleCommand,
  GetDeploymentStatusCommand,
  type GreengrassClient,
  ListCoreDefinitionsCommand,
  ListDeploymentsCommand,
  ResetDeploymentsCommand,
} from '@aws-sdk/client-greengrass'
import { expect, test } from 'vitest'
import { refusal, sandboxBench } from './testing'

const bench = sandboxBench()
const absent = '7b0bdeae-54c7-47cf-9f93-561e672efd9c'

async function groupWithCore(client: GreengrassClient) {
  const { Definitions } = await client.send(new ListCoreDefinitionsCommand({}))
  const InitialVersion = { CoreDefinitionVersionArn: Definitions?.[0]?.LatestVersionArn }
  const group = await client.send(new CreateGroupCommand({ Name: 'line', InitialVersion }))
  const ids = { GroupId: group.Id, GroupVersionId: group.LatestVersion }
  const deploy = () => client.send(new CreateDeploymentCommand({ ...ids, DeploymentType: 'NewDeployment' }))
  return { group, ids, deploy }
}

/** The state now, and after each of the advances in seconds. */
async function states(client: GreengrassClient, account: string, ids: { GroupId?: string; DeploymentId?: string }) {
  const state = () =>
    client.send(new GetDeploymentStatusCommand({ GroupId: ids.GroupId, DeploymentId: ids.DeploymentId }))
  const first = await state()
  await bench.sandbox.control('clock', { account, advanceSeconds: 10 })
  const second = await state()
  await bench.sandbox.control('clock', { account, advanceSeconds: 20 })
  return [first, second, await state()]
}

test('a deployment goes from Building over InProgress to Success by the clock', async () => {
  const credentials = bench.sandbox.newAccount()
  const client = bench.client(credentials)
  const { group, ids, deploy } = await groupWithCore(client)
  const made = await deploy()
  expect(made.$metadata.httpStatusCode).toBe(200)
  expect(made.DeploymentArn).toBe(`${group.Arn}/deployments/${made.DeploymentId}`)
  const seen = await states(client, credentials.accessKeyId, { ...ids, ...made })
  expect(seen.map((each) => each.DeploymentStatus)).toEqual(['Building', 'InProgress', 'Success'])
  expect(seen[0]?.DeploymentType).toBe('NewDeployment')
  const { Deployments } = await client.send(new ListDeploymentsCommand({ GroupId: group.Id }))
  expect(Deployments).toMatchObject([{ DeploymentId: made.DeploymentId, GroupArn: group.LatestVersionArn }])
})

test('control makes the deployments of a group fail with an error message', async () => {
  const credentials = bench.sandbox.newAccount()
  const client = bench.client(credentials)
  const { ids, deploy } = await groupWithCore(client)
  const made = await deploy()
  const plan = {
    account: credentials.accessKeyId,
    region: 'eu-west-1',
    groupId: ids.GroupId,
    result: 'Failure',
    message: 'The core is offline.',
  }
  await bench.sandbox.control('greengrass/deployments', plan)
  const seen = await states(client, credentials.accessKeyId, { ...ids, ...made })
  expect(seen.at(-1)).toMatchObject({
    DeploymentStatus: 'Failure',
    ErrorMessage: 'The core is offline.',
    ErrorDetails: [{ DetailedErrorMessage: 'The core is offline.' }],
  })
})

test('a planned failure that is taken back lets what is under way succeed; what has failed stays failed', async () => {
  const credentials = bench.sandbox.newAccount()
  const account = credentials.accessKeyId
  const client = bench.client(credentials)
  const { ids, deploy } = await groupWithCore(client)
  const plan = (result: string) =>
    bench.sandbox.control('greengrass/deployments', { account, region: 'eu-west-1', groupId: ids.GroupId, result })
  const stateOf = async ({ DeploymentId }: { DeploymentId?: string }) =>
    (await client.send(new GetDeploymentStatusCommand({ GroupId: ids.GroupId, DeploymentId }))).DeploymentStatus
  await plan('Failure')
  const failed = await deploy()
  await bench.sandbox.control('clock', { account, advanceSeconds: 30 })
  const underWay = await deploy()
  await plan('Success')
  const after = await deploy()
  await bench.sandbox.control('clock', { account, advanceSeconds: 30 })
  expect(await Promise.all([failed, underWay, after].map(stateOf))).toEqual(['Failure', 'Success', 'Success'])
  await plan('Failure')
  expect(await Promise.all([failed, underWay, after].map(stateOf))).toEqual(['Failure', 'Success', 'Success'])
})

test('without a service role a deployment fails', async () => {
  const credentials = bench.sandbox.newAccount()
  const client = bench.client(credentials)
  const { ids, deploy } = await groupWithCore(client)
  await client.send(new DisassociateServiceRoleFromAccountCommand({}))
  const seen = await states(client, credentials.accessKeyId, { ...ids, ...(await deploy()) })
  expect(seen.at(-1)?.ErrorMessage).toContain('TES service role is not associated')
})

test('a group without a core cannot be deployed: MissingCoreException with GG-303', async () => {
  const client = bench.client()
  const group = await client.send(new CreateGroupCommand({ Name: 'empty' }))
  const refused = await refusal(
    client.send(
      new CreateDeploymentCommand({
        GroupId: group.Id,
        GroupVersionId: group.LatestVersion,
        DeploymentType: 'NewDeployment',
      }),
    ),
  )
  expect(refused).toMatchObject({ name: 'MissingCoreException', status: 400 })
  expect(refused.details).toMatchObject([{ DetailedErrorCode: 'GG-303' }])
  expect(JSON.parse(refused.message)).toEqual({ ErrorDetails: refused.details })
})

test('unknown groups, versions and deployments are refused as AWS names them', async () => {
  const client = bench.client()
  const { ids, deploy } = await groupWithCore(client)
  const create = (more: object) =>
    refusal(client.send(new CreateDeploymentCommand({ ...ids, DeploymentType: 'NewDeployment', ...more })))
  const redeploy = (more: object) => create({ DeploymentType: 'Redeployment', ...more })
  expect(await create({ GroupId: absent })).toMatchObject({ name: 'ResourceNotFoundException', status: 404 })
  expect(await create({ GroupVersionId: absent })).toMatchObject({ name: 'ResourceNotFoundException', status: 404 })
  expect(await create({ DeploymentType: 'Other' })).toMatchObject({
    name: 'InvalidInputException',
    message:
      'That deployment type is not valid.  Please specify one of the following types: {NewDeployment,Redeployment,ResetDeployment,ForceResetDeployment}.',
  })
  expect(await redeploy({})).toMatchObject({
    name: 'InvalidInputException',
    status: 400,
    message: 'Your request is missing the following required parameter(s): {DeploymentId}.',
  })
  expect((await redeploy({ DeploymentId: absent })).message).toBe(`Deployment ID '${absent}' is invalid.`)
  const { DeploymentId } = await deploy()
  for (const unknown of [
    { GroupId: ids.GroupId, DeploymentId: absent },
    { GroupId: absent, DeploymentId },
  ]) {
    expect(await refusal(client.send(new GetDeploymentStatusCommand(unknown)))).toMatchObject({
      name: 'InvalidInputException',
      status: 400,
      message: `Deployment '${unknown.DeploymentId}' does not exist.`,
    })
  }
  expect((await client.send(new ListDeploymentsCommand({ GroupId: absent }))).Deployments).toEqual([])
})

test('a redeployment without a version takes that of the earlier deployment', async () => {
  const client = bench.client()
  const { ids, group, deploy } = await groupWithCore(client)
  const { DeploymentId } = await deploy()
  await client.send(new CreateDeploymentCommand({ GroupId: ids.GroupId, DeploymentType: 'Redeployment', DeploymentId }))
  const { Deployments } = await client.send(new ListDeploymentsCommand({ GroupId: ids.GroupId }))
  expect(Deployments?.at(-1)).toMatchObject({ DeploymentType: 'Redeployment', GroupArn: group.LatestVersionArn })
})

test('a deployed group is reset once, then only by force, and deleted only after a reset', async () => {
  const client = bench.client()
  const { ids, group, deploy } = await groupWithCore(client)
  const reset = (Force?: boolean) => client.send(new ResetDeploymentsCommand({ GroupId: ids.GroupId, Force }))
  const remove = () => client.send(new DeleteGroupCommand({ GroupId: ids.GroupId }))
  expect(await refusal(reset())).toMatchObject({
    name: 'ResourceNotFoundException',
    status: 404,
    message: `Group id: ${ids.GroupId} has not been deployed or has already been reset.`,
  })
  await deploy()
  expect((await refusal(remove())).status).toBe(400)
  expect((await reset()).$metadata.httpStatusCode).toBe(200)
  expect((await refusal(reset())).status).toBe(404)
  await reset(true)
  const { Deployments } = await client.send(new ListDeploymentsCommand({ GroupId: ids.GroupId }))
  expect(Deployments?.map((each) => each.DeploymentType)).toEqual([
    'NewDeployment',
    'ResetDeployment',
    'ForceResetDeployment',
  ])
  expect(Deployments?.at(-1)?.GroupArn).toBe(group.Arn)
  await remove()
})

test('a role is associated with whatever group, shown, and gone after disassociation', async () => {
  const client = bench.client()
  const RoleArn = 'arn:aws:iam::123456789012:role/edge'
  const { AssociatedAt } = await client.send(new AssociateRoleToGroupCommand({ GroupId: absent, RoleArn }))
  const get = () => client.send(new GetAssociatedRoleCommand({ GroupId: absent }))
  expect(await get()).toMatchObject({ RoleArn, AssociatedAt })
  expect((await client.send(new DisassociateRoleFromGroupCommand({ GroupId: absent }))).DisassociatedAt).toBeDefined()
  expect(await refusal(get())).toMatchObject({
    name: '404',
    message: 'You need to attach an IAM role to this deployment group.',
  })
})
