import { Agent, request } from 'node:http'
import { createServer, Socket } from 'node:net'
import { GreengrassClient, ListGroupsCommand } from '@aws-sdk/client-greengrass'
import { NodeHttpHandler } from '@smithy/node-http-handler'
import { expect, test } from 'vitest'
import { isNeverConnected, mayHaveHappened } from './errors'

const error = (message: string, given: object = {}) => Object.assign(new Error(message), given)

test('a refused connection was never made', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await new Promise((resolve) => server.close(resolve))
  const refused = await new Promise((resolve) => request({ host: '127.0.0.1', port }).once('error', resolve).end())
  expect(isNeverConnected(refused)).toBe(true)
  expect(mayHaveHappened(refused)).toBe(false)
})

test('a connection that is not made in time is told from an answer that does not come', async () => {
  const httpAgent = new Agent()
  httpAgent.createConnection = () => Object.defineProperty(new Socket(), 'connecting', { value: true })
  const client = new GreengrassClient({
    region: 'us-east-1',
    endpoint: 'http://127.0.0.1:1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
    requestHandler: new NodeHttpHandler({ connectionTimeout: 50, httpAgent }),
  })
  const late: unknown = await client.send(new ListGroupsCommand({})).catch((thrown: unknown) => thrown)
  expect(late).toMatchObject({ name: 'TimeoutError' })
  expect(isNeverConnected(late)).toBe(true)
})

test.each(['read', 'write'])('a connection that becomes unreachable at a %s leaves open what AWS did', (syscall) => {
  const lost = error('gone', { code: 'EHOSTUNREACH', syscall })
  expect(isNeverConnected(lost)).toBe(false)
  expect(mayHaveHappened(lost)).toBe(true)
})
