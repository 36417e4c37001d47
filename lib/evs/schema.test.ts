import { describe, expect, test } from 'vitest'
import {
  changeEnvironmentTagsSchema,
  deleteEnvironmentConnectorSchema,
  healthSettingsSchema,
  updateConnectorFormSchema,
  updateEnvironmentConnectorSchema,
} from './schema'

const fqdn = 'vc01.vcf9.evs.example.com'
const other = { applianceFqdn: 'vc02.vcf9.evs.example.com' }

describe('input rules', () => {
  const named = { environmentId: 'env-abcdefghij', connectorId: 'cnctr-abcdefghij' }
  const shown = { applianceFqdn: fqdn, secretArn: '', modifiedAt: '' }

  test('an update takes the FQDN or the secret, never both and never neither', () => {
    const parse = (input: object) => updateEnvironmentConnectorSchema.safeParse({ ...named, shown, ...input })
    expect(parse(other).success).toBe(true)
    expect(parse({ secretIdentifier: 'evs/vcenter' }).success).toBe(true)
    expect(parse({ ...other, secretIdentifier: 'evs/vcenter' }).error?.issues[0]?.path).toEqual(['secretIdentifier'])
    expect(parse({}).error?.issues[0]?.path).toEqual(['applianceFqdn'])
    expect(parse({ ...other, pair: { applianceFqdn: fqdn, secretIdentifier: 'x' } }).success).toBe(false)
  })

  test('of the form only what is to be changed has to be valid', () => {
    const paths = (change: string, applianceFqdn: string, secretIdentifier: string) =>
      updateConnectorFormSchema
        .safeParse({ change, applianceFqdn, secretIdentifier })
        .error?.issues.map(({ path }) => path.join('.'))
    expect(paths('applianceFqdn', fqdn, '')).toBeUndefined()
    expect(paths('applianceFqdn', '127.0.0.1', '')).toEqual(['applianceFqdn'])
    expect(paths('secretIdentifier', '127.0.0.1', 'evs/vcenter')).toBeUndefined()
    expect(paths('both', 'localhost', 'two words')).toEqual(['applianceFqdn', 'secretIdentifier'])
    expect(paths('type', fqdn, 'evs/vcenter')).toEqual(['change'])
  })

  test('a deletion needs the name as it stands', () => {
    const parse = (confirmation: string) =>
      deleteEnvironmentConnectorSchema.safeParse({ ...named, applianceFqdn: fqdn, confirmation })
    expect([parse(fqdn).success, parse('').success, parse(`${fqdn} `).success]).toEqual([true, false, false])
  })

  test.each([
    [{ key: 'a', value: '' }, true],
    [{ key: 'a/b:c=d+e-f@g', value: 'x.y' }, true],
    [{ key: '', value: '' }, false],
    [{ key: 'aws:x', value: '' }, false],
    [{ key: '__proto__', value: '' }, false],
    [{ key: 'two words', value: '' }, false],
    [{ key: 'a'.repeat(129), value: '' }, false],
    [{ key: 'a', value: 'x'.repeat(257) }, false],
  ])('a tag %j is taken: %s', (tag, taken) => {
    const arn = 'arn:aws:evs:us-east-1:111122223333:environment/env-abcdefghij'
    expect(changeEnvironmentTagsSchema.safeParse({ arn, before: [], tags: [tag] }).success).toBe(taken)
  })

  test.each([
    [{}, true],
    [{ steadySeconds: 9 }, false],
    [{ transitionalSeconds: 4 }, false],
    [{ retentionDays: 0 }, false],
    [{ retentionDays: 1.5 }, false],
    [{ sampling: 'yes' }, false],
  ])('health settings with %j are taken: %s', (change, taken) => {
    const good = { sampling: true, transitionalSeconds: 60, steadySeconds: 300, retentionDays: 90 }
    expect(healthSettingsSchema.safeParse({ ...good, ...change }).success).toBe(taken)
  })
})
