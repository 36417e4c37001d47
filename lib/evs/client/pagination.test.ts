import { expect, test } from 'vitest'
import { clientFor, listen } from './listener.fixture'
import {
  paginateListEnvironmentConnectors,
  paginateListEnvironmentHosts,
  paginateListEnvironments,
  paginateListEnvironmentVlans,
  paginateListVmEntitlements,
} from './pagination'

const environmentId = 'env-abcde12345'
const two = [{ body: { nextToken: 'a' } }, { body: {} }]

test('a list is followed page by page until no token comes', async () => {
  const { endpoint, received } = await listen(
    { body: { connectors: [{ connectorId: 'cnctr-0000000001' }], nextToken: 'a' } },
    { body: { connectors: [], nextToken: 'b' } },
    { body: { connectors: [{ connectorId: 'cnctr-0000000002' }] } },
  )
  const ids: (string | undefined)[] = []
  for await (const page of paginateListEnvironmentConnectors(
    { client: clientFor({ endpoint }), pageSize: 1 },
    { environmentId },
  )) {
    ids.push(...(page.connectors ?? []).map((connector) => connector.connectorId))
  }
  expect(ids).toEqual(['cnctr-0000000001', 'cnctr-0000000002'])
  expect(received.map((request) => request.body)).toEqual([
    { environmentId, maxResults: 1 },
    { environmentId, maxResults: 1, nextToken: 'a' },
    { environmentId, maxResults: 1, nextToken: 'b' },
  ])
})

test('a token that repeats ends the list where the caller asks for that', async () => {
  const { endpoint, received } = await listen({ body: { environmentSummaries: [], nextToken: 'same' } })
  const pages = []
  for await (const page of paginateListEnvironments({ client: clientFor({ endpoint }), stopOnSameToken: true }, {})) {
    pages.push(page)
  }
  expect(pages).toHaveLength(2)
  expect(received).toHaveLength(2)
})

test.each([
  ['ListEnvironments', paginateListEnvironments, {}],
  ['ListEnvironmentHosts', paginateListEnvironmentHosts, { environmentId }],
  ['ListEnvironmentVlans', paginateListEnvironmentVlans, { environmentId }],
] as const)('the pages of %s come from that operation', async (name, paginate, input) => {
  const { endpoint, received } = await listen(...two)
  const pages = paginate({ client: clientFor({ endpoint }) }, { environmentId, ...input })
  await pages.next()
  await pages.next()
  expect(received.map((request) => request.headers['x-amz-target'])).toEqual(
    Array(2).fill(`AmazonElasticVMwareService.${name}`),
  )
})

test('the pages of ListVmEntitlements come from that operation', async () => {
  const { endpoint, received } = await listen(...two)
  const pages = paginateListVmEntitlements(
    { client: clientFor({ endpoint }) },
    { environmentId, connectorId: 'cnctr-abcde12345', entitlementType: 'WINDOWS_SERVER' },
  )
  await pages.next()
  await pages.next()
  expect(received).toHaveLength(2)
  expect(received[1]?.headers['x-amz-target']).toBe('AmazonElasticVMwareService.ListVmEntitlements')
})
