import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sandboxServices } from '@/lib/cli/sandbox-services'
import { Sandbox } from './handle'
import { type Session, sessionOf, sessionToken } from './kit'
import { permits, readPolicy } from './session-policy'
import { type TestSandbox, testSandbox } from './testing'
import { authorization, rawCall, stsCall } from './wire-testing'

let sandbox: TestSandbox
beforeAll(async () => {
  sandbox = await testSandbox()
})
afterAll(() => sandbox.close())

const policyOf = (...Action: string[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: '*' }] })
const account = '444455556666'
const session = (given: Partial<Session> = {}) =>
  sessionToken({ account, arn: `arn:aws:sts::${account}:assumed-role/r/me`, id: 'AROA:me', ...given })

const register = (token: string, accessKey = account) =>
  rawCall(sandbox.url, {
    accessKey,
    service: 'appflow',
    path: '/register-connector',
    headers: { 'x-amz-security-token': token },
    body: JSON.stringify({
      connectorLabel: 'crm',
      connectorProvisioningType: 'LAMBDA',
      connectorProvisioningConfig: {
        lambda: { lambdaArn: `arn:aws:lambda:us-east-1:${account}:function:crm-connector` },
      },
    }),
  })

describe('a session', () => {
  test('may do what its policy allows, in the account that it is of', async () => {
    const answer = await register(session({ policy: policyOf('appflow:Register*') }))
    expect([answer.status, answer.json().connectorArn]).toEqual([
      200,
      `arn:aws:appflow:us-east-1:${account}:connector/crm`,
    ])
    expect(await sandbox.ledger(account)).toMatchObject([{ operation: 'appflow.registerConnector' }])
  })

  test('is denied what its policy does not name, and no fault rule is used up by that', async () => {
    const key = '555566667777'
    await sandbox.fault(key, { operation: '*', exception: { code: 'ValidationException' }, times: 1 })
    const answer = await register(session({ account: key, policy: policyOf('appflow:List*') }), key)
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([403, 'AccessDeniedException'])
    expect(answer.json().message).toBe(
      `User: arn:aws:sts::${account}:assumed-role/r/me is not authorized to perform: appflow:RegisterConnector because no session policy allows the appflow:RegisterConnector action`,
    )
    expect(await sandbox.ledger(key)).toEqual([])
    expect(await sandbox.control('GET faults', { account: key })).toMatchObject({ rules: [{ times: 1 }] })
  })

  test.each([
    ['another account', () => session({ account: '111122223333' }), account],
    ['somebody who never gave it', () => 'FwoGZXIvYXdzEBYaDK', account],
    ['nobody, for a temporary key', () => '', 'ASIAABCDEFGHIJKLMNOP'],
    [
      'a policy that is none',
      () =>
        `sandbox-session.${Buffer.from(JSON.stringify({ account, arn: 'a', id: 'b', policy: '{' })).toString('base64url')}`,
      account,
    ],
  ])('of %s is refused', async (_, token, key) => {
    const answer = await register(token(), key)
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([403, 'UnrecognizedClientException'])
  })

  test('that has expired is told from one that is not known, in the form of either protocol', async () => {
    const token = session({ expires: Date.now() - 1 })
    expect((await register(token)).headers.get('x-amzn-errortype')).toBe('ExpiredTokenException')
    const sts = await stsCall(sandbox.url, account, { Action: 'GetCallerIdentity' }, token)
    expect([sts.status, sts.text]).toEqual([403, expect.stringContaining('<Code>ExpiredToken</Code>')])
  })

  test('ends by the real clock, not by the account’s', async () => {
    const token = session({ account: '666677778888', expires: Date.now() + 60_000 })
    await sandbox.control('clock', { account: '666677778888', advanceSeconds: 7200 })
    expect((await stsCall(sandbox.url, '666677778888', { Action: 'GetCallerIdentity' }, token)).status).toBe(200)
    const later = new Sandbox({ services: sandboxServices, realTime: () => Date.now() + 61_000 })
    const request = new Request('http://localhost/list-connectors', {
      method: 'POST',
      headers: {
        authorization: authorization({ accessKey: '666677778888', service: 'appflow' }),
        'x-amz-security-token': token,
      },
    })
    expect(await later.handle(request)).toMatchObject({ kind: 'response', response: { status: 403 } })
  })

  test('says what it was made of', () => {
    const made = { account, arn: 'a', id: 'b', policy: policyOf('evs:*'), expires: 7 }
    expect(sessionOf(sessionToken(made))).toEqual(made)
    expect(() => sessionToken({ ...made, policy: '{}' })).toThrow('Syntax errors in policy.')
  })
})

