import fc from 'fast-check'
import type { ConnectorInput } from './schema'

/** Any text: every character, halves of characters, what JSON escapes, and names that objects treat in their own way. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    '\t\r\n',
    '\u0000',
    '\ud800',
    '\u2028',
    '"\\',
    '__proto__',
    'constructor',
    '0',
    '10',
    '2',
    'toString',
  ),
)

const plain = { noNullPrototype: true } as const

/** Any connectors that a form can hold while it is being filled in, right or wrong. */
export const anyConnectors: fc.Arbitrary<ConnectorInput[]> = fc.array(
  fc.record(
    {
      arn: fc.oneof(
        anyText,
        fc
          .tuple(fc.constantFrom('SNS', 'Serial', 'Own_Make'), fc.integer({ min: 1, max: 12 }))
          .map(([name, version]) => `arn:aws:greengrass:us-east-1::/connectors/${name}/versions/${version}`),
      ),
      id: fc.oneof(anyText, fc.constantFrom('a', 'b', 'c')),
      parameters: fc.array(fc.record({ key: fc.oneof(anyText, fc.constantFrom('A', 'B')), value: anyText }, plain), {
        maxLength: 6,
      }),
    },
    plain,
  ),
  { maxLength: 6 },
)

const word = (more: string, least = 1) =>
  fc.string({ unit: fc.constantFrom(...'abzAZ019_-:', ...more), minLength: least, maxLength: 8 })

/** Connectors that the form accepts. */
export const goodConnectors: fc.Arbitrary<ConnectorInput[]> = fc
  .uniqueArray(fc.record({ name: word('').map((name) => name.replaceAll(':', '')), id: word('') }, plain), {
    selector: ({ name }) => name,
    maxLength: 5,
  })
  .chain((made) =>
    fc.tuple(
      ...made
        .filter(({ name, id }, i) => name !== '' && made.findIndex((other) => other.id === id) === i)
        .map(({ name, id }) =>
          fc
            .uniqueArray(
              fc.record(
                {
                  key: fc.oneof(
                    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
                    fc.constantFrom('10', '2'),
                  ),
                  value: fc.string({ unit: 'grapheme' }),
                },
                plain,
              ),
              { selector: ({ key }) => key, maxLength: 5 },
            )
            .map((parameters) => ({
              arn: `arn:aws:greengrass:us-east-1::/connectors/${name}/versions/1`,
              id,
              parameters,
            })),
        ),
    ),
  )
