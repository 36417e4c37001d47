import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const planted = fileURLToPath(new URL('planted', import.meta.url))
const oxlint = path.join(path.dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin', 'oxlint')

/** What the linter reports in a tree, as `file:line`. */
function violations(tree: string): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, '-c', 'oxlint.config.mjs', '-f', 'json', '.'], {
    cwd: tree,
    encoding: 'utf8',
  })
  const report: { number_of_files: number; diagnostics: Diagnostic[] } = JSON.parse(stdout || stderr)
  expect(report.number_of_files).toBeGreaterThan(0)
  return report.diagnostics.map(({ filename, labels: [label] }) => `${filename}:${label?.span.line}`)
}
interface Diagnostic {
  filename: string
  labels: { span: { line: number } }[]
}

/** Lays out one fixture as the file that its first line names, in a tree of its own, beside the project's rules. */
function plant(fixture: string) {
  const text = readFileSync(path.join(planted, fixture), 'utf8')
  const file = text.slice('// file: '.length, text.indexOf('\n'))
  const tree = mkdtempSync(path.join(tmpdir(), 'imports-'))
  onTestFinished(() => rmSync(tree, { recursive: true }))
  for (const service of ['appflow', 'evs', 'greengrass'])
    mkdirSync(path.join(tree, 'lib', service), { recursive: true })
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
  writeFileSync(path.join(tree, file), text)
  copyFileSync(path.join(root, 'oxlint.config.mjs'), path.join(tree, 'oxlint.config.mjs'))
  return { tree, file, imports: text.trimEnd().split('\n').length - 1 }
}

const fixtures = readdirSync(planted)
const everyLineOf = (file: string, imports: number) => Array.from({ length: imports }, (_, i) => `${file}:${i + 2}`)

describe('the import table', () => {
  test.each(fixtures.filter((name) => !name.startsWith('clean-')))(
    'every planted violation in %s is caught',
    (name) => {
      const { tree, file, imports } = plant(name)
      expect(imports).toBeGreaterThan(1)
      expect([...new Set(violations(tree))].sort()).toEqual(everyLineOf(file, imports).sort())
    },
  )

  test.each(fixtures.filter((name) => name.startsWith('clean-')))('nothing in %s is refused', (name) => {
    expect(violations(plant(name).tree)).toEqual([])
  })

  test('the project itself keeps to it', () => {
    expect(violations(root)).toEqual([])
  })
})
