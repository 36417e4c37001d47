import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { readFunctionArn } from './function-arn'
import { permissionCommand, quoted } from './permission-command'

const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:crm'
const place = { account: '123456789012', region: 'eu-west-1' }

/** What a shell makes of a command's words. */
const words = (command: string) =>
  execFileSync('/bin/sh', ['-c', `for word in ${command}; do printf '%s\\0' "$word"; done`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1)

test('the command that adds the permission names function, alias, principal, account and source', () => {
  const known = readFunctionArn(`${arn}:live`)
  expect(known && words(permissionCommand(known, place))).toEqual([
    ...['aws', 'lambda', 'add-permission', '--function-name', arn, '--qualifier', 'live'],
    ...['--statement-id', 'appflow-connector', '--action', 'lambda:InvokeFunction'],
    ...['--principal', 'appflow.amazonaws.com', '--source-account', '123456789012'],
    ...['--source-arn', 'arn:aws:appflow:eu-west-1:123456789012:*', '--region', 'eu-west-1'],
  ])
})

test('$LATEST is the function itself', () => {
  const known = readFunctionArn(`${arn}:$LATEST`)
  expect(known).toMatchObject({ functionArn: arn, name: 'crm' })
  expect(known && permissionCommand(known, place)).not.toContain('--qualifier')
})

test.each(["it's", '$(id)', '`id`', 'a b', '*', '\\', '"', '--x', "'; rm -r x; '"])('%j stays one word', (word) => {
  expect(words(quoted(word))).toEqual([word])
})

test.each(['', 'crm', 'arn:aws:sns:eu-west-1:123456789012:function:crm', `${arn}:a:b`, `${arn}\n`])(
  '%j is no ARN of a function',
  (text) => {
    expect(readFunctionArn(text)).toBeUndefined()
  },
)
