import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyDiff, diffConnectors, isSame } from './diff'
import { applyGroupDiff, countChanges, diffGroupVersions, referencesOf } from './group-diff'
import { kinds } from './kinds'
import type { ConnectorInput } from './schema'
import { anyConnectors, goodConnectors } from './testing-connectors'

const connector = (
  id: string,
  name: string,
  version: number,
  parameters: Record<string, string> = {},
): ConnectorInput => ({
  id,
  arn: `arn:aws:greengrass:us-east-1::/connectors/${name}/versions/${version}`,
  parameters: Object.entries(parameters).map(([key, value]) => ({ key, value })),
})

describe('the difference of two lists of connectors', () => {
  test('is nothing between a list and itself', () => {
    fc.assert(
      fc.property(anyConnectors, (connectors) => {
        const diff = diffConnectors(connectors, structuredClone(connectors))
        expect(isSame(diff)).toBe(true)
        expect(diff).toMatchObject({ added: [], removed: [], changed: [], reordered: false })
      }),
      { numRuns: 500 },
    )
  })

  test('makes the newer list from the older one, byte for byte and in its order', () => {
    fc.assert(
      fc.property(anyConnectors, anyConnectors, (from, to) => {
        expect(applyDiff(diffConnectors(from, to), from)).toEqual(to)
      }),
      { numRuns: 500 },
    )
  })

  test('is found after anything is taken away, put in, moved or changed, and only then', () => {
    const shuffled = goodConnectors.chain((from) =>
      fc.tuple(fc.constant(from), fc.shuffledSubarray(from), goodConnectors).map(([a, some, more]) => ({
        from: a,
        to: [...some, ...more.slice(0, 1)],
      })),
    )
    fc.assert(
      fc.property(shuffled, ({ from, to }) => {
        const diff = diffConnectors(from, to)
        expect(isSame(diff)).toBe(JSON.stringify(from) === JSON.stringify(to))
        expect(applyDiff(diff, from)).toEqual(to)
        expect(diff.kept.length + diff.changed.length + diff.removed.length).toBe(from.length)
        expect(diff.kept.length + diff.changed.length + diff.added.length).toBe(to.length)
      }),
    )
  })

  test('names the version, the ID and each parameter that changed', () => {
    const from = [connector('alerts', 'SNS', 3, { Same: '1', Old: 'o', Other: 'a' }), connector('x', 'Serial', 1)]
    const to = [connector('y', 'Serial', 2), connector('alerts', 'SNS', 4, { Same: '1', Other: 'b', New: '' })]
    const diff = diffConnectors(from, to)
    expect(diff).toMatchObject({ added: [], removed: [], kept: [], reordered: true })
    expect(diff.changed).toEqual([
      {
        from: 1,
        to: 0,
        id: 'y',
        name: 'Serial',
        idChange: { before: 'x', after: 'y' },
        arnChange: { before: from[1]?.arn, after: to[0]?.arn },
        versionChange: { before: 1, after: 2 },
        parameters: [],
        reordered: false,
      },
      expect.objectContaining({
        idChange: undefined,
        versionChange: { before: 3, after: 4 },
        parameters: [
          { change: 'same', key: 'Same', before: '1', after: '1', from: 0, to: 0 },
          { change: 'changed', key: 'Other', before: 'a', after: 'b', from: 2, to: 1 },
          { change: 'added', key: 'New', after: '', to: 2 },
          { change: 'removed', key: 'Old', before: 'o', from: 1 },
        ],
      }),
    ])
  })

  test('goes by the ID before the name, and has no version change between two connectors', () => {
    const from = [connector('a', 'SNS', 4), connector('b', 'Serial', 3)]
    const to = [connector('a', 'Serial', 3), connector('c', 'Twilio', 5)]
    const diff = diffConnectors(from, to)
    expect(diff.changed).toMatchObject([{ from: 0, to: 0, versionChange: undefined, idChange: undefined }])
    expect(diff.removed).toEqual([{ at: 1, connector: from[1] }])
    expect(diff.added).toEqual([{ at: 1, connector: to[1] }])
  })

  test('of another list is not applied', () => {
    expect(() => applyDiff(diffConnectors([connector('a', 'SNS', 4)], [connector('a', 'SNS', 4)]), [])).toThrow(
      RangeError,
    )
  })
})

describe('the difference of two group versions', () => {
  const arn = (definition: string, version: string) =>
    `arn:aws:greengrass:us-east-1:123456789012:/d/${definition}/versions/${version}`
  const references = fc.record(
    Object.fromEntries(kinds.map((kind) => [kind, fc.constantFrom('', arn('a', '1'), arn('a', '2'), arn('b', '1'))])),
    { requiredKeys: [], noNullPrototype: true },
  )

  test('has all seven kinds, and says what becomes of each', () => {
    const diff = diffGroupVersions(
      { connector: arn('a', '1'), core: arn('c', '1'), device: arn('d', '1'), function: arn('f', '1'), logger: '' },
      { connector: arn('a', '2'), core: arn('c', '1'), device: arn('e', '1'), resource: arn('r', '1') },
    )
    expect(diff.map(({ kind, change, sameDefinition }) => [kind, change, sameDefinition])).toEqual([
      ['connector', 'changed', true],
      ['core', 'kept', true],
      ['device', 'changed', false],
      ['function', 'removed', false],
      ['logger', 'none', false],
      ['resource', 'added', false],
      ['subscription', 'none', false],
    ])
    expect(countChanges(diff)).toEqual({ none: 2, kept: 1, added: 1, removed: 1, changed: 2 })
  })

  test('is nothing between a version and itself, and makes the newer one from the older', () => {
    fc.assert(
      fc.property(references, references, (from, to) => {
        const { added, removed, changed } = countChanges(diffGroupVersions(from, from))
        expect([added, removed, changed]).toEqual([0, 0, 0])
        const given = Object.fromEntries(Object.entries(to).filter(([, value]) => value))
        expect(applyGroupDiff(diffGroupVersions(from, to), from)).toEqual(given)
      }),
    )
  })

  test('reads the members of AWS', () => {
    expect(referencesOf({ CoreDefinitionVersionArn: 'c', LoggerDefinitionVersionArn: '' })).toEqual({ core: 'c' })
  })
})
