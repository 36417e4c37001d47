import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exportDefinition, exportVersion, importFile } from './cli-file'
import { createConnectorDefinitionSchema } from './schema'
import { goodConnectors } from './testing-connectors'

const arn = 'arn:aws:greengrass:us-east-1::/connectors/SNS/versions/4'
const connector = { arn, id: 'alerts', parameters: [{ key: 'DefaultSNSArn', value: ' as typed ' }] }
const definition = { name: 'line-3', tags: [{ key: 'site', value: 'a' }], withVersion: true, connectors: [connector] }

const goodTags = fc.uniqueArray(
  fc.record(
    { key: fc.stringMatching(/^[a-z0-9_.:/=+@-]{1,12}$/), value: fc.stringMatching(/^[\p{L}\p{N} ]{0,12}$/u) },
    { noNullPrototype: true },
  ),
  { selector: ({ key }) => key, maxLength: 5 },
)
const goodDefinition = fc
  .record({
    name: fc.string({ unit: 'grapheme' }),
    tags: goodTags,
    withVersion: fc.boolean(),
    connectors: goodConnectors,
  })
  .map(({ connectors, ...rest }) => ({ ...rest, connectors: rest.withVersion ? connectors : [] }))
  .filter((input) => createConnectorDefinitionSchema.safeParse(input).success)

/** What is said about a file, as `line path: message`. */
const complaints = (text: string) =>
  importFile(text).complaints.map(({ line, path, message }) => `${line} ${path}: ${message}`)

