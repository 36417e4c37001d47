import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { partitions, regionOf, regions } from './partitions'

/** The SDK's own list, which its package does not offer to importers. */
function partitionsOfSdk(): Record<string, string[]> {
  const entry = createRequire(import.meta.url).resolve('@aws-sdk/core/client')
  const root = entry.slice(0, entry.indexOf(`${join('@aws-sdk', 'core')}`))
  const file = join(root, '@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js')
  expect(dirname(file)).toContain('util-endpoints')
  const found: Record<string, string[]> = {}
  let partition = ''
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    partition = /^ {12}"id": "([a-z-]+)"|^ {12}id: "([a-z-]+)"/.exec(line)?.slice(1).find(Boolean) ?? partition
    const region = /^ {16}"([a-z0-9-]+)": \{/.exec(line)?.[1]
    if (region && !region.endsWith('-global')) found[partition] = [...(found[partition] ?? []), region]
  }
  return found
}

test('every Region is one that the SDK knows, in the same partition, and none is missing', () => {
  const ours = Object.fromEntries(Object.entries(partitions).map(([id, all]) => [id, Object.keys(all)]))
  expect(ours).toEqual(partitionsOfSdk())
  expect(regions.length).toBeGreaterThan(40)
})

test('what cannot work in a partition is said, and a Region that is none is not found', () => {
  expect(regionOf('eu-west-1')).toEqual({ id: 'eu-west-1', name: 'Europe (Ireland)', partition: 'aws' })
  for (const id of ['us-gov-west-1', 'cn-north-1', 'us-iso-east-1']) expect(regionOf(id)?.limit).toMatch(/\.$/)
  for (const id of ['', 'aws-global', 'eu-west-9', 'http://localhost', 'constructor', '__proto__']) {
    expect(regionOf(id)).toBeUndefined()
  }
})
