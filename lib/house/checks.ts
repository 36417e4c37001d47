/** A file of the project: its path from the root with `/`, and its text. */
export interface HouseFile {
  path: string
  text: string
}

/** A rule about single files. */
export interface Check {
  /** The rule as a sentence. */
  rule: string
  /** Which files it is about. */
  about: RegExp
  /** Which of those it leaves out. */
  except?: RegExp
  /** What is wrong with a file, one line each. Empty when nothing is. */
  complaints: (file: HouseFile) => string[]
}

const code = /\.(ts|tsx|mjs)$/
const tests = /\.(test|spec)\.tsx?$|\.fixture\.ts$|(^|\/)testing[^/]*\.ts$|^e2e\//
const written = /\.(ts|tsx|mjs|css|md|sql|json|yml)$/

/** Account numbers as AWS's documentation makes them up: 123456789012, and three runs of four (111122223333). */
const example = /^(123456789012|(\d)\2{3}(\d)\3{3}(\d)\4{3})$/

const without = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|[^:'"`])\/\/.*$/gm, blank)
const blank = (comment: string) => comment.replace(/[^\n]/g, ' ')

/** Complains about each line of a file's code that matches; comments do not count. */
const lines = (pattern: RegExp) => (file: HouseFile) => linesOf(without(file.text), pattern)
const linesOf = (text: string, pattern: RegExp) =>
  text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`line ${i + 1}: ${line.trim().slice(0, 100)}`] : []))

const longerThan = (limit: number) => (file: HouseFile) => {
  const count = file.text.trimEnd().split('\n').length
  return count > limit ? [`${count} lines, ${limit} are allowed`] : []
}

/** Every rule about single files. */
export const checks: Check[] = [
  {
    rule: 'every export of an actions.ts is made by defineAction',
    about: /^lib\/[^/]+\/actions\.ts$/,
    complaints: ({ text }) => [
      ...(/^['"]use server['"]/.test(text) ? [] : ["does not start with 'use server'"]),
      ...linesOf(without(text), /^export (?!const \w+ = defineAction\(|type |interface )/),
    ],
  },
  {
    rule: 'a page.tsx is made by definePage under its own address',
    about: /^app\/(.*\/)?page\.tsx$/,
    complaints: ({ path, text }) => {
      const address =
        path
          .replace(/^app/, '')
          .replace(/\/\([\w-]+\)/g, '')
          .replace(/\/page\.tsx$/, '') || '/'
      return text.replace(/\s+/g, '').includes(`exportdefaultdefinePage('${address}'`) ? [] : [`is not ${address}`]
    },
  },
  { rule: 'a page.tsx has at most 20 lines', about: /(^|\/)page\.tsx$/, complaints: longerThan(20) },
  {
    rule: 'no file has more than 300 lines',
    about: /\.(ts|tsx|mjs|css|md|sql)$/,
    except: /^lib\/db\/migrations\//,
    complaints: longerThan(300),
  },
  {
    rule: 'elements are found by role and label, not by test id',
    about: code,
    complaints: lines(/getByTestId|data-testid/),
  },
  { rule: 'no test sleeps', about: code, complaints: lines(/\bwaitForTimeout\b/) },
  {
    rule: 'nothing is typed any',
    about: /\.tsx?$/,
    complaints: lines(/:\s*any\b|\bas any\b|<any\b|\bany\[\]|[,|&] any\b(?=[>,|&])/),
  },
  { rule: 'no HTML is set from a string', about: code, complaints: lines(/dangerouslySetInnerHTML|\.innerHTML\s*=/) },
  { rule: "Next's caches hold nothing", about: code, complaints: lines(/['"]use cache|\bunstable_cache\b/) },
  {
    rule: 'the environment is read in lib/config.ts, by the commands, configuration files and tests only',
    about: code,
    // Next replaces NEXT_RUNTIME while it builds, in instrumentation.ts; the database's programs are given their PATH.
    except: new RegExp(
      `^lib/(config\\.ts$|cli/|db/cluster\\.ts$)|\\.config\\.(ts|mjs)$|^instrumentation\\.ts$|${tests.source}`,
    ),
    complaints: lines(/\bprocess\.env\b|\bprocess\[['"]env/),
  },
  {
    rule: 'nothing is left to be done later',
    about: written,
    except: /^package-lock\.json$/,
    complaints: ({ text }) => linesOf(text, /\b(TODO|FIXME|XXX|HACK)\b/),
  },
  {
    rule: 'no ARN names a real account',
    about: written,
    complaints: ({ text }) =>
      [...text.matchAll(/\barn:aws[\w-]*:[\w-]*:[\w-]*:(\d{12})\b/g)].flatMap(([arn, account = '']) =>
        example.test(account) ? [] : [arn],
      ),
  },
]

/** What a check complains about in a tree, as `path: complaint`. The house's own words about its rules are left out. */
export function complaintsOf({ about, except, complaints }: Check, files: HouseFile[]): string[] {
  return files
    .filter(({ path }) => about.test(path) && !except?.test(path) && !path.startsWith('lib/house/'))
    .flatMap((file) => complaints(file).map((complaint) => `${file.path}: ${complaint}`))
}
