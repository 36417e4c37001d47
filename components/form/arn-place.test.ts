import { expect, test } from 'vitest'
import { elsewhere } from './arn-place'

const place = { account: '111122223333', region: 'us-east-1' }

test.each([
  [
    'arn:aws:lambda:eu-west-1:111122223333:function:f',
    /^This ARN is in Region eu-west-1, this connection in us-east-1\./,
  ],
  ['arn:aws:lambda:us-east-1:444455556666:function:f', /^This ARN is in account 444455556666, this connection/],
  ['arn:aws:lambda:eu-west-1:444455556666:function:f', /Region eu-west-1.*account 444455556666/],
  ['arn:aws-us-gov:lambda:us-gov-west-1:111122223333:function:f', /Region us-gov-west-1/],
])('%s is told to be elsewhere', (arn, said) => {
  expect(elsewhere(arn, place)).toMatch(said)
})

test.each([
  'arn:aws:lambda:us-east-1:111122223333:function:f',
  'evs/vcenter',
  '',
  'arn:aws:lambda:eu',
  'arn:aws:lambda:::f',
])('"%s" is not told to be elsewhere', (arn) => {
  expect(elsewhere(arn, place)).toBeUndefined()
})

test('an account that is not known by number is not compared', () => {
  const live = { account: 'default credentials', region: 'us-east-1' }
  expect(elsewhere('arn:aws:lambda:us-east-1:444455556666:function:f', live)).toBeUndefined()
  expect(elsewhere('arn:aws:lambda:eu-west-1:444455556666:function:f', undefined)).toBeUndefined()
})
