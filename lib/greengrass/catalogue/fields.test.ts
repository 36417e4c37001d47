import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeVersion, choicesOf, displayOrder, parameterOf, toConnector, toFields } from './fields'
import { resourceHints } from './rules'
import { allEntries, entryOf, rows } from './testing'

const entries = await allEntries()

/** Any text, and what is known to be lost on the way. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', ' ', '\t\n', '\u0000', '\ud800', '__proto__', 'constructor', '0', '10', '2', 'toString', 'True'),
)
const documented = [
  ...new Set(
    entries.flatMap(({ version }) => version.parameters.flatMap((one) => [one.key, ...(one.alternativeKeys ?? [])])),
  ),
]
const key = fc.oneof(text, fc.constantFrom(...documented))
const entry = fc.option(fc.constantFrom(...entries), { nil: undefined })
const arbitraryConnector = fc.record(
  {
    arn: text,
    id: text,
    parameters: fc.array(fc.record({ key, value: text }, { noNullPrototype: true }), { maxLength: 20 }),
  },
  { noNullPrototype: true },
)

describe('the fields of a connector', () => {
  test('give back any parameters byte for byte, in their order', () => {
    fc.assert(
      fc.property(arbitraryConnector, entry, (connector, known) => {
        expect(toConnector(toFields(connector, known?.version))).toEqual(connector)
      }),
      { numRuns: 500 },
    )
  })

  test('give back any parameters after any changes of version', () => {
    fc.assert(
      fc.property(arbitraryConnector, fc.array(entry), (connector, versions) => {
        let fields = toFields(connector)
        for (const known of versions) fields = changeVersion(fields, connector.arn, known?.version)
        expect(toConnector(fields)).toEqual(connector)
      }),
    )
  })

  test('are all shown, each once', () => {
    fc.assert(
      fc.property(arbitraryConnector, entry, (connector, known) => {
        const { fields } = toFields(connector, known?.version)
        expect(displayOrder(fields, known?.version).toSorted((a, b) => a - b)).toEqual([...fields.keys()])
        for (const { key: wanted } of known?.version.parameters ?? []) {
          expect(fields.some(({ parameter }) => parameter === wanted)).toBe(true)
        }
      }),
    )
  })

  test('leave a blank one out, and keep one that was empty', async () => {
    const { version } = await entryOf('SNS')
    const { fields } = toFields({ arn: 'a', id: 'i', parameters: rows({ IsolationMode: '', Own: 'x' }) }, version)
    expect(fields).toEqual([
      { key: 'IsolationMode', value: '', keepEmpty: true, parameter: 'IsolationMode' },
      { key: 'Own', value: 'x', keepEmpty: true, parameter: '' },
      { key: 'DefaultSNSArn', value: '', keepEmpty: false, parameter: 'DefaultSNSArn' },
    ])
    expect(toConnector({ arn: 'a', id: 'i', fields }).parameters).toEqual(rows({ IsolationMode: '', Own: 'x' }))
  })

  test('leave out what was cleared', async () => {
    const { version } = await entryOf('SNS')
    const state = toFields({ arn: 'a', id: 'i', parameters: rows({ IsolationMode: 'NoContainer' }) }, version)
    const cleared = state.fields.map((field) => ({ ...field, value: '' }))
    expect(toConnector({ ...state, fields: cleared }).parameters).toEqual([])
  })

  test('have the spelling of the definition, and stand in the order of the catalogue', async () => {
    const { version } = await entryOf('ModbusTCPConnector')
    const { fields } = toFields(
      { arn: 'a', id: 'i', parameters: rows({ Own: '', capability_configuration: '{}', LocalStoragePath: '/x' }) },
      version,
    )
    expect(fields[1]).toMatchObject({ key: 'capability_configuration', parameter: 'CapabilityConfiguration' })
    expect(displayOrder(fields, version).map((i) => fields[i]?.key)).toEqual([
      'LocalStoragePath',
      'MaximumBufferSize',
      'capability_configuration',
      'Own',
    ])
  })
})

test('a select offers the documented values and the one that is there', async () => {
  const { version } = await entryOf('SerialStream')
  const parity = parameterOf(version, 'Parity')
  const flow = parameterOf(version, 'RtsCts')
  expect(parity && choicesOf(parity, 'n').map(({ label }) => label)).toEqual([
    'None (N)',
    'Even (E)',
    'Odd (O)',
    'Space (S)',
    'Mark (M)',
    'n',
  ])
  expect(flow && choicesOf(flow, 'true').map(({ value }) => value)).toEqual(['true', 'false'])
})

test('what must agree with a resource of the group is told beside the field', async () => {
  const { connector, version } = await entryOf('DeviceDefender')
  expect(resourceHints(connector, version)).toEqual([
    {
      key: 'ProcDestinationPath',
      message: 'Must equal the DestinationPath of the resource in Resource for /proc directory.',
    },
  ])
})
