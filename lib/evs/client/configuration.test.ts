import { NodeHttpHandler } from '@smithy/node-http-handler'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { GetVersionsCommand } from './commands'
import { resolveEvsEndpoint } from './endpoint'
import { clientFor, listen } from './listener.fixture'

afterEach(() => vi.unstubAllEnvs())

describe('the endpoint', () => {
  test.each([
    [{ Region: 'us-east-1' }, 'https://evs.us-east-1.amazonaws.com/'],
    [{ Region: 'us-east-1', UseFIPS: true }, 'https://evs-fips.us-east-1.amazonaws.com/'],
    [{ Region: 'us-east-1', UseDualStack: true }, 'https://evs.us-east-1.api.aws/'],
    [{ Region: 'us-east-1', UseFIPS: true, UseDualStack: true }, 'https://evs-fips.us-east-1.api.aws/'],
    [{ Region: 'cn-north-1' }, 'https://evs.cn-north-1.amazonaws.com.cn/'],
    [{ Region: 'us-gov-west-1', UseFIPS: true }, 'https://evs-fips.us-gov-west-1.amazonaws.com/'],
    [{ Endpoint: 'http://127.0.0.1:4566' }, 'http://127.0.0.1:4566/'],
  ])('of %o is %s', (parameters, url) => {
    expect(resolveEvsEndpoint(parameters).url.href).toBe(url)
  })

  test.each([
    [{}, 'Invalid Configuration: Missing Region'],
    [
      { Endpoint: 'http://127.0.0.1', UseFIPS: true },
      'Invalid Configuration: FIPS and custom endpoint are not supported',
    ],
    [
      { Endpoint: 'http://127.0.0.1', UseDualStack: true },
      'Invalid Configuration: Dualstack and custom endpoint are not supported',
    ],
  ])('of %o is refused: %s', (parameters, message) => {
    expect(() => resolveEvsEndpoint(parameters)).toThrow(message)
  })

  test('is taken from AWS_ENDPOINT_URL_EVS before AWS_ENDPOINT_URL', async () => {
    const { endpoint, received } = await listen()
    vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:1')
    vi.stubEnv('AWS_ENDPOINT_URL_EVS', endpoint)
    await clientFor({}).send(new GetVersionsCommand({}))
    expect(received).toHaveLength(1)
  })

  test('given in code wins over the environment', async () => {
    const { endpoint, received } = await listen()
    vi.stubEnv('AWS_ENDPOINT_URL_EVS', 'http://127.0.0.1:1')
    await clientFor({ endpoint }).send(new GetVersionsCommand({}))
    expect(received).toHaveLength(1)
  })

  test('a FIPS or dual-stack choice of the configuration reaches the request', async () => {
    const hosts: string[] = []
    const client = clientFor({ useFipsEndpoint: true, useDualstackEndpoint: async () => true })
    client.middlewareStack.add(
      () => async (args) => {
        const { request } = args
        if (typeof request === 'object' && request !== null && 'hostname' in request) hosts.push(`${request.hostname}`)
        throw new Error('not sent')
      },
      { step: 'finalizeRequest', priority: 'low' },
    )
    await expect(client.send(new GetVersionsCommand({}))).rejects.toThrow('not sent')
    expect(hosts).toEqual(['evs-fips.eu-central-1.api.aws'])
  })
})

describe('the configuration', () => {
  test('Region and credentials come from the environment when code gives none', async () => {
    const { endpoint, received } = await listen()
    vi.stubEnv('AWS_REGION', 'ap-northeast-1')
    vi.stubEnv('AWS_ACCESS_KEY_ID', '444455556666')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret')
    await clientFor({ endpoint, region: undefined, credentials: undefined }).send(new GetVersionsCommand({}))
    expect(received[0]?.headers.authorization).toMatch(/Credential=444455556666\/\d{8}\/ap-northeast-1\/evs\//)
  })

  test('without a Region a call fails with a clear message', async () => {
    vi.stubEnv('AWS_REGION', undefined)
    vi.stubEnv('AWS_CONFIG_FILE', '/dev/null')
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/dev/null')
    await expect(clientFor({ region: undefined }).send(new GetVersionsCommand({}))).rejects.toThrow('Region is missing')
  })

  test('a credentials provider and a shared request handler are used', async () => {
    const { endpoint, received } = await listen()
    const requestHandler = new NodeHttpHandler({ requestTimeout: 5_000 })
    const credentials = async () => ({ accessKeyId: '777788889999', secretAccessKey: 's', sessionToken: 'session' })
    const client = clientFor({ endpoint, requestHandler, credentials })
    expect(client.config.requestHandler).toBe(requestHandler)
    await client.send(new GetVersionsCommand({}))
    expect(received[0]?.headers).toMatchObject({
      authorization: expect.stringContaining('Credential=777788889999/'),
      'x-amz-security-token': 'session',
    })
  })

  test('AWS_MAX_ATTEMPTS and the constructor both limit the attempts', async () => {
    const failing = { status: 500, body: { __type: 'InternalServerException' } }
    const { endpoint, received } = await listen(failing)
    vi.stubEnv('AWS_MAX_ATTEMPTS', '2')
    await expect(clientFor({ endpoint }).send(new GetVersionsCommand({}))).rejects.toThrow()
    expect(received).toHaveLength(2)
    await expect(clientFor({ endpoint, maxAttempts: 1 }).send(new GetVersionsCommand({}))).rejects.toThrow()
    expect(received).toHaveLength(3)
  })
})
