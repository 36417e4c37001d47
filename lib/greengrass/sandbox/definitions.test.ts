import {
  BadRequestException,
  type Connector,
  CreateConnectorDefinitionCommand,
  CreateConnectorDefinitionVersionCommand,
  DeleteConnectorDefinitionCommand,
  GetConnectorDefinitionCommand,
  GetConnectorDefinitionVersionCommand,
  ListConnectorDefinitionsCommand,
  ListConnectorDefinitionVersionsCommand,
  UpdateConnectorDefinitionCommand,
} from '@aws-sdk/client-greengrass'
import { expect, test } from 'vitest'
import { refusal, sandboxBench } from './testing'

const bench = sandboxBench()
const absent = '7b0bdeae-54c7-47cf-9f93-561e672efd9c'
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const sns = (version: number) => `arn:aws:greengrass:eu-west-1::/connectors/SNS/versions/${version}`
const alerts: Connector = {
  Id: 'alerts',
  ConnectorArn: sns(4),
  Parameters: { DefaultSNSArn: 'arn:aws:sns:eu-west-1:123456789012:alerts', ' odd key': ' kept\n"as is" ' },
}

test('a definition with a first version answers 201 with the latest version and both ARNs in the form of IAM', async () => {
  const client = bench.client({ accessKeyId: '777788889999', secretAccessKey: 'x' })
  const made = await client.send(
    new CreateConnectorDefinitionCommand({ Name: 'alerts', InitialVersion: { Connectors: [alerts] } }),
  )
  expect(made.$metadata.httpStatusCode).toBe(201)
  const arn = `arn:aws:greengrass:eu-west-1:777788889999:/greengrass/definition/connectors/${made.Id}`
  expect(made).toMatchObject({ Name: 'alerts', Arn: arn, LatestVersionArn: `${arn}/versions/${made.LatestVersion}` })
  expect(made.Id).toMatch(new RegExp(`^${uuid}$`))
  expect(made.LatestVersion).toMatch(new RegExp(`^${uuid}$`))
  expect(made.CreationTimestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(made.LastUpdatedTimestamp).toBe(made.CreationTimestamp)
})

test('a definition without a first version has no latest version', async () => {
  const client = bench.client()
  const made = await client.send(new CreateConnectorDefinitionCommand({}))
  expect(made.$metadata.httpStatusCode).toBe(201)
  expect(made).not.toHaveProperty('LatestVersion')
  expect(made).not.toHaveProperty('LatestVersionArn')
  const { Versions } = await client.send(new ListConnectorDefinitionVersionsCommand({ ConnectorDefinitionId: made.Id }))
  expect(Versions).toEqual([])
})

test('a client token does not deduplicate: the same create twice makes two definitions', async () => {
  const client = bench.client()
  const create = () => client.send(new CreateConnectorDefinitionCommand({ Name: 'twice', AmznClientToken: 'same' }))
  expect((await create()).Id).not.toBe((await create()).Id)
})

test('tags given at creation come back from get and from the list', async () => {
  const client = bench.client()
  const tags = { site: 'plant-a', __proto__x: 'y' }
  const { Id } = await client.send(new CreateConnectorDefinitionCommand({ Name: 'tagged', tags }))
  const got = await client.send(new GetConnectorDefinitionCommand({ ConnectorDefinitionId: Id }))
  expect(got).toMatchObject({ Id, Name: 'tagged', tags })
  const { Definitions = [] } = await client.send(new ListConnectorDefinitionsCommand({}))
  expect(Definitions).toMatchObject([{ Id, Tags: tags }])
})

test('a new version becomes the latest, and earlier ones stay as they were, parameters byte for byte', async () => {
  const client = bench.client()
  const made = await client.send(new CreateConnectorDefinitionCommand({ InitialVersion: { Connectors: [alerts] } }))
  const id = { ConnectorDefinitionId: made.Id }
  const version = await client.send(new CreateConnectorDefinitionVersionCommand({ ...id, Connectors: [] }))
  expect(version.$metadata.httpStatusCode).toBe(201)
  expect(version).toMatchObject({ Id: made.Id, Arn: `${made.Arn}/versions/${version.Version}` })
  const now = await client.send(new GetConnectorDefinitionCommand(id))
  expect(now).toMatchObject({ LatestVersion: version.Version, LatestVersionArn: version.Arn })
  const first = await client.send(
    new GetConnectorDefinitionVersionCommand({ ...id, ConnectorDefinitionVersionId: made.LatestVersion }),
  )
  expect(first.Definition).toEqual({ Connectors: [alerts] })
  const { Versions } = await client.send(new ListConnectorDefinitionVersionsCommand(id))
  expect(Versions?.map((each) => each.Version)).toEqual([version.Version, made.LatestVersion])
})

test('an unknown definition answers 404 IdNotFoundException, worded by operation', async () => {
  const client = bench.client()
  const id = { ConnectorDefinitionId: absent }
  const calls = {
    'That Connector List Definition does not exist.': new GetConnectorDefinitionCommand(id),
    'That connectors definition does not exist.': new DeleteConnectorDefinitionCommand(id),
  }
  for (const [message, command] of Object.entries(calls)) {
    const refused = await refusal(client.send(command))
    expect(refused).toMatchObject({ name: 'IdNotFoundException', status: 404, message })
  }
  const versions = await refusal(client.send(new CreateConnectorDefinitionVersionCommand({ ...id, Connectors: [] })))
  expect(versions).toMatchObject({ name: 'IdNotFoundException', status: 404 })
})

test('an unknown version answers 404 VersionNotFoundException', async () => {
  const client = bench.client()
  const { Id } = await client.send(new CreateConnectorDefinitionCommand({}))
  const ids = { ConnectorDefinitionId: Id, ConnectorDefinitionVersionId: absent }
  expect(await refusal(client.send(new GetConnectorDefinitionVersionCommand(ids)))).toMatchObject({
    name: 'VersionNotFoundException',
    status: 404,
    message: `Version ${absent} of Connector List Definition ${Id} does not exist.`,
  })
})

test('an update renames, and an empty name is refused', async () => {
  const client = bench.client()
  const { Id } = await client.send(new CreateConnectorDefinitionCommand({ Name: 'before' }))
  const id = { ConnectorDefinitionId: Id }
  await client.send(new UpdateConnectorDefinitionCommand({ ...id, Name: 'after' }))
  expect((await client.send(new GetConnectorDefinitionCommand(id))).Name).toBe('after')
  expect(await refusal(client.send(new UpdateConnectorDefinitionCommand({ ...id, Name: '' })))).toMatchObject({
    name: 'InvalidContainerDefinitionException',
    status: 400,
    message: 'Input does not contain any attributes to be updated',
  })
})

test('a deleted definition is gone with its versions', async () => {
  const client = bench.client()
  const { Id } = await client.send(new CreateConnectorDefinitionCommand({ InitialVersion: { Connectors: [] } }))
  const id = { ConnectorDefinitionId: Id }
  await client.send(new DeleteConnectorDefinitionCommand(id))
  expect((await refusal(client.send(new GetConnectorDefinitionCommand(id)))).status).toBe(404)
  expect((await client.send(new ListConnectorDefinitionsCommand({}))).Definitions).toEqual([])
})

test.each<[string, unknown[], RegExp]>([
  ['a repeated id', [alerts, { ...alerts, ConnectorArn: sns(4).replace('SNS', 'SplunkIntegration') }], /'alerts'/],
  ['two versions of one connector', [alerts, { ...alerts, Id: 'more', ConnectorArn: sns(3) }], /one instance.*'SNS'/],
  ['an id with a space', [{ ...alerts, Id: 'my alerts' }], /'my alerts'/],
  ['an id of 129 characters', [{ ...alerts, Id: 'a'.repeat(129) }], /ID is invalid/],
  ['an ARN with an account', [{ ...alerts, ConnectorArn: sns(4).replace('::', ':123456789012:') }], /Connector ARN/],
  ['a missing id', [{ ConnectorArn: sns(4) }], /Id/],
  ['a missing ARN', [{ Id: 'alerts' }], /ConnectorArn/],
])(
  '%s is refused without a code, so that clients show the status, and nothing is stored',
  async (_what, entries, text) => {
    const credentials = bench.sandbox.newAccount()
    const client = bench.client(credentials)
    const answer = await fetch(`${bench.sandbox.url}/greengrass/definition/connectors`, {
      method: 'POST',
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/20260101/eu-west-1/greengrass/aws4_request, SignedHeaders=host, Signature=0`,
      },
      body: JSON.stringify({ Name: 'refused', InitialVersion: { Connectors: entries } }),
    })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('x-amzn-errortype')).toBeNull()
    const { Message } = await answer.json()
    expect(Message).toMatch(/^The connectors definition is invalid or corrupted\. \(ErrorDetails: \[.+\]\)$/)
    expect(Message).toMatch(text)
    expect((await client.send(new ListConnectorDefinitionsCommand({}))).Definitions).toEqual([])
  },
)

test('the SDK names a refused definition by its status and hands over the details', async () => {
  const client = bench.client()
  const command = new CreateConnectorDefinitionCommand({ InitialVersion: { Connectors: [alerts, alerts] } })
  const refused = await refusal(client.send(command))
  expect(refused).toMatchObject({ name: '400', status: 400 })
  expect(refused.details).toEqual([
    { DetailedErrorMessage: "Connector IDs must be unique. ID is 'alerts'" },
    { DetailedErrorMessage: "A group can contain only one instance of the connector 'SNS'" },
  ])
})

test('pages are walked by opaque tokens, and additions meanwhile neither repeat nor skip anything', async () => {
  const client = bench.client()
  const create = async (Name: string) => client.send(new CreateConnectorDefinitionCommand({ Name }))
  for (const name of ['a', 'b', 'c', 'd', 'e']) await create(name)
  const seen: (string | undefined)[] = []
  let NextToken: string | undefined
  do {
    const page = await client.send(new ListConnectorDefinitionsCommand({ MaxResults: '2', NextToken }))
    expect(page.Definitions?.length).toBeLessThanOrEqual(2)
    seen.push(...(page.Definitions ?? []).map((each) => each.Name))
    NextToken = page.NextToken
    await create('late')
  } while (NextToken)
  expect(seen).toEqual(['e', 'd', 'c', 'b', 'a'])
})

test('a page goes on where it was when its last definition is deleted meanwhile', async () => {
  const client = bench.client()
  for (const Name of ['a', 'b', 'c']) await client.send(new CreateConnectorDefinitionCommand({ Name }))
  const first = await client.send(new ListConnectorDefinitionsCommand({ MaxResults: '2' }))
  await client.send(new DeleteConnectorDefinitionCommand({ ConnectorDefinitionId: first.Definitions?.[1]?.Id }))
  const second = await client.send(new ListConnectorDefinitionsCommand({ NextToken: first.NextToken }))
  expect(second.Definitions?.map((each) => each.Name)).toEqual(['a'])
})

test('a size that is no positive number and a token of another list are bad requests', async () => {
  const client = bench.client()
  const { Id } = await client.send(new CreateConnectorDefinitionCommand({}))
  const id = { ConnectorDefinitionId: Id }
  await client.send(new CreateConnectorDefinitionVersionCommand(id))
  await client.send(new CreateConnectorDefinitionVersionCommand(id))
  const page = await client.send(new ListConnectorDefinitionVersionsCommand({ ...id, MaxResults: '1' }))
  for (const input of [
    { MaxResults: '0' },
    { MaxResults: 'all' },
    { NextToken: 'made-up' },
    { NextToken: page.NextToken },
  ]) {
    await expect(client.send(new ListConnectorDefinitionsCommand(input))).rejects.toBeInstanceOf(BadRequestException)
  }
})

test('accounts and Regions do not see each other', async () => {
  const credentials = bench.sandbox.newAccount()
  await bench.client(credentials).send(new CreateConnectorDefinitionCommand({ Name: 'mine' }))
  for (const other of [bench.client(), bench.client(credentials, 'us-east-1')]) {
    expect((await other.send(new ListConnectorDefinitionsCommand({}))).Definitions).toEqual([])
  }
})
