import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const biome = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')),
  'bin',
  'biome',
)

/** The names of the rules that one file breaks under the project's configuration. */
function broken(at: string, text: string): string[] {
  const tree = mkdtempSync(path.join(tmpdir(), 'biome-'))
  onTestFinished(() => rmSync(tree, { recursive: true }))
  mkdirSync(path.dirname(path.join(tree, at)), { recursive: true })
  writeFileSync(path.join(tree, at), text)
  writeFileSync(path.join(tree, '.gitignore'), 'node_modules\n')
  copyFileSync(path.join(root, 'biome.json'), path.join(tree, 'biome.json'))
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '.'], {
    cwd: tree,
    encoding: 'utf8',
  })
  const report: { diagnostics: { category: string; severity: string }[] } = JSON.parse(stdout)
  return report.diagnostics.filter(({ severity }) => severity === 'error').map(({ category }) => category)
}

describe('the linter refuses', () => {
  test.each([
    [
      'lint/nursery/noFloatingPromises',
      'lib/a.ts',
      'export const a = async () => 1\nexport function b() {\n  a()\n}\n',
    ],
    ['lint/suspicious/noExplicitAny', 'lib/a.ts', 'export const a = (b: any) => b\n'],
    [
      'lint/security/noDangerouslySetInnerHtml',
      'components/a.tsx',
      'export const A = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />\n',
    ],
    ['lint/a11y/useAltText', 'components/a.tsx', 'export const A = () => <img src="a.png" />\n'],
    ['lint/a11y/useButtonType', 'components/a.tsx', 'export const A = () => <button>Go</button>\n'],
    ['lint/a11y/noLabelWithoutControl', 'components/a.tsx', 'export const A = () => <label>Name</label>\n'],
    [
      'lint/correctness/useHookAtTopLevel',
      'components/a.tsx',
      "import { useState } from 'react'\nexport function A({ b }: { b: boolean }) {\n  if (b) useState(1)\n  return null\n}\n",
    ],
    ['lint/suspicious/noConsole', 'lib/a.ts', "console.log('x')\n"],
    [
      'lint/suspicious/noSkippedTests',
      'lib/a.test.ts',
      "import { test } from 'vitest'\ntest.skip('later', () => {})\n",
    ],
    ['lint/suspicious/noFocusedTests', 'lib/a.test.ts', "import { test } from 'vitest'\ntest.only('now', () => {})\n"],
    [
      'lint/suspicious/noPlaywrightWaitForTimeout',
      'e2e/a.spec.ts',
      'export async function a(page: Page) {\n  await page.waitForTimeout(5)\n}\n',
    ],
    ['lint/style/useFilenamingConvention', 'lib/someThing.ts', 'export const someThing = 1\n'],
    ['lint/style/noCommonJs', 'lib/a.ts', "export const a = require('./b')\n"],
    ['lint/suspicious/noTsIgnore', 'lib/a.ts', '// @ts-ignore\nexport const a: number = ""\n'],
  ])('%s in %s', (rule, at, text) => {
    expect(broken(at, text)).toContain(rule)
  })

  test('nothing in a plain file', () => {
    expect(broken('lib/a.ts', 'export const a = 1\n')).toEqual([])
  })
})
