import { describe, expect, test } from 'vitest'
import { kinds } from './kinds'
import {
  createConnectorDefinitionSchema,
  createConnectorDefinitionVersionSchema,
  createGroupVersionSchema,
} from './schema'

const uuid = '5f9d7c1e-0a53-4b2f-9a0b-3f6f0f1c2d3e'
const sns = 'arn:aws:greengrass:us-east-1::/connectors/SNS/versions/4'
const connector = (more: object = {}) => ({ arn: sns, id: 'alerts', parameters: [], ...more })
const definition = (more: object = {}) => ({ name: 'line-3', tags: [], withVersion: true, connectors: [], ...more })
const parameters = (...rows: [key: string, value: string][]) => [
  connector({ parameters: rows.map(([key, value]) => ({ key, value })) }),
]
const tags = (...rows: [key: string, value: string][]) => rows.map(([key, value]) => ({ key, value }))

/** Where a definition is complained about, by field path. */
const complaints = (input: unknown) =>
  createConnectorDefinitionSchema.safeParse(input).error?.issues.map(({ path }) => path.join('.')) ?? []

describe('the form "Create connector definition"', () => {
  test.each([
    ['nothing but what must be there', definition({ name: '' })],
    ['the longest name', definition({ name: 'n'.repeat(256) })],
    ['a name in any script, with outer spaces kept', definition({ name: ' Ünïcode 線 ' })],
    [
      'a connector that this console does not know',
      definition({ connectors: [connector({ arn: sns.replace('SNS', 'Own_Make-2') })] }),
    ],
    [
      'a connector of another partition',
      definition({
        connectors: [connector({ arn: sns.replace('arn:aws:', 'arn:aws-cn:').replace('us-east-1', 'cn-north-1') })],
      }),
    ],
    ['the longest id', definition({ connectors: [connector({ id: 'a:_-'.repeat(32) })] })],
    ['an empty parameter value', definition({ connectors: parameters(['Topic', '']) })],
    ['a value of 64 KB', definition({ connectors: parameters(['Topic', 'x'.repeat(65_536)]) })],
    ['a value with line breaks', definition({ connectors: parameters(['Topic', 'a\r\n\tb\u0000']) })],
    [
      '128 parameters',
      definition({ connectors: parameters(...Array.from({ length: 128 }, (_, i): [string, string] => [`p${i}`, ''])) }),
    ],
    [
      '100 connectors',
      definition({
        connectors: Array.from({ length: 100 }, (_, i) => connector({ id: `c${i}`, arn: sns.replace('SNS', `C${i}`) })),
      }),
    ],
    ['49 tags', definition({ tags: tags(...Array.from({ length: 49 }, (_, i): [string, string] => [`t${i}`, ''])) })],
  ])('takes %s', (_what, input) => {
    expect(complaints(input)).toEqual([])
  })

  test.each([
    ['a name that is too long', definition({ name: 'n'.repeat(257) }), 'name'],
    ['a control character in the name', definition({ name: 'a\u0007' }), 'name'],
    ['a name that is no text', definition({ name: 7 }), 'name'],
    ['no name member', { tags: [], withVersion: true, connectors: [] }, 'name'],
    ['an unknown member', definition({ extra: 1 }), ''],
    ['an empty tag key', definition({ tags: tags(['', '']) }), 'tags.0.key'],
    ['a tag key of AWS', definition({ tags: tags(['AWS:x', '']) }), 'tags.0.key'],
    ["the console's own tag key", definition({ tags: tags(['console-op', '']) }), 'tags.0.key'],
    ['a tag key twice', definition({ tags: tags(['a', '1'], ['a', '2']) }), 'tags.1.key'],
    ['a tag value that is too long', definition({ tags: tags(['a', 'v'.repeat(257)]) }), 'tags.0.value'],
    [
      '50 tags',
      definition({ tags: tags(...Array.from({ length: 50 }, (_, i): [string, string] => [`t${i}`, ''])) }),
      'tags',
    ],
    ['an empty ARN', definition({ connectors: [connector({ arn: '' })] }), 'connectors.0.arn'],
    [
      'an ARN of 4 KB',
      definition({ connectors: [connector({ arn: `${sns}${'0'.repeat(4096)}` })] }),
      'connectors.0.arn',
    ],
    [
      'an ARN with an account',
      definition({ connectors: [connector({ arn: sns.replace('::', ':111122223333:') })] }),
      'connectors.0.arn',
    ],
    [
      'an ARN without a version',
      definition({ connectors: [connector({ arn: 'arn:aws:greengrass:us-east-1::/connectors/SNS' })] }),
      'connectors.0.arn',
    ],
    ['an ARN with a line after it', definition({ connectors: [connector({ arn: `${sns}\n` })] }), 'connectors.0.arn'],
    ['an id with a space', definition({ connectors: [connector({ id: 'a b' })] }), 'connectors.0.id'],
    ['an id in another script', definition({ connectors: [connector({ id: 'línea' })] }), 'connectors.0.id'],
    ['an id that is too long', definition({ connectors: [connector({ id: 'a'.repeat(129) })] }), 'connectors.0.id'],
    [
      'an id twice',
      definition({ connectors: [connector(), connector({ arn: sns.replace('SNS', 'IoT') })] }),
      'connectors.1.id',
    ],
    [
      'a connector twice, in two versions',
      definition({ connectors: [connector(), connector({ id: 'b', arn: sns.replace('/4', '/3') })] }),
      'connectors.1.arn',
    ],
    ['101 connectors', definition({ connectors: Array.from({ length: 101 }, () => connector()) }), 'connectors'],
    ['an empty parameter key', definition({ connectors: parameters(['', 'v']) }), 'connectors.0.parameters.0.key'],
    [
      'a parameter key that is too long',
      definition({ connectors: parameters(['k'.repeat(129), 'v']) }),
      'connectors.0.parameters.0.key',
    ],
    [
      'a control character in a parameter key',
      definition({ connectors: parameters(['a\tb', 'v']) }),
      'connectors.0.parameters.0.key',
    ],
    ['the key __proto__', definition({ connectors: parameters(['__proto__', 'v']) }), 'connectors.0.parameters.0.key'],
    [
      'the key constructor',
      definition({ connectors: parameters(['constructor', 'v']) }),
      'connectors.0.parameters.0.key',
    ],
    ['the key prototype', definition({ connectors: parameters(['prototype', 'v']) }), 'connectors.0.parameters.0.key'],
    [
      'a parameter key twice',
      definition({ connectors: parameters(['a', '1'], ['b', ''], ['a', '2']) }),
      'connectors.0.parameters.2.key',
    ],
    [
      'a value over 64 KB',
      definition({ connectors: parameters(['a', 'x'.repeat(65_537)]) }),
      'connectors.0.parameters.0.value',
    ],
    [
      'a value over 64 KB in bytes',
      definition({ connectors: parameters(['a', '線'.repeat(30_000)]) }),
      'connectors.0.parameters.0.value',
    ],
    [
      '129 parameters',
      definition({ connectors: parameters(...Array.from({ length: 129 }, (_, i): [string, string] => [`p${i}`, ''])) }),
      'connectors.0.parameters',
    ],
  ])('complains about %s', (_what, input, field) => {
    expect(complaints(input)).toContain(field)
  })

  test('a value is neither trimmed nor normalised', () => {
    const value = ' e\u0301\u00a0'
    expect(createConnectorDefinitionSchema.parse(definition({ connectors: parameters(['a', value]) }))).toMatchObject({
      connectors: [{ parameters: [{ key: 'a', value }] }],
    })
  })
})

