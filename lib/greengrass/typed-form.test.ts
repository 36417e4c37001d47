import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from './catalogue/catalogue'
import { changeVersion } from './catalogue/fields'
import { entryOf, rows } from './catalogue/testing'
import { goodConnectors } from './testing-connectors'
import {
  added,
  addedFrom,
  definitionInput,
  existing,
  jsonOf,
  typedConnectors,
  versionInput,
  wireConnector,
} from './typed-form'
import { typedVersionSchema } from './typed-form-schema'

const arnOf = (name: string, version = 4) => `arn:aws:greengrass:us-east-1::/connectors/${name}/versions/${version}`
const topic = 'arn:aws:sns:us-east-1:111122223333:stops'
const definitionId = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'

const check = async (connectors: ReturnType<typeof added>[]) => {
  const { error } = await typedVersionSchema.safeParseAsync({ definitionId, baseVersionId: '', connectors })
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('the typed form', () => {
  test('gives back any connectors byte for byte, as fields and as JSON', async () => {
    await fc.assert(
      fc.asyncProperty(goodConnectors, async (connectors) => {
        const typed = await typedConnectors(connectors)
        const asText = typed.map((one) => ({ ...one, json: jsonOf(one) }))
        expect(versionInput({ definitionId, baseVersionId: '', connectors: typed }).connectors).toEqual(connectors)
        expect(asText.map(wireConnector)).toEqual(connectors)
      }),
    )
  })

  test('leaves connectors out of a definition without a version, and keeps them in the form', async () => {
    const values = { name: 'a', tags: [], withVersion: false, connectors: [added(arnOf('OwnMake'), 'own')] }
    expect(definitionInput(values).connectors).toEqual([])
    expect(definitionInput({ ...values, withVersion: true }).connectors).toHaveLength(1)
  })

  test('adds a connector in its latest version under an ID that is free', async () => {
    expect(await addedFrom('SNS', 'eu-west-1', [])).toMatchObject({
      arn: 'arn:aws:greengrass:eu-west-1::/connectors/SNS/versions/4',
      id: 'SNS',
      before: null,
    })
    expect((await addedFrom('SNS', 'eu-west-1', ['SNS'])).id).toBe('SNS-2')
  })

  test('keeps what was entered when the version changes, and sends no blank field', async () => {
    const [three, four] = [await entryOf('SNS', 3), await entryOf('SNS', 4)]
    const old = existing({ arn: arnOf('SNS', 3), id: 'a', parameters: rows({ DefaultSNSArn: topic }) }, three.version)
    const changed = { ...old, ...changeVersion(old, arnOf('SNS', 4), four.version) }
    expect(changed.fields.map(({ key }) => key)).toEqual(['DefaultSNSArn', 'IsolationMode'])
    expect(wireConnector(changed)).toEqual({ arn: arnOf('SNS'), id: 'a', parameters: rows({ DefaultSNSArn: topic }) })
  })
})

describe('what is wrong', () => {
  test.each(catalogue.map(({ name }) => [name]))(
    'with the documented values of %s is nothing; without them its required fields are named',
    async (name) => {
      const { connector, version } = await entryOf(name)
      const values = version.parameters.flatMap(({ key, example, recommended, default: fallback }) => {
        const value = example ?? recommended ?? fallback
        return value === undefined ? [] : [{ key, value }]
      })
      const arn = arnOf(name, connector.latestVersion)
      const [full] = await typedConnectors([{ arn, id: 'a', parameters: values }])
      const blank = added(arn, 'a', version)
      expect(full && (await check([{ ...full, before: null }]))).toEqual([])
      expect(full && (await check([{ ...full, before: null, json: jsonOf(full) }]))).toEqual([])
      const required = version.parameters.flatMap((one, i) =>
        one.required && !one.uncertain ? [expect.stringContaining(`connectors.0.fields.${i}.value: `)] : [],
      )
      expect(await check([blank])).toEqual(expect.arrayContaining(required))
    },
  )

  test('is said at the field that holds it, whatever blank fields stand before', async () => {
    const { version } = await entryOf('SNS')
    const typed = added(arnOf('SNS'), 'a', version)
    const fields = [...typed.fields, { key: '__proto__', value: 'x', keepEmpty: true, parameter: '' }]
    expect(await check([{ ...typed, fields }])).toEqual([
      'connectors.0.fields.2.key: This key is reserved: it would be lost on its way to AWS.',
      'connectors.0.fields.0.value: Enter a value: this version needs it.',
    ])
  })

  test('in a definition as it is today is no error; the same in a new connector is', async () => {
    const [typed] = await typedConnectors([{ arn: arnOf('SNS'), id: 'a', parameters: rows({ DefaultSNSArn: 'x' }) }])
    expect(typed && (await check([typed]))).toEqual([])
    expect(typed && (await check([{ ...typed, before: null }]))).toEqual([
      expect.stringMatching(/^connectors\.0\.fields\.0\.value: Enter the ARN of an SNS topic/),
    ])
  })

  test('in a JSON text is said with its line, what the catalogue knows too', async () => {
    const { version } = await entryOf('SNS')
    const typed = added(arnOf('SNS'), 'a', version)
    const json = jsonOf(existing({ arn: arnOf('SNS'), id: 'a', parameters: rows({ DefaultSNSArn: 'x' }) }))
    expect(await check([{ ...typed, json }])).toEqual([
      expect.stringMatching(/^connectors\.0\.json: Line 5: Parameters\.DefaultSNSArn: Enter the ARN of an SNS topic/),
    ])
    expect(await check([{ ...typed, json: '{\n  oops' }])).toEqual([
      expect.stringMatching(/^connectors\.0\.json: Line 2: /),
    ])
  })

  test('with an ID or a connector that is there twice is said at the second', async () => {
    const own = added(arnOf('OwnMake'), 'a')
    expect(await check([own, own])).toEqual([
      'connectors.1.id: Connector 1 has this ID too.',
      'connectors.1.arn: Connector 1 is OwnMake too: a version holds each connector once.',
    ])
    expect(await check([own, { ...own, json: jsonOf(own) }])).toContain(
      'connectors.1.json: Connector 1 has this ID too.',
    )
  })
})