describe('an exported definition', () => {
  test('is the file that the command takes', () => {
    expect(exportDefinition(definition)).toBe(`{
  "Name": "line-3",
  "InitialVersion": {
    "Connectors": [
      {
        "ConnectorArn": "${arn}",
        "Id": "alerts",
        "Parameters": {
          "DefaultSNSArn": " as typed "
        }
      }
    ]
  },
  "tags": {
    "site": "a"
  }
}
`)
  })

  test('has no member for what there is not', () => {
    expect(exportDefinition({ name: '', tags: [], withVersion: false, connectors: [] })).toBe('{}\n')
    expect(
      JSON.parse(exportDefinition({ ...definition, connectors: [{ ...connector, parameters: [] }] })),
    ).toMatchObject({
      InitialVersion: { Connectors: [{ ConnectorArn: arn, Id: 'alerts' }] },
    })
  })

  test('has no tag that only the console or AWS can set', () => {
    const tags = ['console-op', 'aws:cloudformation:stack-id', 'site'].map((key) => ({ key, value: 'x' }))
    expect(JSON.parse(exportDefinition({ ...definition, tags })).tags).toEqual({ site: 'x' })
  })

  test('comes back as it was, and is the same file again, byte for byte', () => {
    fc.assert(
      fc.property(goodDefinition, (input) => {
        const text = exportDefinition(input)
        const { file, complaints } = importFile(text)
        expect(complaints).toEqual([])
        expect(file).toEqual({ kind: 'definition', input })
        if (file?.kind === 'definition') expect(exportDefinition(file.input)).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test('is JSON that others read alike', () => {
    fc.assert(
      fc.property(goodDefinition, (input) => {
        const { Name = '', tags = {}, InitialVersion } = JSON.parse(exportDefinition(input))
        expect(Name).toBe(input.name)
        expect(Object.entries(tags)).toHaveLength(input.tags.length)
        expect(InitialVersion?.Connectors.map(({ Id }: { Id: string }) => Id)).toEqual(
          input.withVersion ? input.connectors.map(({ id }) => id) : undefined,
        )
      }),
    )
  })
})

test('an exported version comes back, with and without the definition that it is for', () => {
  fc.assert(
    fc.property(goodConnectors, fc.option(fc.uuid(), { nil: undefined }), (connectors, definitionId) => {
      const text = exportVersion(connectors, definitionId)
      const { file, complaints } = importFile(text)
      expect(complaints).toEqual([])
      expect(file).toEqual({ kind: 'version', definitionId: definitionId ?? '', connectors })
      expect(exportVersion(connectors, definitionId)).toBe(text)
    }),
  )
})

describe('a file to import', () => {
  test('may begin with a byte order mark and be laid out in any way', () => {
    const text = `\uFEFF${JSON.stringify(JSON.parse(exportDefinition(definition)))}`
    expect(importFile(text)).toEqual({ file: { kind: 'definition', input: definition }, complaints: [] })
  })

  test('loses the tag of the console and the token of AWS, and says so', () => {
    const text = '{"AmznClientToken": "t",\n"tags": {"console-op": "1", "site": "a"}}'
    expect(importFile(text)).toEqual({
      file: {
        kind: 'definition',
        input: { name: '', tags: [{ key: 'site', value: 'a' }], withVersion: false, connectors: [] },
      },
      complaints: [
        { path: 'AmznClientToken', line: 1, message: expect.stringContaining('left out'), severity: 'warning' },
        { path: 'tags.console-op', line: 2, message: expect.stringContaining('left out'), severity: 'warning' },
      ],
    })
  })

  test.each([
    ['', '1 : A value is expected here, but the text ends.'],
    ['{"Name": "a"', '1 : , or } is expected here, but the text ends.'],
    ["{\n\n'Name': 1}", '3 : A key in double quotes is expected here, not "\'Name\': 1}".'],
    ['{"Name": "a",}', '1 : A key in double quotes is expected here, not "}".'],
    ['{"Name": "a"} x', '1 : The end of the text is expected here, not "x".'],
    ['{"Name": 01}', '1 : A value is expected here, not "01}".'],
    ['{"Name": "a\nb"}', '1 : This string does not end, or holds a character that must be escaped.'],
    ['[]', '1 : This must be an object: { … }.'],
    [`${'['.repeat(10_000)}`, '1 : Nothing is nested deeper than 64 levels.'],
    ['{"Nmae": "a"}', '1 Nmae: "Nmae" is unknown here: AWS takes Name, InitialVersion, tags, AmznClientToken.'],
    ['{"Name": "a",\n"Name": "b"}', '2 Name: "Name" is there twice.'],
    ['{"__proto__": {}}', /^1 __proto__: "__proto__" is unknown here/],
    ['{"Name": 7}', '1 Name: This must be a text: write "7".'],
    ['{"Name": null}', '1 Name: This must be a text: write "null".'],
    [`{"Name": "${'n'.repeat(257)}"}`, '1 Name: At most 256 characters.'],
    ['{"tags": []}', '1 tags: This must be an object: { … }.'],
    ['{"tags":\n{"__proto__": ""}}', '2 tags.__proto__: This key is reserved.'],
    ['{"tags": {"a": "1",\n"a": "2"}}', '2 tags.a: Tag "a" stands in row 1 too.'],
    ['{"Connectors": {}}', '1 Connectors: This must be an array of connectors: [ … ].'],
    [
      '{"Connectors": [],\n"Name": "a"}',
      /^2 Name: "Name" is unknown here: AWS takes ConnectorDefinitionId, Connectors/,
    ],
    ['{"Connectors": [],\n"ConnectorDefinitionId": "x"}', '2 ConnectorDefinitionId: An id of Greengrass is a UUID.'],
    [`{"Connectors": [\n{"Id": "a"}]}`, '2 Connectors[0]: Enter the ARN of a connector.'],
    [`{"Connectors": [{"ConnectorArn": "${arn}"}]}`, '1 Connectors[0]: Enter an ID.'],
    [
      `{"Connectors": [{"ConnectorArn": "${arn}", "Id": "a", "Parameters": {"A": 10}}]}`,
      '1 Connectors[0].Parameters.A: This must be a text: write "10".',
    ],
    [
      `{"Connectors": [{"ConnectorArn": "${arn}", "Id": "a", "Parameters": {"A": "",\n"A": ""}}]}`,
      '2 Connectors[0].Parameters.A: Parameter "A" stands in row 1 too.',
    ],
    [
      `{"Connectors": [{"ConnectorArn": "${arn}", "Id": "a", "Parameters": {"__proto__": ""}}]}`,
      '1 Connectors[0].Parameters.__proto__: This key is reserved: it would be lost on its way to AWS.',
    ],
    [
      `{"Connectors": [{"ConnectorArn": "${arn}", "Id": "a", "Parameters": {"a b": "\\ud800"}}]}`,
      '1 Connectors[0].Parameters["a b"]: Half of a character (a lone surrogate) cannot be sent.',
    ],
  ])('is complained about: %j', (text, complaint) => {
    const [first = '', ...more] = complaints(text)
    expect(more).toEqual([])
    if (typeof complaint === 'string') expect(first).toBe(complaint)
    else expect(first).toMatch(complaint)
  })

  test('of more than 10,000,000 characters is not read', () => {
    expect(complaints(' '.repeat(10_000_001))).toEqual(['1 : At most 10,000,000 characters.'])
  })

  test('is not held by the form when the form would lose a part of it', () => {
    expect(importFile('{"Nmae": "a"}').file).toBeUndefined()
    expect(importFile('{"Name": 7}').file).toBeUndefined()
    expect(importFile(`{"Name": "${'n'.repeat(257)}"}`).file).toMatchObject({ input: { name: 'n'.repeat(257) } })
  })
})
