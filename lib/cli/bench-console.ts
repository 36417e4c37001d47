import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { v7 } from 'uuid'

/** A console on the production build, with ports and a data folder of its own. */
export interface BenchConsole {
  url: string
  sandboxUrl: string
  /** Of its first admin, as requests carry it. */
  cookie: string
  /** Resident memory of the process that serves pages, in MB. */
  memory(): number
  stop(): Promise<void>
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port'))))
    })
  })

/** Starts one and waits until it is ready. */
export async function startBenchConsole(root: string): Promise<BenchConsole> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'console-bench-'))
  const [port, sandboxPort] = await Promise.all([freePort(), freePort()])
  const env = {
    ...process.env,
    DATABASE_URL: '',
    DATA_DIR: dataDir,
    PORT: String(port),
    SANDBOX: '',
    SANDBOX_PORT: String(sandboxPort),
  }
  const child = spawn(process.execPath, ['lib/cli/start.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => String(chunk).includes('Connector Console is ready') && resolve())
    void ended.then(() => reject(new Error('The console ended before it was ready.')))
  })
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    cookie: await makeFirstAdmin(root, url, dataDir),
    sandboxUrl: `http://127.0.0.1:${sandboxPort}`,
    memory: () => memoryBelow(child.pid ?? 0, 'next-server'),
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Calls the action of the page that the link of the first start opens; gives the cookies that it sets. */
async function makeFirstAdmin(root: string, url: string, dataDir: string): Promise<string> {
  const link = new URL(readFileSync(path.join(dataDir, 'first-admin-link'), 'utf8').trim())
  const token = link.searchParams.get('token')
  const input = { token, name: 'Ada Admin', email: 'ada@example.com', password: 'correct battery in a stable' }
  const answer = await fetch(url + link.pathname, {
    method: 'POST',
    headers: {
      'next-action': actionOf(root, 'firstAdmin').id,
      'content-type': 'text/plain;charset=UTF-8',
      origin: url,
    },
    body: JSON.stringify([{ connection: '', operationId: v7(), input: JSON.stringify(input) }]),
  })
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  if (cookies.length === 0) throw new Error(`The first admin could not be made: ${await answer.text()}`)
  return cookies.join('; ')
}

function memoryBelow(pid: number, name: string): number {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' }).trim().split('\n')
  const all = rows.map((row) => {
    const [, own, parent, rss, args] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(row) ?? []
    return { own: Number(own), parent: Number(parent), rss: Number(rss), args: args ?? '' }
  })
  const below = (id: number): typeof all => {
    const children = all.filter(({ parent }) => parent === id)
    return [...children, ...children.flatMap(({ own }) => below(own))]
  }
  return (below(pid).find(({ args }) => args.startsWith(name))?.rss ?? 0) / 1024
}

/** The id and page of a server action of the build. */
export function actionOf(root: string, name: string): { id: string; page: string } {
  const file = path.join(root, '.next', 'server', 'server-reference-manifest.json')
  const manifest: { node: Record<string, { exportedName: string }> } = JSON.parse(readFileSync(file, 'utf8'))
  const id = Object.entries(manifest.node).find(([, { exportedName }]) => exportedName === name)?.[0]
  if (!id) throw new Error(`The build has no action ${name}.`)
  return { id, page: '/greengrass/connectors/create' }
}
