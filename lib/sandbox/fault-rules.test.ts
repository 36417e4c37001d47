import {
  AppflowClient,
  ConflictException,
  ListConnectorsCommand,
  RegisterConnectorCommand,
  type RegisterConnectorCommandInput,
} from '@aws-sdk/client-appflow'
import { GreengrassClient, ListConnectorDefinitionsCommand } from '@aws-sdk/client-greengrass'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sandboxServices } from '@/lib/cli/sandbox-services'
import type { FaultRule } from './fault-rules'
import { type TestSandbox, testSandbox } from './testing'
import { evsCall, rawCall, secretsCall, stsCall } from './wire-testing'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await testSandbox()
})
afterAll(() => sandbox.close())

/** A client of an account of its own in which the given rules hold. */
async function faulty(...rules: Omit<FaultRule, 'id'>[]) {
  const credentials = sandbox.newAccount()
  const account = credentials.accessKeyId
  if (rules.length > 0) await sandbox.fault(account, ...rules)
  const client = new AppflowClient({ endpoint: sandbox.url, region: 'us-east-1', credentials, maxAttempts: 1 })
  return {
    account,
    client,
    register: (label = 'crm') => client.send(new RegisterConnectorCommand(registration(label))),
  }
}

function registration(connectorLabel: string): RegisterConnectorCommandInput {
  const lambdaArn = 'arn:aws:lambda:us-east-1:123456789012:function:crm-connector'
  return { connectorLabel, connectorProvisioningType: 'LAMBDA', connectorProvisioningConfig: { lambda: { lambdaArn } } }
}

const operation = 'appflow.registerConnector'
const writes = async (account: string) => (await sandbox.ledger(account)).length

describe('every exception that the models name', () => {
  const named = sandboxServices.flatMap(({ name, model, operations }) =>
    Object.keys(operations).flatMap((each) =>
      (model.operations[each]?.errors ?? []).map(({ shape }) => [name, each, shape] as const),
    ),
  )

  test.each(named)('%s %s can answer %s', async (name, each, code) => {
    const { account } = await faulty({ operation: `${name}.*`, exception: { code } })
    const model = sandboxServices.find((service) => service.name === name)?.model
    const http = model?.operations[each]?.http
    const answer =
      name === 'evs'
        ? await evsCall(sandbox.url, account, each, {})
        : name === 'sts'
          ? await stsCall(sandbox.url, account, { Action: each })
          : name === 'secretsmanager'
            ? await secretsCall(sandbox.url, account, each, {})
            : await rawCall(sandbox.url, {
                accessKey: account,
                service: name,
                method: http?.method,
                path: http?.requestUri.replace(/\{[^}]+\}/g, 'x'),
                body: '{}',
              })
    const shape = model?.shapes[code]
    const error = shape?.error
    expect(answer.status).toBe(
      error instanceof Object && 'httpStatusCode' in error ? error.httpStatusCode : shape?.fault ? 500 : 400,
    )
    if (name === 'sts') {
      const modelled = error instanceof Object && 'code' in error ? error.code : code
      return expect(answer.text).toContain(`<Code>${modelled}</Code>`)
    }
    if (name === 'evs') expect(answer.json()).toHaveProperty('__type', `com.amazonaws.evs#${code}`)
    else if (name === 'secretsmanager') expect(answer.json().__type).toMatch(new RegExp(`(?:^|#)${code}$`))
    else expect(answer.headers.get('x-amzn-errortype')).toBe(code)
    expect(Object.keys(answer.json())).toEqual(expect.arrayContaining(shape?.required ?? []))
  })

  test('arrives as its class, with status, message and members of the rule', async () => {
    const { client, register } = await faulty({
      operation,
      exception: { code: 'ConflictException', message: 'taken', status: 418 },
    })
    await expect(register()).rejects.toBeInstanceOf(ConflictException)
    await expect(register()).rejects.toMatchObject({
      message: 'taken',
      $metadata: { httpStatusCode: 418, requestId: expect.any(String) },
    })
    await expect(client.send(new ListConnectorsCommand())).resolves.toMatchObject({ connectors: [] })
    const evs = await faulty({
      operation: '*',
      exception: { code: 'ThrottlingException', members: { retryAfterSeconds: 7 } },
    })
    expect((await evsCall(sandbox.url, evs.account, 'ListEnvironments', {})).json()).toHaveProperty(
      'retryAfterSeconds',
      7,
    )
  })
})

