import {
  BadRequestException,
  CreateConnectorDefinitionCommand,
  CreateGroupCommand,
  CreateGroupVersionCommand,
  DeleteGroupCommand,
  GetGroupCommand,
  GetGroupVersionCommand,
  type GreengrassClient,
  ListCoreDefinitionsCommand,
  ListFunctionDefinitionsCommand,
  ListGroupsCommand,
  ListGroupVersionsCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateGroupCommand,
} from '@aws-sdk/client-greengrass'
import { expect, test } from 'vitest'
import { refusal, sandboxBench } from './testing'

const bench = sandboxBench()
const absent = '7b0bdeae-54c7-47cf-9f93-561e672efd9c'

async function connectorVersion(client: GreengrassClient): Promise<string | undefined> {
  const command = new CreateConnectorDefinitionCommand({ InitialVersion: { Connectors: [] } })
  return (await client.send(command)).LatestVersionArn
}

test('a group answers 201, and its name need not be unique', async () => {
  const client = bench.client()
  const first = await client.send(new CreateGroupCommand({ Name: 'line', tags: { site: 'a' } }))
  const second = await client.send(new CreateGroupCommand({ Name: 'line' }))
  expect(first.$metadata.httpStatusCode).toBe(201)
  expect(first.Arn).toContain(`:/greengrass/groups/${first.Id}`)
  const { Groups } = await client.send(new ListGroupsCommand({}))
  expect(Groups?.map((group) => group.Id)).toEqual([second.Id, first.Id])
  expect((await client.send(new GetGroupCommand({ GroupId: first.Id }))).tags).toEqual({ site: 'a' })
})

test('a group without a name is refused without a code', async () => {
  expect(await refusal(bench.client().send(new CreateGroupCommand({ Name: undefined })))).toMatchObject({
    name: '400',
    message: 'The group is invalid or corrupted. (ErrorDetails: [Name: Member must not be null])',
  })
})

test('a group version holds exactly the references that it was given, and becomes the latest', async () => {
  const client = bench.client()
  const { Definitions: cores } = await client.send(new ListCoreDefinitionsCommand({}))
  const members = {
    CoreDefinitionVersionArn: cores?.[0]?.LatestVersionArn,
    ConnectorDefinitionVersionArn: await connectorVersion(client),
  }
  const group = await client.send(new CreateGroupCommand({ Name: 'line', InitialVersion: members }))
  const id = { GroupId: group.Id }
  const version = await client.send(
    new CreateGroupVersionCommand({ ...id, CoreDefinitionVersionArn: cores?.[0]?.LatestVersionArn }),
  )
  expect(version.$metadata.httpStatusCode).toBe(201)
  expect(version).toMatchObject({ Id: group.Id, Arn: `${group.Arn}/versions/${version.Version}` })
  expect((await client.send(new GetGroupCommand(id))).LatestVersion).toBe(version.Version)
  const both = [version.Version, group.LatestVersion]
  const { Versions } = await client.send(new ListGroupVersionsCommand(id))
  expect(Versions?.map((each) => each.Version)).toEqual(both)
  const [second, first] = await Promise.all(
    both.map((GroupVersionId) => client.send(new GetGroupVersionCommand({ ...id, GroupVersionId }))),
  )
  expect(first?.Definition).toEqual(members)
  expect(second?.Definition).toEqual({ CoreDefinitionVersionArn: members.CoreDefinitionVersionArn })
})

test('references that lead nowhere are refused without a code, one detail each, and nothing is stored', async () => {
  const client = bench.client()
  const connectors = await connectorVersion(client)
  const elsewhere = await connectorVersion(bench.client({ accessKeyId: '444455556666', secretAccessKey: 'x' }))
  const group = await client.send(new CreateGroupCommand({ Name: 'line' }))
  const refused = await refusal(
    client.send(
      new CreateGroupVersionCommand({
        GroupId: group.Id,
        ConnectorDefinitionVersionArn: elsewhere,
        CoreDefinitionVersionArn: connectors,
        DeviceDefinitionVersionArn: '123',
        FunctionDefinitionVersionArn: '123',
        LoggerDefinitionVersionArn: '',
        ResourceDefinitionVersionArn: `arn:aws:greengrass:eu-west-1:123456789012:/greengrass/definition/resources/${absent}/versions/${absent}`,
        SubscriptionDefinitionVersionArn: '123',
      }),
    ),
  )
  const details = [
    'Cores definition reference does not exist',
    'Lambda definition reference does not exist',
    'Resource definition reference does not exist',
    'Devices definition reference does not exist',
    'Subscription definition reference does not exist',
    'Connector definition reference does not exist',
    'Logger definition reference does not exist',
  ]
  expect(refused).toEqual({
    name: '400',
    status: 400,
    message: `The group is invalid or corrupted. (ErrorDetails: [${details.join(', ')}])`,
    details: details.map((DetailedErrorMessage) => ({ DetailedErrorMessage })),
  })
  const { Versions } = await client.send(new ListGroupVersionsCommand({ GroupId: group.Id }))
  expect(Versions).toHaveLength(1)
})

