import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rebaseConnectors } from './rebase'
import { goodConnectors } from './testing-connectors'

const one = (id: string, parameters: Record<string, string> = {}, name = id) => ({
  arn: `arn:aws:greengrass:us-east-1::/connectors/${name}/versions/1`,
  id,
  parameters: Object.entries(parameters).map(([key, value]) => ({ key, value })),
})

test('whoever changed nothing gets the newer version, and what was typed on an unchanged base stays', () => {
  fc.assert(
    fc.property(goodConnectors, goodConnectors, (base, other) => {
      expect(rebaseConnectors(base, base, other)).toEqual({ connectors: other, collisions: [] })
      const { connectors, collisions } = rebaseConnectors(base, other, base)
      expect(collisions).toEqual([])
      const byId = (list: typeof base) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      const sorted = (list: typeof base) =>
        byId(list).map(({ parameters, ...same }) => ({
          ...same,
          parameters: parameters.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
        }))
      expect(sorted(connectors)).toEqual(sorted(other))
    }),
  )
})

test('both sides’ changes come together, parameter by parameter', () => {
  const base = [one('a', { X: '1', Y: '1', Z: '1' }), one('b')]
  const mine = [one('a', { X: '2', Y: '1' }), one('b'), one('c')]
  const theirs = [one('a', { X: '1', Y: '3', Z: '1', W: '4' }), one('d')]
  expect(rebaseConnectors(base, mine, theirs)).toEqual({
    connectors: [one('a', { X: '2', Y: '3', W: '4' }), one('d'), one('c')],
    collisions: [],
  })
})

test('what both changed in different ways is named, and what was typed is kept', () => {
  const base = [one('a', { X: '1' }), one('b', { X: '1' }), one('c')]
  const mine = [one('a', { X: '2' }), one('b', { X: '2' }), one('e', { X: '1' })]
  const theirs = [one('a', { X: '3' }), one('c', { X: '5' }), one('e', { X: '6' })]
  expect(rebaseConnectors(base, mine, theirs)).toEqual({
    connectors: [one('a', { X: '2' }), one('b', { X: '2' }), one('e', { X: '1' })],
    collisions: ['a: X', 'c', 'e', 'b'],
  })
})

test('an ARN and an ID follow the newer version unless they were changed here', () => {
  const base = [one('a', {}, 'SNS')]
  const newer = [{ ...one('a', {}, 'SNS'), arn: 'arn:aws:greengrass:us-east-1::/connectors/SNS/versions/2' }]
  expect(rebaseConnectors(base, [one('b', {}, 'SNS')], newer).connectors).toEqual([{ ...newer[0], id: 'b' }])
})
