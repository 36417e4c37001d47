import { describe, expect, test } from 'vitest'
import { sandboxServices } from '@/lib/cli/sandbox-services'
import { readInput } from './input'
import type { ApiModel } from './kit'
import { writeOutput } from './output'
import { wholeValue } from './patterns'
import { routerOf } from './routes'

describe.each(sandboxServices.map((service) => [service.name, service] as const))('the model of %s', (_, service) => {
  test('has patterns that can be evaluated, and names only shapes that it defines', () => {
    for (const shape of Object.values(service.model.shapes)) {
      if (shape.pattern !== undefined) wholeValue(shape.pattern).test('x')
      for (const { shape: name } of [
        ...Object.values(shape.members ?? {}),
        shape.member,
        shape.key,
        shape.value,
      ].flatMap((each) => each ?? [])) {
        expect(service.model.shapes).toHaveProperty([name])
      }
    }
  })

  test('has every operation that the sandbox imitates', () => {
    expect(Object.keys(service.model.operations)).toEqual(expect.arrayContaining(Object.keys(service.operations)))
  })

  test('leads every operation to itself', () => {
    const route = routerOf(service.model)
    for (const [name, { http }] of Object.entries(service.model.operations)) {
      const path = http.requestUri.replace(/\{[^}]+\}/g, 'arn%3Aa%2Fb')
      const target = `${service.model.metadata.targetPrefix}.${name}`
      expect(route({ method: http.method, path, target, action: name })?.operation).toBe(name)
    }
  })
})

test('a literal part of a path wins over a label, whichever the model names first', () => {
  const http = (requestUri: string) => ({ method: 'GET', requestUri })
  const operations = { One: { name: 'One', http: http('/a/{id}') }, Own: { name: 'Own', http: http('/a/$own') } }
  const route = routerOf({ metadata: { protocol: 'rest-json', endpointPrefix: 'test' }, operations, shapes: {} })
  const found = (path: string) => route({ method: 'GET', path, target: null })?.operation
  expect([found('/a/%24own'), found('/a/b'), found('/a/'), found('/a')]).toEqual(['Own', 'One', undefined, undefined])
})

const model: ApiModel = {
  metadata: { protocol: 'rest-json', endpointPrefix: 'test' },
  operations: {
    Do: {
      name: 'Do',
      http: { method: 'POST', requestUri: '/do/{id}' },
      input: { shape: 'In' },
      output: { shape: 'Out' },
    },
  },
  shapes: {
    In: {
      type: 'structure',
      required: ['id', 'list'],
      members: {
        id: { shape: 'Short', location: 'uri', locationName: 'id' },
        token: { shape: 'Short', location: 'header', locationName: 'X-Token' },
        count: { shape: 'Count', location: 'querystring', locationName: 'count' },
        keys: { shape: 'List', location: 'querystring', locationName: 'keys' },
        list: { shape: 'List' },
        map: { shape: 'Map', locationName: 'Renamed' },
        kind: { shape: 'Kind' },
        secret: { shape: 'Secret' },
        toString: { shape: 'Text' },
      },
    },
    Out: { type: 'structure', members: { at: { shape: 'Time' }, map: { shape: 'Map', locationName: 'Renamed' } } },
    Short: { type: 'string', min: 2, max: 4 },
    Count: { type: 'integer', min: 1, max: 9 },
    List: { type: 'list', max: 2, member: { shape: 'Short' } },
    Map: { type: 'map', max: 2, key: { shape: 'Short' }, value: { shape: 'Text' } },
    Kind: { type: 'string', enum: ['A', 'B'] },
    Secret: { type: 'string', pattern: 'a+', sensitive: true },
    Text: { type: 'string' },
    Time: { type: 'timestamp' },
  },
}
const operation = {
  name: 'Do',
  http: { method: 'POST', requestUri: '/do/{id}' },
  input: { shape: 'In' },
  output: { shape: 'Out' },
}
const read = (body: string, query = '', headers: Record<string, string> = {}) =>
  readInput(model, operation, {
    labels: new Map([['id', 'abc']]),
    query: new URLSearchParams(query),
    headers: new Headers(headers),
    body,
  })

