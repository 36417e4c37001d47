import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const root = fileURLToPath(new URL('..', import.meta.url))

// Every worker loads this file again: the first, in the runner, chooses, and the others inherit its environment.
if (!process.env.E2E_DATA_DIR) {
  const folder = mkdtempSync(path.join(tmpdir(), 'console-e2e-'))
  process.env.E2E_DATA_DIR = folder
  // Below the ports that systems give to clients, and other ones for a run beside this one.
  const port = 20_000 + (process.pid % 6_000) * 2
  process.env.PORT = String(port)
  process.env.SANDBOX_PORT = String(port + 1)
  process.env.CHROMIUM_PATH ||= execFileSync(process.execPath, ['lib/cli/chromium.mjs'], {
    cwd: root,
    encoding: 'utf8',
  })
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}
const consoleUrl = `http://127.0.0.1:${process.env.PORT}`

export default defineConfig({
  testDir: '.',
  projects: [
    { name: 'first start', testMatch: '*.setup.ts' },
    {
      name: 'console',
      testMatch: '*.spec.ts',
      dependencies: ['first start'],
      use: { storageState: path.join(process.env.E2E_DATA_DIR, 'admin.json') },
    },
  ],
  outputDir: path.join(root, 'test-results'),
  fullyParallel: true,
  workers: 2,
  // A machine that is busy with something else may disturb a test, not twice; what passed only then is told as flaky.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['json'] as const] : [])],
  use: {
    baseURL: consoleUrl,
    trace: 'retain-on-failure',
    locale: 'en-US',
    launchOptions: {
      // Nothing: the one that Playwright downloaded.
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
        '--disable-gpu',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" lib/cli/start.mjs`,
    cwd: root,
    url: `${consoleUrl}/api/ready`,
    env: {
      DATA_DIR: process.env.E2E_DATA_DIR,
      // What the machine is set up for must not decide what is tested.
      HOST: '127.0.0.1',
      DATABASE_URL: '',
      SANDBOX: '',
      AWS_REGION: '',
    },
    timeout: 300_000,
    stdout: 'pipe',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
