import { describe, expect, test } from 'vitest'
import { isSecret, secretName, secretTrouble } from './secret-names'

const arn = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:evs/vcenter-AbCdEf'

describe('a secret', () => {
  test.each([
    [arn, 'evs/vcenter'],
    [arn.slice(0, -7), 'evs/vcenter'],
    ['evs/vcenter', 'evs/vcenter'],
    // A name may end like what Secrets Manager appends to an ARN.
    ['evs/vcenter-reader', 'evs/vcenter-reader'],
  ])('%s is called %s', (identifier, name) => {
    expect(secretName(identifier)).toBe(name)
  })

  test('is known by ARN and by name, each also without what Secrets Manager appends, and by nothing else', () => {
    for (const same of [arn, arn.slice(0, -7), 'evs/vcenter', 'evs/vcenter-AbCdEf'])
      expect(isSecret(arn, same)).toBe(true)
    for (const other of ['', 'evs', 'evs/vcenter-reader', arn.replace('us-east-1', 'eu-west-1')])
      expect(isSecret(arn, other)).toBe(false)
  })

  test('is trouble without the tag, with it in another case, and while its deletion is scheduled', () => {
    const known = { name: 'evs/vcenter', arn, tagged: true, evsAccess: 'true' }
    expect(secretTrouble(known)).toBeUndefined()
    expect(secretTrouble({ name: 'a', arn, tagged: false })).toContain('no tag EvsAccess=true')
    expect(secretTrouble({ ...known, tagged: false, evsAccess: 'True' })).toContain('EvsAccess=True')
    expect(secretTrouble({ ...known, deletedAt: '2026-11-21T12:00:00Z' })).toContain('deletion is scheduled')
  })
})