test('a reference of another Region of the same account is refused, even with the ids of this one', async () => {
  const credentials = bench.sandbox.newAccount()
  const client = bench.client(credentials)
  const create = (FunctionDefinitionVersionArn: string | undefined) =>
    client.send(new CreateGroupCommand({ Name: 'line', InitialVersion: { FunctionDefinitionVersionArn } }))
  const latest = async (region: string) => {
    const answer = await bench.client(credentials, region).send(new ListFunctionDefinitionsCommand({}))
    return answer.Definitions?.[0]?.LatestVersionArn
  }
  const here = await latest('eu-west-1')
  expect((await create(here)).LatestVersion).toBeDefined()
  for (const arn of [await latest('us-east-1'), here?.replace('eu-west-1', 'us-east-1')]) {
    expect((await refusal(create(arn))).status).toBe(400)
  }
})

test('an unknown group is worded differently by create version, get and delete', async () => {
  const client = bench.client()
  const id = { GroupId: absent }
  const texts = [
    await refusal(client.send(new CreateGroupVersionCommand(id))),
    await refusal(client.send(new GetGroupCommand(id))),
    await refusal(client.send(new DeleteGroupCommand(id))),
    await refusal(client.send(new ListGroupVersionsCommand(id))),
  ]
  expect(texts.map(({ message }) => message)).toEqual([
    'That group does not exist.',
    'That Group Definition does not exist.',
    'That group definition does not exist.',
    'That group definition does not exist.',
  ])
  for (const text of texts) expect(text).toMatchObject({ name: 'IdNotFoundException', status: 404 })
})

test('an unknown group version answers 404 VersionNotFoundException', async () => {
  const client = bench.client()
  const { Id } = await client.send(new CreateGroupCommand({ Name: 'line' }))
  const get = new GetGroupVersionCommand({ GroupId: Id, GroupVersionId: absent })
  expect(await refusal(client.send(get))).toMatchObject({
    name: 'VersionNotFoundException',
    status: 404,
    message: `Version ${absent} of Group Definition ${Id} does not exist.`,
  })
})

test('a group is renamed and deleted', async () => {
  const client = bench.client()
  const { Id } = await client.send(new CreateGroupCommand({ Name: 'before' }))
  await client.send(new UpdateGroupCommand({ GroupId: Id, Name: 'after' }))
  expect((await client.send(new GetGroupCommand({ GroupId: Id }))).Name).toBe('after')
  const empty = await refusal(client.send(new UpdateGroupCommand({ GroupId: Id, Name: '' })))
  expect(empty.name).toBe('InvalidContainerDefinitionException')
  await client.send(new DeleteGroupCommand({ GroupId: Id }))
  expect((await client.send(new ListGroupsCommand({}))).Groups).toEqual([])
})

test('tags are added, replaced and removed by ARN, with 204 for writes', async () => {
  const client = bench.client()
  const { Arn, Id } = await client.send(new CreateGroupCommand({ Name: 'line', tags: { a: '1', b: '2' } }))
  const resource = { ResourceArn: Arn }
  const tagged = await client.send(new TagResourceCommand({ ...resource, tags: { b: '3', c: '4' } }))
  const untagged = await client.send(new UntagResourceCommand({ ...resource, TagKeys: ['a', 'c', 'not-there'] }))
  expect([tagged, untagged].map((answer) => answer.$metadata.httpStatusCode)).toEqual([204, 204])
  expect((await client.send(new ListTagsForResourceCommand(resource))).tags).toEqual({ b: '3' })
  expect((await client.send(new GetGroupCommand({ GroupId: Id }))).tags).toEqual({ b: '3' })
})

test('tags of what does not exist are refused', async () => {
  const client = bench.client()
  const ResourceArn = `arn:aws:greengrass:eu-west-1:123456789012:/greengrass/groups/${absent}`
  expect(await refusal(client.send(new ListTagsForResourceCommand({ ResourceArn })))).toMatchObject({
    name: 'ResourceNotFoundException',
    status: 404,
  })
  const malformed = client.send(new ListTagsForResourceCommand({ ResourceArn: 'no-arn' }))
  await expect(malformed).rejects.toBeInstanceOf(BadRequestException)
})