describe('the form "Create version"', () => {
  test.each([
    ['', false],
    ['not-a-uuid', false],
    [`${uuid}/versions`, false],
    [uuid, true],
  ])('the id "%s" of a definition is taken: %s', (definitionId, taken) => {
    expect(
      createConnectorDefinitionVersionSchema.safeParse({ definitionId, baseVersionId: '', connectors: [] }).success,
    ).toBe(taken)
  })
})

describe('the form "Create group version"', () => {
  const arn = (segment: string) =>
    `arn:aws:greengrass:us-east-1:111122223333:/greengrass/definition/${segment}/${uuid}/versions/${uuid}`
  const none = Object.fromEntries(kinds.map((kind) => [kind, '']))
  const version = (more: object) => ({ groupId: uuid, baseVersionId: '', ...none, drop: [], ...more })

  test.each([
    ['no reference at all', {}],
    ['all seven', Object.fromEntries(kinds.map((kind) => [kind, arn(`${kind}s`)]))],
    ["an ARN in moto's form, without the slash", { core: arn('cores').replace(':/', ':') }],
    ['a base and kinds to drop', { baseVersionId: uuid, drop: ['core', 'logger'] }],
  ])('takes %s', (_what, more) => {
    expect(createGroupVersionSchema.safeParse(version(more)).success).toBe(true)
  })

  test.each([
    ['the ARN of another kind', { core: arn('connectors') }],
    ['the ARN of a definition', { core: arn('cores').replace(/\/versions.*/, '') }],
    ['an ARN of 4 KB', { core: arn('cores') + 'a'.repeat(4096) }],
    ['a base that is no id', { baseVersionId: 'latest' }],
    ['an unknown kind to drop', { drop: ['everything'] }],
    ['an unknown member', { everything: '' }],
  ])('complains about %s', (_what, more) => {
    expect(createGroupVersionSchema.safeParse(version(more)).success).toBe(false)
  })
})
