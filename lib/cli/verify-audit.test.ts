import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { discardEmbedded, runningEmbedded, startEmbedded } from '@/lib/db/embedded'
import { migrate } from '@/lib/db/migrate'

const root = fileURLToPath(new URL('../..', import.meta.url))
const insert = "insert into audit (kind, action, text) values ('done', 'a.b', 'c')"
let folder: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'console-verify-'))
})
afterAll(() => discardEmbedded(folder))

function verify(args: string[], env: Record<string, string> = { DATABASE_URL: '', DATABASE_OWNER_URL: '' }) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['lib/cli/audit-verify.mjs', ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, ...env },
    encoding: 'utf8',
  })
  return { status, stdout: stdout.trim(), stderr: stderr.trim() }
}

const change = async (url: string, ...statements: string[]) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

test('the command looks through the audit of a console that runs, of one that does not, and of one elsewhere', async () => {
  expect(verify([])).toMatchObject({ status: 1, stderr: `There is no database in ${folder}.` })
  const { url, appUrl, application, stop } = await startEmbedded(folder, { durable: false })
  expect(verify([]).stderr).toBe('This database has no audit yet: start the console on it once.')
  await migrate(url, application)
  await change(appUrl, insert, insert, insert)
  const running = verify([])
  expect(running).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^3 rows, chain whole, head 3:[0-9a-f]{64}$/),
  })
  expect(runningEmbedded(folder)).toBe(url)
  expect(verify([], { DATABASE_URL: appUrl, DATABASE_OWNER_URL: '' })).toEqual(running)
  expect(verify([], { DATABASE_URL: appUrl, DATABASE_OWNER_URL: url })).toEqual(running)

  await stop()
  expect(verify([])).toEqual(running)
  expect(runningEmbedded(folder)).toBeUndefined()

  const head = running.stdout.split(' ').at(-1) ?? ''
  expect(verify(['--head', head])).toEqual(running)
  expect(verify(['--head', '3'])).toMatchObject({ status: 1, stderr: expect.stringContaining('--head is a number') })
  expect(verify(['--head', head.replace('3:', '4:')])).toMatchObject({
    status: 1,
    stderr: 'Row 4 is missing; 4 was noted.',
  })

  const again = await startEmbedded(folder, { durable: false })
  await change(again.url, 'set session_replication_role = replica', "update audit set text = 'x' where seq = 2")
  expect(verify([])).toEqual({
    status: 1,
    stdout: '',
    stderr: 'Row 2 is not what was written: its content does not give its hash.',
  })
}, 60_000)
