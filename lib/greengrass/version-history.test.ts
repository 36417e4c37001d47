import { expect, test } from 'vitest'
import { verifyVersion, versionsSince } from './version-history'

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString()
async function* pages(...given: [version: string, second: number][]) {
  yield given.map(([Version, second]) => ({ Version, CreationTimestamp: at(second) }))
  return undefined
}

const made = { made: 'ours', baseVersionId: 'base', asComposed: true, latest: true }

test('a version that came right after its base raises no warning', async () => {
  expect(await verifyVersion(made, pages(['older', 1], ['base', 2], ['ours', 3]))).toEqual({
    verification: { asComposed: true, latest: true, others: [] },
    warning: undefined,
  })
})

test.each([
  ['that holds something else', { asComposed: false }, 'other content'],
  ['that is not the latest', { latest: false }, 'not the latest'],
])('a version %s is a warning', async (_what, given, text) => {
  const { warning } = await verifyVersion({ ...made, ...given }, pages(['base', 2], ['ours', 3]))
  expect(warning).toContain(text)
})

test('a version that slipped in between is named, wherever AWS lists it', async () => {
  const { verification, warning } = await verifyVersion(made, pages(['ours', 4], ['theirs', 3], ['base', 2]))
  expect(verification.others).toEqual(['theirs'])
  expect(warning).toContain('theirs')
})

test('a first version has no base, and every other one slipped in', async () => {
  const { verification } = await verifyVersion({ ...made, baseVersionId: '' }, pages(['theirs', 1], ['ours', 2]))
  expect(verification.others).toEqual(['theirs'])
})

test('what a change may have made is later than its base and not the base', async () => {
  const all = pages(['early', 1], ['base', 2], ['ours', 3])
  const found = await versionsSince(all, new Date(at(0)), 'base')
  expect(found.map(({ Version }) => Version)).toEqual(['ours'])
})
