import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { access } from '@/lib/access'
import { checks, complaintsOf, type HouseFile } from './checks'
import { missingCitations, servicesWithoutSpec } from './tree-checks'

const root = fileURLToPath(new URL('../..', import.meta.url))

const files: HouseFile[] = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile())
  .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }))
const textOf = (name: string) => files.find((file) => file.path === name)?.text

const long = (count: number) => 'line\n'.repeat(count)

/** Per rule, files that break it: where they would lie, and their text. */
const planted: Record<string, [path: string, text: string][]> = {
  'every export of an actions.ts is made by defineAction': [
    ['lib/evs/actions.ts', "'use server'\nexport async function createConnector() {}\n"],
    ['lib/evs/actions.ts', "'use server'\nexport const create = async () => {}\n"],
    ['lib/evs/actions.ts', "'use server'\nexport { create } from './create'\n"],
    ['lib/evs/actions.ts', "'use server'\nexport default defineAction(create)\n"],
    ['lib/evs/actions.ts', 'export const create = defineAction(changes.create)\n'],
  ],
  'a page.tsx is made by definePage under its own address': [
    ['app/(console)/[connection]/evs/page.tsx', 'export default function Page() {}\n'],
    ['app/(console)/[connection]/evs/page.tsx', "export default definePage('/[connection]', () => null)\n"],
    ['app/page.tsx', "const page = definePage('/', () => null)\n"],
  ],
  'a page.tsx has at most 20 lines': [['app/(console)/[connection]/evs/page.tsx', long(21)]],
  'no file has more than 300 lines': [
    ['lib/evs/reads.ts', long(301)],
    ['components/table/table.module.css', long(301)],
  ],
  'elements are found by role and label, not by test id': [
    ['e2e/evs.spec.ts', "page.getByTestId('save')"],
    ['components/table/table.tsx', '<div data-testid="x" />'],
  ],
  'no test sleeps': [['e2e/evs.spec.ts', 'await page.waitForTimeout(500)']],
  'nothing is typed any': [
    ['lib/a.ts', 'let a: any'],
    ['lib/a.ts', 'const a = b as any'],
    ['lib/a.ts', 'const a: Array<any> = []'],
    ['lib/a.ts', 'type A = Record<string, any>'],
    ['lib/a.ts', 'const a = (b: any[]) => b'],
  ],
  'no HTML is set from a string': [
    ['components/a.tsx', '<p dangerouslySetInnerHTML={{ __html: text }} />'],
    ['components/a.tsx', 'element.innerHTML = text'],
  ],
  "Next's caches hold nothing": [
    ['app/page.tsx', "'use cache'"],
    ['lib/evs/reads.ts', "import { unstable_cache } from 'next/cache'"],
  ],
  'the environment is read in lib/config.ts, by the commands, configuration files and tests only': [
    ['lib/evs/clients.ts', 'const region = process.env.AWS_REGION'],
    ['components/a.tsx', 'const { HOST } = process.env'],
    ['lib/db/client.ts', "process['env'].DATABASE_URL"],
  ],
  'nothing is left to be done later': [
    ['lib/a.ts', '// TODO later'],
    ['README.md', 'FIXME: write'],
  ],
  'no ARN names a real account': [
    ['lib/a.test.ts', "'arn:aws:lambda:eu-west-1:408213379502:function:f'"],
    ['README.md', 'arn:aws-cn:iam::408213379502:role/r'],
  ],
}

/** Per rule, a file that comes close and is allowed. */
const allowed: Record<string, [path: string, text: string][]> = {
  'every export of an actions.ts is made by defineAction': [
    ['lib/evs/actions.ts', "'use server'\nexport const create = defineAction(changes.create)\n"],
  ],
  'a page.tsx is made by definePage under its own address': [
    ['app/page.tsx', "export default definePage('/', () => null)\n"],
    [
      'app/(console)/[connection]/(overview)/page.tsx',
      "export default definePage(\n  '/[connection]',\n  () => null)\n",
    ],
  ],
  'a page.tsx has at most 20 lines': [['app/page.tsx', long(20)]],
  'no file has more than 300 lines': [
    ['lib/evs/reads.ts', long(300)],
    ['lib/evs/sandbox/model.json', long(301)],
  ],
  'nothing is typed any': [['lib/a.ts', '// as any other\nconst any = [many, 1]\nconst text = "https://a.example"']],
  'the environment is read in lib/config.ts, by the commands, configuration files and tests only': [
    ['lib/config.ts', 'process.env.PORT'],
    ['lib/cli/start.mjs', 'process.env.PORT'],
    ['e2e/playwright.config.ts', 'process.env.CI'],
    ['lib/evs/evs.test.ts', 'process.env.PORT'],
  ],
  'no ARN names a real account': [['lib/a.ts', "'arn:aws:evs:eu-west-1:123456789012:environment/e'"]],
}

describe.each(checks)('$rule', (check) => {
  test('in the whole project', () => {
    expect(complaintsOf(check, files)).toEqual([])
  })

  test.each(planted[check.rule] ?? [['', 'a rule needs a planted violation']])(
    'is not kept by %s with %j',
    (at, text) => {
      expect(complaintsOf(check, [{ path: at, text }])).toHaveLength(1)
    },
  )

  test.each(allowed[check.rule] ?? [])('is kept by %s with %j', (at, text) => {
    expect(complaintsOf(check, [{ path: at, text }])).toEqual([])
  })
})

describe('every registered service has an end-to-end test', () => {
  test('in the whole project', () => {
    expect(servicesWithoutSpec(textOf('lib/services.ts') ?? '', new Set(files.map((file) => file.path)))).toEqual([])
  })

  test('is not kept by a registry with a service that no test is named after', () => {
    const registry = "import { evs } from '@/lib/evs/service'\nimport { appflow } from '@/lib/appflow/service'\n"
    expect(servicesWithoutSpec(registry, new Set(['e2e/evs.spec.ts']))).toEqual(['appflow'])
    expect(() => servicesWithoutSpec('', new Set())).toThrow('names no service')
  })
})

test('the permission table names every route of app/api, and no other', () => {
  const routes = files.map(({ path: at }) => /^app(\/api\/.*)\/route\.ts$/.exec(at)?.[1]).filter(Boolean)
  expect(Object.keys(access.routes).sort()).toEqual(routes.sort())
})

test('the permission table names every page, and no other', () => {
  const pages = files.map(({ path: at }) => /^app(\/.*|)\/page\.tsx$/.exec(at)?.[1])
  const addresses = pages.flatMap((at) => (at === undefined ? [] : [at.replace(/\/\([\w-]+\)/g, '') || '/']))
  expect(Object.keys(access.pages).sort()).toEqual(addresses.sort())
})

describe('paths cited in ARCHITECTURE.md exist', () => {
  const document = textOf('ARCHITECTURE.md')
  test.runIf(document !== undefined)('in the whole project', () => {
    expect(missingCitations(document ?? '', files)).toEqual([])
  })

  test('is not kept by a document that cites what is gone', () => {
    const text = 'See `lib/read.ts`, `lib/evs/`, `lib/gone.ts`, `app/gone/`, `lib/<service>/schema.ts` and `npm test`.'
    const tree = ['lib/read.ts', 'lib/evs/reads.ts'].map((at) => ({ path: at, text: '' }))
    expect(missingCitations(text, tree)).toEqual(['lib/gone.ts', 'app/gone'])
  })
})
