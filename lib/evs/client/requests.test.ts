import { describe, expect, test } from 'vitest'
import type { EvsClient } from './client'
import {
  CreateEnvironmentConnectorCommand,
  DeleteEnvironmentConnectorCommand,
  GetEnvironmentCommand,
  GetVersionsCommand,
  ListEnvironmentConnectorsCommand,
  ListEnvironmentHostsCommand,
  ListEnvironmentsCommand,
  ListEnvironmentVlansCommand,
  ListTagsForResourceCommand,
  ListVmEntitlementsCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateEnvironmentConnectorCommand,
} from './commands'
import { clientFor, listen } from './listener.fixture'

const environmentId = 'env-abcde12345'
const connectorId = 'cnctr-abcde12345'
const clientToken = 'token-1'
const resourceArn = 'arn:aws:evs:eu-central-1:111122223333:environment/env-abcde12345'
const page = { maxResults: 7, nextToken: 'next' }

/** Operation, the call, and the body that botocore's model 2023-07-27 prescribes for it. */
const operations: [string, (client: EvsClient) => Promise<unknown>, Record<string, unknown>][] = [
  [
    'ListEnvironments',
    (client) => client.send(new ListEnvironmentsCommand({ ...page, state: ['CREATED', 'DELETING'] })),
    { maxResults: 7, nextToken: 'next', state: ['CREATED', 'DELETING'] },
  ],
  [
    'GetEnvironment',
    (client) => client.send(new GetEnvironmentCommand({ environmentId })),
    { environmentId: 'env-abcde12345' },
  ],
  [
    'ListEnvironmentHosts',
    (client) => client.send(new ListEnvironmentHostsCommand({ environmentId, ...page })),
    { environmentId: 'env-abcde12345', maxResults: 7, nextToken: 'next' },
  ],
  [
    'ListEnvironmentVlans',
    (client) => client.send(new ListEnvironmentVlansCommand({ environmentId, ...page })),
    { environmentId: 'env-abcde12345', maxResults: 7, nextToken: 'next' },
  ],
  [
    'ListEnvironmentConnectors',
    (client) => client.send(new ListEnvironmentConnectorsCommand({ environmentId, ...page })),
    { environmentId: 'env-abcde12345', maxResults: 7, nextToken: 'next' },
  ],
  [
    'CreateEnvironmentConnector',
    (client) =>
      client.send(
        new CreateEnvironmentConnectorCommand({
          environmentId,
          clientToken,
          type: 'VCENTER',
          applianceFqdn: 'vc.example.com',
          secretIdentifier: 'evs/vc',
        }),
      ),
    {
      clientToken: 'token-1',
      environmentId: 'env-abcde12345',
      type: 'VCENTER',
      applianceFqdn: 'vc.example.com',
      secretIdentifier: 'evs/vc',
    },
  ],
  [
    'UpdateEnvironmentConnector',
    (client) =>
      client.send(
        new UpdateEnvironmentConnectorCommand({ environmentId, connectorId, clientToken, secretIdentifier: 'evs/new' }),
      ),
    {
      clientToken: 'token-1',
      environmentId: 'env-abcde12345',
      connectorId: 'cnctr-abcde12345',
      secretIdentifier: 'evs/new',
    },
  ],
  [
    'DeleteEnvironmentConnector',
    (client) => client.send(new DeleteEnvironmentConnectorCommand({ environmentId, connectorId, clientToken })),
    { clientToken: 'token-1', environmentId: 'env-abcde12345', connectorId: 'cnctr-abcde12345' },
  ],
  [
    'ListVmEntitlements',
    (client) =>
      client.send(
        new ListVmEntitlementsCommand({ environmentId, connectorId, entitlementType: 'WINDOWS_SERVER', ...page }),
      ),
    {
      environmentId: 'env-abcde12345',
      connectorId: 'cnctr-abcde12345',
      entitlementType: 'WINDOWS_SERVER',
      maxResults: 7,
      nextToken: 'next',
    },
  ],
  [
    'ListTagsForResource',
    (client) => client.send(new ListTagsForResourceCommand({ resourceArn })),
    { resourceArn: 'arn:aws:evs:eu-central-1:111122223333:environment/env-abcde12345' },
  ],
  [
    'TagResource',
    (client) => client.send(new TagResourceCommand({ resourceArn, tags: { team: 'core', empty: '' } })),
    {
      resourceArn: 'arn:aws:evs:eu-central-1:111122223333:environment/env-abcde12345',
      tags: { team: 'core', empty: '' },
    },
  ],
  [
    'UntagResource',
    (client) => client.send(new UntagResourceCommand({ resourceArn, tagKeys: ['team', 'empty'] })),
    {
      resourceArn: 'arn:aws:evs:eu-central-1:111122223333:environment/env-abcde12345',
      tagKeys: ['team', 'empty'],
    },
  ],
  ['GetVersions', (client) => client.send(new GetVersionsCommand({})), {}],
]

describe('the request of an operation', () => {
  test.each(operations)('%s travels as the model prescribes', async (name, call, body) => {
    const { endpoint, received } = await listen()
    await call(clientFor({ endpoint }))
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({ method: 'POST', path: '/', body })
    expect(received[0]?.body).toEqual(body)
    expect(received[0]?.headers['x-amz-target']).toBe(`AmazonElasticVMwareService.${name}`)
    expect(received[0]?.headers['content-type']).toBe('application/x-amz-json-1.0')
  })

  test('it is signed for the service evs in the configured Region', async () => {
    const { endpoint, received } = await listen()
    await clientFor({ endpoint }).send(new GetVersionsCommand({}))
    expect(received[0]?.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=111122223333\/\d{8}\/eu-central-1\/evs\/aws4_request, SignedHeaders=.*, Signature=[0-9a-f]{64}$/,
    )
  })

  test('a path in a custom endpoint is kept', async () => {
    const { endpoint, received } = await listen()
    await clientFor({ endpoint: `${endpoint}/below/` }).send(new GetVersionsCommand({}))
    expect(received[0]?.path).toBe('/below/')
  })
})

describe('the client token', () => {
  const input = { environmentId, type: 'VCENTER', applianceFqdn: 'vc.example.com', secretIdentifier: 'evs/vc' } as const
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

  test.each([
    ['create', (client: EvsClient) => client.send(new CreateEnvironmentConnectorCommand(input))],
    [
      'update',
      (client: EvsClient) => client.send(new UpdateEnvironmentConnectorCommand({ environmentId, connectorId })),
    ],
    [
      'delete',
      (client: EvsClient) => client.send(new DeleteEnvironmentConnectorCommand({ environmentId, connectorId })),
    ],
  ])('is filled with a UUID on %s when the caller gave none', async (_verb, call) => {
    const { endpoint, received } = await listen()
    await call(clientFor({ endpoint }))
    expect(received[0]?.body).toMatchObject({ clientToken: expect.stringMatching(uuid) })
  })

  test('is the same in every resend of one call', async () => {
    const { endpoint, received } = await listen({ status: 500, body: { __type: 'InternalServerException' } }, {})
    await clientFor({ endpoint, maxAttempts: 3 }).send(new CreateEnvironmentConnectorCommand(input))
    expect(received).toHaveLength(2)
    expect(received[0]?.body).toMatchObject({ clientToken: expect.stringMatching(uuid) })
    expect(received[1]?.body).toEqual(received[0]?.body)
  })
})