describe('what happens before the call is done', () => {
  test.each([
    ['throttle', { name: 'ThrottlingException' }],
    ['refused', { name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } }],
    ['resetBeforeCommit', { code: 'ECONNRESET' }],
    ['html', { $metadata: { httpStatusCode: 502 } }],
  ] as const)('%s fails the call and changes nothing', async (behaviour, error) => {
    const { account, register } = await faulty({ operation, behaviour, times: 1 })
    await expect(register()).rejects.toMatchObject(error)
    expect(await writes(account)).toBe(0)
    await expect(register()).resolves.toHaveProperty('connectorArn')
  })

  test('hang never answers and changes nothing', async () => {
    const { account, client } = await faulty({ operation, behaviour: 'hang' })
    const patience = AbortSignal.timeout(150)
    await expect(
      client.send(new RegisterConnectorCommand(registration('crm')), { abortSignal: patience }),
    ).rejects.toMatchObject({ name: 'AbortError' })
    expect(await writes(account)).toBe(0)
  })
})

describe('what happens once the call is done', () => {
  test.each([
    ['resetAfterCommit', { code: 'ECONNRESET' }],
    ['errorAfterCommit', { name: 'InternalServerException', $metadata: { httpStatusCode: 500 } }],
    ['halfBody', { message: expect.stringMatching(/aborted|socket|terminated|reset/i) }],
    ['invalidJson', { name: 'SyntaxError' }],
  ] as const)('%s fails the call, and the connector is there', async (behaviour, error) => {
    const { account, client, register } = await faulty({ operation, behaviour })
    await expect(register()).rejects.toMatchObject(error)
    expect(await sandbox.ledger(account)).toMatchObject([{ operation, account, region: 'us-east-1' }])
    await expect(client.send(new ListConnectorsCommand())).resolves.toMatchObject({
      connectors: [{ connectorLabel: 'crm' }],
    })
  })

  test('hangAfterCommit never answers, and the connector is there', async () => {
    const { account, client } = await faulty({ operation, behaviour: 'hangAfterCommit' })
    const patience = AbortSignal.timeout(150)
    await expect(
      client.send(new RegisterConnectorCommand(registration('crm')), { abortSignal: patience }),
    ).rejects.toMatchObject({ name: 'AbortError' })
    expect(await writes(account)).toBe(1)
  })

  test('what the operation itself refuses stays refused', async () => {
    const { register } = await faulty({ operation, behaviour: 'resetAfterCommit' })
    await expect(register('-')).rejects.toMatchObject({ name: 'ValidationException' })
  })
})

