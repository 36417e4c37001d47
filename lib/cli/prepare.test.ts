import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestSources } from './build.mjs'
import { isInstalled } from './install.mjs'
import { inTurn } from './turn.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'console-prepare-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const put = (file: string, content: unknown) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))
}

test('packages are installed when each that is not optional has the version of the lock file', () => {
  const a = { version: '1.0.0' }
  put('package-lock.json', { packages: { '': {}, 'node_modules/a': a, 'node_modules/mac': { ...a, optional: true } } })
  expect(isInstalled(folder)).toBe(false)
  put('node_modules/.package-lock.json', { packages: { 'node_modules/a': a } })
  expect(isInstalled(folder)).toBe(true)
  put('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1.0.1' } } })
  expect(isInstalled(folder)).toBe(false)
})

test('sources, pages and the lock file ask for a new build; tests and commands do not', () => {
  put('lib/read.ts', 'one')
  const before = digestSources(folder)
  put('lib/read.test.ts', 'a test')
  put('lib/cli/start.mjs', 'a command')
  put('README.md', 'words')
  expect(digestSources(folder)).toBe(before)
  const digests = ['lib/read.ts', 'app/(console)/page.tsx', 'package-lock.json', 'next.config.ts'].map((file) => {
    put(file, 'two')
    return digestSources(folder)
  })
  expect(new Set([before, ...digests]).size).toBe(5)
})

test('work under one file is done one after the other', async () => {
  const file = path.join(folder, '.run', 'turn')
  let inside = 0
  const work = async () => {
    inside++
    await new Promise(setImmediate)
    expect(inside).toBe(1)
    inside--
    return 'done'
  }
  const all = await Promise.all(Array.from({ length: 4 }, () => inTurn(file, 'working', work)))
  expect(all).toEqual(['done', 'done', 'done', 'done'])
  expect(readdirSync(path.dirname(file))).toEqual([])
})

test('a turn that fails is given back', async () => {
  const file = path.join(folder, 'turn')
  await expect(inTurn(file, 'working', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(inTurn(file, 'working', () => Promise.resolve('yes'))).resolves.toBe('yes')
})

test('a process that was killed in its turn blocks nobody', async () => {
  put('turn', String(spawnSync(process.execPath, ['-e', '']).pid))
  await expect(inTurn(path.join(folder, 'turn'), 'working', () => Promise.resolve('yes'))).resolves.toBe('yes')
})

test('a turn whose number another process has by now blocks nobody', async () => {
  put('turn', String(process.pid))
  const longAgo = new Date(Date.now() - 60_000)
  utimesSync(path.join(folder, 'turn'), longAgo, longAgo)
  await expect(inTurn(path.join(folder, 'turn'), 'working', () => Promise.resolve('yes'))).resolves.toBe('yes')
})
