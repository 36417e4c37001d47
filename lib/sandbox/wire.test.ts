import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestSandbox, testSandbox } from './testing'
import { evsCall, rawCall } from './wire-testing'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await testSandbox()
})
afterAll(() => sandbox.close())

const appflow = (body: string, path = '/register-connector') =>
  rawCall(sandbox.url, { accessKey: 'WIRE', service: 'appflow', path, body })

describe('who calls is read from the credential scope', () => {
  test('a request without Authorization is refused in the form of the service it was meant for', async () => {
    const rest = await fetch(`${sandbox.url}/list-connectors`, { method: 'POST', body: '{}' })
    expect([rest.status, rest.headers.get('x-amzn-errortype')]).toEqual([403, 'MissingAuthenticationTokenException'])
    const json = await fetch(sandbox.url, {
      method: 'POST',
      headers: { 'x-amz-target': 'AmazonElasticVMwareService.GetVersions' },
    })
    expect(json.status).toBe(403)
    expect(await json.json()).toMatchObject({ __type: 'com.amazon.coral.service#MissingAuthenticationTokenException' })
  })

  test('a signature that is none is refused', async () => {
    const headers = { authorization: 'Bearer abc' }
    const answer = await rawCall(sandbox.url, { accessKey: 'A', service: 'appflow', path: '/list-connectors', headers })
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([403, 'IncompleteSignatureException'])
  })

  test('a service that is not there is named', async () => {
    const answer = await rawCall(sandbox.url, { accessKey: 'A', service: 's3', path: '/bucket' })
    expect([answer.status, answer.json().message]).toEqual([404, 'The sandbox does not imitate the service s3.'])
  })

  test('twelve digits are the account number, any other key has 123456789012', async () => {
    for (const [accessKey, number] of [
      ['444455556666', '444455556666'],
      ['AKIDEXAMPLE', '123456789012'],
    ] as const) {
      const { environmentSummaries } = (await evsCall(sandbox.url, accessKey, 'ListEnvironments', {})).json()
      expect(JSON.stringify(environmentSummaries)).toContain(`arn:aws:evs:us-east-1:${number}:environment/env-`)
    }
  })
})

describe('restJson1', () => {
  test('an error is named by its header, the body has the message only, and the request id is in both SDK forms', async () => {
    const answer = await appflow('{"connectorLabel":"x"}')
    expect(answer.status).toBe(400)
    expect(answer.headers.get('x-amzn-errortype')).toBe('ValidationException')
    expect(answer.headers.get('x-amzn-requestid')).toMatch(/^[0-9a-f-]{36}$/)
    expect(Object.keys(answer.json())).toEqual(['message'])
  })

  test('an unknown path is no operation', async () => {
    const answer = await appflow('{}', '/launch-rocket')
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([404, 'UnknownOperationException'])
  })

  test('an operation that the API has and the sandbox has not says so', async () => {
    const answer = await appflow('{}', '/start-flow')
    expect([answer.status, answer.json().message]).toEqual([501, 'The sandbox does not imitate StartFlow.'])
  })

  test('labels are decoded one by one, so that an encoded ARN stays one label', async () => {
    const arn = encodeURIComponent('arn:aws:greengrass:us-east-1:123456789012:/greengrass/groups/none')
    const answer = await rawCall(sandbox.url, {
      accessKey: 'WIRE',
      service: 'greengrass',
      method: 'GET',
      path: `/tags/${arn}`,
    })
    expect(answer.text).not.toContain('is no operation')
    const raw = await rawCall(sandbox.url, {
      accessKey: 'WIRE',
      service: 'greengrass',
      method: 'GET',
      path: '/tags/arn:a/b',
    })
    expect(raw.headers.get('x-amzn-errortype')).toBe('UnknownOperationException')
  })

  test('a path that does not decode is no operation', async () => {
    const answer = await rawCall(sandbox.url, {
      accessKey: 'WIRE',
      service: 'greengrass',
      method: 'GET',
      path: '/tags/%zz',
    })
    expect(answer.status).toBe(404)
  })
})

describe('awsJson1_0', () => {
  test('an error is named by __type with its namespace', async () => {
    const answer = await evsCall(sandbox.url, 'WIRE', 'GetEnvironment', { environmentId: 'env-0123456789' })
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/x-amz-json-1.0')
    expect(answer.json()).toEqual({
      __type: 'com.amazonaws.evs#ResourceNotFoundException',
      message: 'The environment env-0123456789 was not found',
      resourceId: 'env-0123456789',
      resourceType: 'environment',
    })
  })

  test('times are seconds since the epoch with a fraction', async () => {
    const { environmentSummaries } = (await evsCall(sandbox.url, 'WIRE', 'ListEnvironments', {})).json()
    expect(JSON.stringify(environmentSummaries)).toMatch(/"createdAt":\d{10}(\.\d+)?,/)
  })

  test('a target of another service is no operation', async () => {
    const headers = { 'x-amz-target': 'Other.ListEnvironments' }
    const answer = await rawCall(sandbox.url, { accessKey: 'WIRE', service: 'evs', headers, body: '{}' })
    expect(answer.status).toBe(404)
  })
})

describe('input that no client sends', () => {
  test.each([
    '{',
    '[]',
    '"text"',
    '7',
    'null',
    '{"connectorLabel":7}',
    '{"connectorLabel":{"a":1}}',
    '{"connectorProvisioningConfig":[]}',
  ])('the body %s cannot be read', async (body) => {
    const answer = await appflow(body)
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([400, 'SerializationException'])
  })

  test('unknown members are left out and null is absent', async () => {
    const answer = await appflow('{"nonsense":1,"connectorLabel":null}')
    expect([answer.status, answer.json().message]).toEqual([400, 'connectorLabel is required'])
  })

  test('__proto__ and constructor change nothing but themselves', async () => {
    const body = '{"__proto__":{"connectorLabel":"evil"},"constructor":{"prototype":{"connectorLabel":"evil"}}}'
    expect((await appflow(body)).json().message).toBe('connectorLabel is required')
    expect(Object.hasOwn(Object.prototype, 'connectorLabel')).toBe(false)
  })

  test('a body of more than 1 MB is refused', async () => {
    const answer = await appflow(`{"description":"${'x'.repeat(1_100_000)}"}`)
    expect(answer.status).toBe(413)
  })

  test('deep nesting and long values are refused in a moment', async () => {
    const nested = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
    const arn = `arn:aws:${':1'.repeat(2048)}`
    const started = performance.now()
    expect((await appflow(`{"connectorLabel":"ab","x":${nested}}`)).status).toBe(400)
    const long = await appflow(JSON.stringify({ connectorProvisioningConfig: { lambda: { lambdaArn: arn } } }))
    expect(long.json().message).toContain('Member must have length less than or equal to 512')
    expect(performance.now() - started).toBeLessThan(200)
  })
})