describe('pages that lie', () => {
  const tokens = async (behaviour: FaultRule['behaviour'], calls: number) => {
    const { client } = await faulty({ operation: 'appflow.*', behaviour })
    const seen: (string | undefined)[] = []
    for (let call = 0; call < calls; call++) {
      seen.push((await client.send(new ListConnectorsCommand({ nextToken: seen.at(-1) }))).nextToken)
    }
    return seen
  }

  test('repeatToken answers the same token for ever', async () => {
    expect(new Set(await tokens('repeatToken', 3)).size).toBe(1)
  })

  test('cyclicTokens answers two tokens in turn', async () => {
    const [a, b, c] = await tokens('cyclicTokens', 3)
    expect([a === c, a === b]).toEqual([true, false])
  })

  test('emptyPages answers new tokens and no content', async () => {
    const { account } = await faulty({ operation: 'evs.listEnvironments', behaviour: 'emptyPages' })
    const { nextToken, environmentSummaries } = (await evsCall(sandbox.url, account, 'ListEnvironments', {})).json()
    expect(environmentSummaries).toEqual([])
    expect((await evsCall(sandbox.url, account, 'ListEnvironments', { nextToken })).json().nextToken).not.toBe(
      nextToken,
    )
    expect(new Set(await tokens('emptyPages', 4)).size).toBe(4)
  })

  test('a token that outlives its rule leads to the first page', async () => {
    const { client, register } = await faulty({ operation: '*', behaviour: 'emptyPages', times: 1 })
    await register()
    const first = await client.send(new ListConnectorsCommand())
    expect(first.connectors).toEqual([])
    expect((await client.send(new ListConnectorsCommand({ nextToken: first.nextToken }))).connectors).toHaveLength(1)
  })

  test('Greengrass pages lie as well', async () => {
    const credentials = sandbox.newAccount()
    await sandbox.fault(credentials.accessKeyId, { operation: '*', behaviour: 'repeatToken' })
    const client = new GreengrassClient({ endpoint: sandbox.url, region: 'us-east-1', credentials, maxAttempts: 1 })
    const { NextToken } = await client.send(new ListConnectorDefinitionsCommand({}))
    expect((await client.send(new ListConnectorDefinitionsCommand({ NextToken }))).NextToken).toBe(NextToken)
  })
})

describe('when a rule applies', () => {
  test('times counts down, and a rule that is used up is gone', async () => {
    const { account, register } = await faulty({ operation, behaviour: 'throttle', times: 2 })
    await expect(register()).rejects.toThrow()
    expect(await sandbox.control('GET faults', { account })).toMatchObject({ rules: [{ times: 1 }] })
    await expect(register()).rejects.toThrow()
    expect(await sandbox.control('GET faults', { account })).toEqual({ rules: [] })
    await expect(register()).resolves.toBeDefined()
  })

  test('latency goes with other rules, and adds up', async () => {
    const { register } = await faulty(
      { operation: '*', behaviour: 'latency', latencyMs: 60 },
      { operation, latencyMs: 60 },
      { operation, behaviour: 'throttle', latencyMs: 60 },
    )
    const started = performance.now()
    await expect(register()).rejects.toMatchObject({ name: 'ThrottlingException' })
    expect(performance.now() - started).toBeGreaterThan(175)
  })

  test('probability 0 never applies, and other operations and accounts are untouched', async () => {
    const { register } = await faulty(
      { operation, behaviour: 'throttle', probability: 0 },
      { operation: 'appflow.listConnectors', behaviour: 'throttle' },
      { operation: 'evs.*', behaviour: 'throttle' },
    )
    await expect(register()).resolves.toBeDefined()
    await expect((await faulty()).register()).resolves.toBeDefined()
  })

  test('the first matching rule wins', async () => {
    const { register } = await faulty(
      { operation: '*', exception: { code: 'ConflictException' } },
      { operation, behaviour: 'throttle' },
    )
    await expect(register()).rejects.toBeInstanceOf(ConflictException)
  })
})

test.each([
  [{}, 'There is no operation'],
  [{ operation: 'appflow.launchRocket', behaviour: 'hang' }, 'There is no operation'],
  [{ operation: 's3.*', behaviour: 'hang' }, 'There is no operation'],
  [{ operation: '*' }, 'needs an exception'],
  [{ operation: '*', behaviour: 'explode' }, 'behaviour must be one of'],
  [{ operation: '*', behaviour: 'hang', exception: { code: 'X' } }, 'not both'],
  [{ operation: '*', behaviour: 'hang', times: 0 }, 'times must be'],
  [{ operation: '*', behaviour: 'hang', probability: 2 }, 'probability must be'],
  [{ operation: '*', exception: { code: 'X', status: 200 } }, 'exception.status must be'],
  [{ operation: '*', behaviour: 'hang', surprise: 1 }, 'no member surprise'],
])('the rule %j is refused', async (rule, message) => {
  await expect(sandbox.control('faults', { account: 'RULES', rules: [rule] })).rejects.toThrow(message)
})
