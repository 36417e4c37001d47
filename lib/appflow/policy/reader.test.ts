import { describe, expect, test } from 'vitest'
import { admitsAppFlow, type PolicyQuestion, type PolicyVerdict } from './reader'
import { covers, coversFrom } from './wildcards'

const account = '123456789012'
const other = '111122223333'
const functionArn = `arn:aws:lambda:us-east-1:${account}:function:crm`
const question: PolicyQuestion = { partition: 'aws', region: 'us-east-1', account, functionArn }
const source = `arn:aws:appflow:us-east-1:${account}:*`
const live = { qualifier: 'live' }

const guard = { StringEquals: { 'AWS:SourceAccount': account }, ArnLike: { 'AWS:SourceArn': source } }
const good = {
  Sid: 'appflow',
  Effect: 'Allow',
  Principal: { Service: 'appflow.amazonaws.com' },
  Action: 'lambda:InvokeFunction',
  Resource: functionArn,
  Condition: guard,
}
const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement })
const allow = (change: object) => policy({ ...good, ...change })
const when = (Condition: unknown) => allow({ Condition })
const but = (change: object) => policy(good, { ...good, Sid: 'no', Effect: 'Deny', Condition: undefined, ...change })
const without = (...members: (keyof typeof good)[]) =>
  policy(Object.fromEntries(Object.entries(good).filter(([name]) => !members.some((each) => each === name))))
const text = (value: unknown) => JSON.stringify(value)

type Row = [what: string, policy: string | undefined, verdict: PolicyVerdict['verdict'], more?: object]