describe('a policy', () => {
  test.each([
    ['evs:List*', 'evs:ListEnvironments', true],
    ['EVS:listEnvironments', 'evs:ListEnvironments', true],
    ['evs:*', 'appflow:ListConnectors', false],
    ['*', 'appflow:ListConnectors', true],
    ['evs:Get?ersions', 'evs:GetVersions', true],
    ['evs:*t*s', 'evs:ListEnvironments', true],
    ['evs:*x*', 'evs:ListEnvironments', false],
    ['evs:List', 'evs:ListEnvironments', false],
  ])('that allows %s: %s is %s', (pattern, action, allowed) => {
    expect(permits(readPolicy(policyOf(pattern)), action)).toBe(allowed)
  })

  test('never allows what it denies', () => {
    const both = {
      Statement: [
        { Effect: 'Allow', Action: '*', Resource: '*' },
        { Effect: 'Deny', Action: 'iam:*', Resource: '*' },
      ],
    }
    const policy = readPolicy(JSON.stringify(both))
    expect([permits(policy, 'iam:PassRole'), permits(policy, 'evs:GetVersions')]).toEqual([false, true])
  })

  test.each([
    '{',
    '[]',
    '{"Statement":[{"Effect":"Maybe","Action":"a:B","Resource":"*"}]}',
    '{"Statement":[{"Effect":"Allow","Action":"a:B"}]}',
    '{"Statement":[{"Effect":"Allow","Action":"GetThing","Resource":"*"}]}',
    '{"Statement":[{"Effect":"Allow","NotAction":"a:B","Resource":"*"}]}',
  ])('%s is none', (text) => {
    expect(() => readPolicy(text)).toThrow()
  })
})

describe('STS', () => {
  test('says in XML who a key belongs to', async () => {
    const answer = await stsCall(sandbox.url, account, { Action: 'GetCallerIdentity' })
    expect(answer.headers.get('content-type')).toBe('text/xml')
    expect(answer.text).toContain(
      '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>',
    )
    expect(answer.text).toContain(`<Account>${account}</Account>`)
    expect(answer.text).toMatch(/<ResponseMetadata><RequestId>[0-9a-f-]{36}<\/RequestId><\/ResponseMetadata>/)
  })

  test('names what is wrong with a form, with every character as it was', async () => {
    const answer = await stsCall(sandbox.url, account, {
      Action: 'AssumeRole',
      RoleArn: 'a<b>&"c',
      RoleSessionName: 'me',
    })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('<Type>Sender</Type><Code>ValidationError</Code>')
    expect(answer.text).toContain("Value 'a&lt;b&gt;&amp;&quot;c' at 'RoleArn' failed to satisfy constraint")
    const duration = {
      Action: 'AssumeRole',
      RoleArn: `arn:aws:iam::${account}:role/r`,
      RoleSessionName: 'me',
      DurationSeconds: 'x',
    }
    expect((await stsCall(sandbox.url, account, duration)).text).toContain('DurationSeconds must be an integer')
    const tags = { ...duration, DurationSeconds: '900', 'Tags.member.1.Key': 'a' }
    expect((await stsCall(sandbox.url, account, tags)).text).toContain("at 'Tags.1.member.Value'")
  })

  test('an action that it has not is no operation, and an unsigned form is refused in XML', async () => {
    expect((await stsCall(sandbox.url, account, { Action: 'GetFederationToken' })).status).toBe(404)
    const unsigned = await fetch(sandbox.url, { method: 'POST', body: new URLSearchParams({ Action: 'AssumeRole' }) })
    expect(await unsigned.text()).toContain('<Code>MissingAuthenticationTokenException</Code>')
  })
})