describe('input', () => {
  test('comes from path, query, header and body, by member name', () => {
    const { input, violations } = read('{"list":["ab"],"Renamed":{"ke":"v"}}', 'count=3&keys=aa&keys=bb', {
      'x-token': 'tok',
    })
    expect(violations).toEqual([])
    expect(input).toEqual({ id: 'abc', token: 'tok', count: 3, keys: ['aa', 'bb'], list: ['ab'], map: { ke: 'v' } })
  })

  test('is checked member by member, with the place of each violation', () => {
    const { violations } = read('{"list":["a","abcde"],"Renamed":{"k":"v"},"kind":"C","secret":"b"}', 'count=0')
    expect(violations.map(({ member, message, value }) => [member, message, value])).toEqual([
      ['count', 'Member must have value greater than or equal to 1', 0],
      ['list.1.member', 'Member must have length greater than or equal to 2', 'a'],
      ['list.2.member', 'Member must have length less than or equal to 4', 'abcde'],
      ['Renamed.key', 'Member must have length greater than or equal to 2', 'k'],
      ['kind', 'Member must satisfy enum value set: [A, B]', 'C'],
      ['secret', 'Member must satisfy regular expression pattern: a+', '*** Sensitive Data Redacted ***'],
    ])
  })

  test('lacks what is required', () => {
    expect(read('{}').violations).toEqual([{ member: 'list', message: 'Member must not be null' }])
    expect(read('{"list":[null]}').violations).toMatchObject([{ member: 'list.1.member' }])
  })

  test('counts characters, not UTF-16 units, and does not read past a limit', () => {
    expect(read('{"list":["😀😀😀😀"]}').violations).toEqual([])
    expect(read('{"list":["a","a","a"]}').violations).toHaveLength(1)
  })

  test('keeps __proto__ as a key of a map', () => {
    const { input } = read('{"list":[],"Renamed":{"__proto__":"x"}}'.replace('__proto__', '__pr'))
    expect(input).toHaveProperty('map.__pr', 'x')
    const longer: ApiModel = { ...model, shapes: { ...model.shapes, Short: { type: 'string' } } }
    const wire = {
      labels: new Map(),
      query: new URLSearchParams(),
      headers: new Headers(),
      body: '{"list":[],"Renamed":{"__proto__":"x"}}',
    }
    const map = Object.getOwnPropertyDescriptor(readInput(longer, operation, wire).input, 'map')?.value
    expect(Object.entries(map)).toEqual([['__proto__', 'x']])
    expect(JSON.stringify(writeOutput(longer, { shape: 'Out' }, { map }))).toBe('{"Renamed":{"__proto__":"x"}}')
  })

  test.each(['count=x', 'count=', 'count=1.5'])('refuses the number %s', (query) => {
    expect(() => read('{"list":[]}', query)).toThrow(expect.objectContaining({ code: 'SerializationException' }))
  })
})

describe('output', () => {
  test('has the members of the model by their wire names', () => {
    const output = { at: new Date(1_500), map: { a: 'b' }, internal: 1, none: undefined }
    expect(writeOutput(model, { shape: 'Out' }, output)).toEqual({ at: 1.5, Renamed: { a: 'b' } })
  })

  test('of the wrong type is a fault of the operation', () => {
    expect(() => writeOutput(model, { shape: 'Out' }, { at: 'yesterday' })).toThrow('Out.at is no time')
  })
})

test('patterns hold for the whole value, with white space as Java knows it', () => {
  expect(wholeValue('[a-z]+').test('ab1')).toBe(false)
  expect(wholeValue('a|b').test('ab')).toBe(false)
  expect(wholeValue('[\\s\\w]*').test('a\u00a0b')).toBe(false)
  expect(wholeValue('[\\s\\w]*').test('a \n\tb')).toBe(true)
  expect(wholeValue('\\S+').test('a\u00a0b')).toBe(true)
  expect(wholeValue('[\\p{L}]+').test('é')).toBe(true)
})