const table: Row[] = [
  // Whole policies
  ["the template of AppFlow's connector SDK", policy(good), 'pass'],
  ['no policy at all', undefined, 'fail'],
  ['an empty text', '', 'could-not-tell'],
  ['a text that is not JSON', '{"Statement": [', 'could-not-tell'],
  ['JSON that is no object', '"policy"', 'could-not-tell'],
  ['JSON null', 'null', 'could-not-tell'],
  ['a list', '[]', 'could-not-tell'],
  ['an object without statements', '{}', 'could-not-tell'],
  ['no statement in the list', policy(), 'fail'],
  ['one statement that is no list', text({ Statement: good }), 'pass'],
  ['a statement that is null', text({ Statement: [null] }), 'could-not-tell'],
  ['a statement that is a text', text({ Statement: ['Allow'] }), 'could-not-tell'],
  ['a text that is far too long', `${policy(good)}${' '.repeat(200_000)}`, 'could-not-tell'],
  [
    'several statements of which one admits',
    policy({ ...good, Principal: { Service: 's3.amazonaws.com' } }, good),
    'pass',
  ],
  ['a good statement beside one that cannot be read', policy(good, {}), 'could-not-tell'],
  // Effect
  ['an effect that IAM does not know', allow({ Effect: 'allow' }), 'could-not-tell'],
  ['no effect', without('Effect'), 'could-not-tell'],
  // Principal
  ['another service', allow({ Principal: { Service: 'events.amazonaws.com' } }), 'fail'],
  [
    'several services, AppFlow among them',
    allow({ Principal: { Service: ['s3.amazonaws.com', 'appflow.amazonaws.com'] } }),
    'pass',
  ],
  [
    'several services, AppFlow not among them',
    allow({ Principal: { Service: ['s3.amazonaws.com', 'sns.amazonaws.com'] } }),
    'fail',
  ],
  [
    'a service whose name only starts like AppFlow',
    allow({ Principal: { Service: 'appflow.amazonaws.com.example.com' } }),
    'fail',
  ],
  ['everyone, under the conditions', allow({ Principal: '*' }), 'pass'],
  ['everyone of AWS, under the conditions', allow({ Principal: { AWS: '*' } }), 'pass'],
  ['everyone, unconditionally', allow({ Principal: '*', Condition: undefined }), 'warn'],
  ['an account', allow({ Principal: { AWS: `arn:aws:iam::${account}:root` } }), 'fail'],
  ['an account and AppFlow', allow({ Principal: { AWS: account, Service: 'appflow.amazonaws.com' } }), 'pass'],
  ['a service name with a wildcard', allow({ Principal: { Service: '*.amazonaws.com' } }), 'could-not-tell'],
  ['no principal', without('Principal'), 'could-not-tell'],
  ['a principal of numbers in an object', allow({ Principal: { Service: {} } }), 'could-not-tell'],
  ['everyone but AppFlow', allow({ Principal: undefined, NotPrincipal: { Service: 'appflow.amazonaws.com' } }), 'fail'],
  [
    'everyone but somebody else',
    allow({ Principal: undefined, NotPrincipal: { AWS: `arn:aws:iam::${other}:root` } }),
    'pass',
  ],
  ['both a principal and a NotPrincipal', allow({ NotPrincipal: { AWS: '*' } }), 'could-not-tell'],
  // Action
  ['all actions of Lambda', allow({ Action: 'lambda:*' }), 'pass'],
  ['all actions', allow({ Action: '*' }), 'pass'],
  ['actions that start with Invoke', allow({ Action: 'lambda:Invoke*' }), 'pass'],
  ['an action in another case', allow({ Action: 'Lambda:invokefunction' }), 'pass'],
  ['an action with one character open', allow({ Action: 'lambda:InvokeFunctio?' }), 'pass'],
  ['the function URL alone', allow({ Action: 'lambda:InvokeFunctionUrl' }), 'fail'],
  ['reading the function', allow({ Action: ['lambda:GetFunction', 'lambda:GetPolicy'] }), 'fail'],
  ['several actions', allow({ Action: ['lambda:GetFunction', 'lambda:InvokeFunction'] }), 'pass'],
  ['all actions but others', allow({ Action: undefined, NotAction: 'lambda:GetFunction' }), 'pass'],
  ['all actions but this', allow({ Action: undefined, NotAction: 'lambda:Invoke*' }), 'fail'],
  ['no action', without('Action'), 'could-not-tell'],
  // Resource
  ['every resource', allow({ Resource: '*' }), 'pass'],
  ['another function', allow({ Resource: `${functionArn}-two` }), 'fail'],
  ['functions by a wildcard', allow({ Resource: `arn:aws:lambda:*:${account}:function:cr?` }), 'pass'],
  ['several functions', allow({ Resource: [`${functionArn}-two`, functionArn] }), 'pass'],
  ['the alias, where the function itself is called', allow({ Resource: `${functionArn}:live` }), 'fail'],
  ['the alias, where it is called', allow({ Resource: `${functionArn}:live` }), 'pass', live],
  ['another alias', allow({ Resource: `${functionArn}:test` }), 'fail', live],
  ['the function itself, where an alias is called', policy(good), 'fail', live],
  ['all aliases and versions', allow({ Resource: `${functionArn}:*` }), 'pass', live],
  ['all aliases and versions, where the function itself is called', allow({ Resource: `${functionArn}:*` }), 'fail'],
  ['a version', allow({ Resource: `${functionArn}:7` }), 'pass', { qualifier: '7' }],
  ['the function itself, called as $LATEST', policy(good), 'pass', { qualifier: '$LATEST' }],
  [
    'a resource with a policy variable',
    allow({ Resource: 'arn:aws:lambda:us-east-1:$' + '{aws:PrincipalAccount}:function:crm' }),
    'could-not-tell',
  ],
  ['all resources but this', allow({ Resource: undefined, NotResource: functionArn }), 'fail'],
  ['all resources but another', allow({ Resource: undefined, NotResource: `${functionArn}-two` }), 'pass'],
  ['no resource', without('Resource'), 'could-not-tell'],
  // Conditions
  ['no condition', without('Condition'), 'warn'],
  ['an empty condition', when({}), 'warn'],
  ['a condition that is a text', when('yes'), 'could-not-tell'],
  ['the account alone', when({ StringEquals: { 'aws:SourceAccount': account } }), 'pass'],
  ['the source alone', when({ ArnLike: { 'aws:SourceArn': source } }), 'pass'],
  ['keys in capitals', when({ StringEquals: { 'AWS:SOURCEACCOUNT': account } }), 'pass'],
  ['an account as a number', when({ StringEquals: { 'aws:SourceAccount': Number(account) } }), 'pass'],
  ['another account', when({ StringEquals: { 'aws:SourceAccount': other } }), 'fail'],
  ['several accounts, this among them', when({ StringEquals: { 'aws:SourceAccount': [other, account] } }), 'pass'],
  [
    'a good account and the source of another',
    when({ ...guard, ArnLike: { 'aws:SourceArn': source.replace(account, other) } }),
    'fail',
  ],
  [
    'the source of another Region',
    when({ ArnLike: { 'aws:SourceArn': source.replace('us-east-1', 'eu-west-1') } }),
    'fail',
  ],
  ['the source in any Region', when({ ArnLike: { 'aws:SourceArn': source.replace('us-east-1', '*') } }), 'pass'],
  ['the source of any account', when({ ArnLike: { 'aws:SourceArn': source.replace(account, '*') } }), 'warn'],
  [
    'the source of another service',
    when({ ArnLike: { 'aws:SourceArn': source.replace('appflow', 'events') } }),
    'fail',
  ],
  ['the source by ArnEquals, which has wildcards too', when({ ArnEquals: { 'aws:SourceArn': source } }), 'pass'],
  ['the source by StringLike', when({ StringLike: { 'aws:SourceArn': source } }), 'pass'],
  ['the source by StringEquals, which has no wildcards', when({ StringEquals: { 'aws:SourceArn': source } }), 'fail'],
  ['one flow only', when({ ArnLike: { 'aws:SourceArn': source.replace('*', 'flow/nightly') } }), 'could-not-tell'],
  [
    'one connector only, by StringEquals',
    when({ StringEquals: { 'aws:SourceArn': source.replace('*', 'connector/crm') } }),
    'could-not-tell',
  ],
  ['a source with too few parts', when({ ArnLike: { 'aws:SourceArn': 'arn:aws:appflow:*' } }), 'could-not-tell'],
  ['any source by StringLike', when({ StringLike: { 'aws:SourceArn': '*' } }), 'warn'],
  ['the account, if there is one', when({ StringEqualsIfExists: { 'aws:SourceAccount': account } }), 'warn'],
  ['another account, if there is one', when({ StringEqualsIfExists: { 'aws:SourceAccount': other } }), 'fail'],
  ['every account but this', when({ StringNotEquals: { 'aws:SourceAccount': account } }), 'fail'],
  ['every account but another', when({ StringNotEquals: { 'aws:SourceAccount': other } }), 'warn'],
  ['accounts by a pattern', when({ StringLike: { 'aws:SourceAccount': '1234*' } }), 'warn'],
  ['the account with any of a set', when({ 'ForAnyValue:StringEquals': { 'aws:SourceAccount': account } }), 'pass'],
  [
    'the account with all of a set, which an empty set fulfils',
    when({ 'ForAllValues:StringEquals': { 'aws:SourceAccount': account } }),
    'warn',
  ],
  ['a key that must be there', when({ Null: { 'aws:SourceAccount': 'false' } }), 'warn'],
  ['a key that must not be there', when({ Null: { 'aws:SourceAccount': true } }), 'fail'],
  ['AWS services only', when({ ...guard, Bool: { 'aws:PrincipalIsAWSService': 'true' } }), 'pass'],
  ['calls over a function URL only', when({ Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } }), 'fail'],
  ['an organisation', when({ StringEquals: { 'aws:PrincipalOrgID': 'o-0123456789' } }), 'could-not-tell'],
  [
    'a key that nobody knows beside another account',
    when({ StringEquals: { 'aws:SourceAccount': other, 'aws:SourceVpc': 'vpc-1' } }),
    'fail',
  ],
  ['an operator that IAM does not have', when({ StringMatches: { 'aws:SourceAccount': account } }), 'could-not-tell'],
  ['an address range', when({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }), 'could-not-tell'],
  [
    'a policy variable',
    when({ StringEquals: { 'aws:SourceAccount': '$' + '{aws:PrincipalAccount}' } }),
    'could-not-tell',
  ],
  ['a good statement beside an open one', policy(good, { ...good, Sid: 'open', Condition: undefined }), 'warn'],
  // Deny
  ['a Deny of everyone', but({ Principal: '*' }), 'fail'],
  ['a Deny of AppFlow', but({}), 'fail'],
  ['a Deny of another service', but({ Principal: { Service: 's3.amazonaws.com' } }), 'pass'],
  ['a Deny of another action', but({ Action: 'lambda:UpdateFunctionCode' }), 'pass'],
  ['a Deny of another resource', but({ Resource: `${functionArn}:live` }), 'pass'],
  ['a Deny of other accounts', but({ Condition: { StringNotEquals: { 'aws:SourceAccount': account } } }), 'pass'],
  [
    'a Deny of everyone but AppFlow',
    but({ Principal: undefined, NotPrincipal: { Service: 'appflow.amazonaws.com' } }),
    'pass',
  ],
  ['a Deny of everyone but an account', but({ Principal: undefined, NotPrincipal: { AWS: account } }), 'fail'],
  [
    'a Deny on what cannot be judged',
    but({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    'could-not-tell',
  ],
  [
    'a Deny that cannot be judged and nothing that admits',
    policy({ ...good, Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    'fail',
  ],
  [
    'a Deny under a condition that does not hold',
    but({ Condition: { StringEquals: { 'aws:SourceAccount': other } } }),
    'pass',
  ],
]

describe('a resource policy with', () => {
  test.each(table)('%s: is judged as it should be', (_, given, verdict, more = {}) => {
    const told = admitsAppFlow(given, { ...question, ...more })
    expect(told).toMatchObject({ verdict, reason: expect.stringMatching(/\.$/) })
    expect(told.remedy === undefined).toBe(verdict === 'pass')
  })
})

test('the statements that decide are named, those without a Sid by their number', () => {
  const { Sid: _, ...unnamed } = good
  expect(admitsAppFlow(policy({ ...good, Principal: { Service: 'a' } }, unnamed), question)).toMatchObject({
    statements: ['number 2'],
    reason: expect.stringContaining('Statement number 2'),
  })
})

test('a pattern of many stars takes no time', () => {
  const stars = '*a'.repeat(2_000)
  expect(covers(stars, 'a'.repeat(1_999))).toBe(false)
  expect(coversFrom(stars, 'a'.repeat(100))).toBe('some')
})
