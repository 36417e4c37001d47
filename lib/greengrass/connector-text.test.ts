import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as connectorText from './connector-text'
import { parseJsonText } from './json-text'
import { connectorsSchema } from './schema'
import { anyConnectors, goodConnectors } from './testing-connectors'

const { toConnectorJson, toJson } = connectorText
const fromJson = (text: string) => connectorText.fromJson(text, connectorsSchema)
const fromConnectorJson = (text: string) => connectorText.fromConnectorJson(text, connectorsSchema)

test('the JSON view gives back any connectors byte for byte, in their order, even wrong ones', () => {
  fc.assert(
    fc.property(anyConnectors, (connectors) => {
      expect(fromJson(toJson(connectors)).connectors).toEqual(connectors)
      for (const connector of connectors)
        expect(fromConnectorJson(toConnectorJson(connector)).connector).toEqual(connector)
    }),
    { numRuns: 500 },
  )
})

test('the JSON view has nothing to say about connectors that the form accepts', () => {
  fc.assert(
    fc.property(goodConnectors, (connectors) => {
      expect(fromJson(toJson(connectors)).complaints).toEqual([])
    }),
  )
})

test('the JSON view of a connector is what AWS takes', () => {
  const parameters = [
    { key: 'B', value: '1' },
    { key: '10', value: '' },
    { key: 'A', value: 'x' },
  ]
  expect(toConnectorJson({ arn: 'arn', id: 'a', parameters })).toBe(`{
  "ConnectorArn": "arn",
  "Id": "a",
  "Parameters": {
    "B": "1",
    "10": "",
    "A": "x"
  }
}`)
  expect(toJson([])).toBe('[]')
})

test('what is wrong in the JSON view is named with its line and path', () => {
  const text = `[
  { "ConnectorArn": "arn:aws:greengrass:us-east-1::/connectors/SNS/versions/4", "Id": "a" },
  {
    "ConnectorArn": "arn:aws:greengrass:us-east-1::/connectors/SNS/versions/3",
    "Id": "a",
    "Parameters": {}
  }
]`
  const { connectors, complaints } = fromJson(text)
  expect(connectors).toHaveLength(2)
  expect(complaints).toEqual([
    { path: 'Connectors[1].Id', line: 5, message: 'Connector 1 has this ID too.', severity: 'error' },
    expect.objectContaining({ path: 'Connectors[1].ConnectorArn', line: 4 }),
  ])
  expect(fromConnectorJson('{\n"ID": ""}').complaints).toEqual([
    expect.objectContaining({ path: 'ID', line: 2, message: expect.stringContaining('"ID" is unknown here') }),
  ])
})

const values = fc.jsonValue({ maxDepth: 4 })

test('any JSON is read, whatever its layout', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(undefined, 1, '\t', '\r\n'), (value, indent) => {
      expect(() => parseJsonText(JSON.stringify(value, null, indent))).not.toThrow()
    }),
  )
})

test('a text that is no JSON is refused, wherever JSON.parse refuses it', () => {
  fc.assert(
    fc.property(
      values,
      fc.nat(),
      fc.constantFrom('', ',', '"', '{', '}', '\\', '1', '-', '\n', 'x'),
      (value, at, put) => {
        const text = JSON.stringify(value)
        const place = at % (text.length + 1)
        const changed = `${text.slice(0, place)}${put}${text.slice(place + (put === '' ? 1 : 0))}`
        let valid = true
        try {
          JSON.parse(changed)
        } catch {
          valid = false
        }
        if (valid) expect(() => parseJsonText(changed)).not.toThrow()
        else expect(() => parseJsonText(changed)).toThrow()
      },
    ),
    { numRuns: 1000 },
  )
})
