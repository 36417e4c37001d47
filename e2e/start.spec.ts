import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'

interface Started {
  process: ChildProcess
  port: number
  sandboxPort: number
  output: () => string
  /** Rejects with the output when the console ends before it is ready. */
  ready: Promise<void>
  exit: Promise<{ code: number | null; afterMs: number }>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const folders: string[] = []
const running = new Set<ChildProcess>()

const folder = () => {
  const made = mkdtempSync(path.join(tmpdir(), 'console-start-'))
  folders.push(made)
  return made
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port'))))
    })
  })

const isOpen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

const start = async (dataDir: string, env: Record<string, string> = {}): Promise<Started> => {
  const [port, sandboxPort] = [Number(env.PORT ?? (await freePort())), Number(env.SANDBOX_PORT ?? (await freePort()))]
  const began = Date.now()
  const child = spawn(process.execPath, ['lib/cli/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: '',
      DATA_DIR: dataDir,
      PORT: String(port),
      SANDBOX_PORT: String(sandboxPort),
      ...env,
    },
  })
  running.add(child)
  let output = ''
  const exit = new Promise<{ code: number | null; afterMs: number }>((resolve) =>
    child.once('exit', (code) => resolve({ code, afterMs: Date.now() - began })),
  )
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk
      if (output.includes('Connector Console is ready')) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('close', () => reject(new Error(output)))
  })
  ready.catch(() => {})
  return { process: child, port, sandboxPort, output: () => output, ready, exit }
}

/** The processes that a process has started, and those that they have. */
const descendants = (pid: number): number[] => {
  const file = `/proc/${pid}/task/${pid}/children`
  const children = existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : []
  return [...children, ...children.flatMap(descendants)]
}

const postmaster = (dataDir: string) => path.join(dataDir, 'postgres', 'data', 'postmaster.pid')

test.afterEach(async () => {
  for (const child of running) {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) await gone
  }
  running.clear()
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends everything that was started, within five seconds and with exit code 0`, async () => {
    const dataDir = folder()
    const one = await start(dataDir)
    await one.ready
    const pids = descendants(one.process.pid ?? 0)
    const asked = Date.now()
    one.process.kill(signal)
    expect((await one.exit).code, one.output()).toBe(0)
    expect(Date.now() - asked).toBeLessThan(5_000)
    expect(existsSync(postmaster(dataDir))).toBe(false)
    expect(await Promise.all([isOpen(one.port), isOpen(one.sandboxPort)])).toEqual([false, false])
    expect(pids.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([])
  })
}

test('after kill -9 of the console the same command starts again at once', async () => {
  const dataDir = folder()
  const one = await start(dataDir)
  await one.ready
  one.process.kill('SIGKILL')
  const two = await start(dataDir, { PORT: String(one.port), SANDBOX_PORT: String(one.sandboxPort) })
  await two.ready
  expect((await fetch(`http://127.0.0.1:${two.port}/api/ready`)).status).toBe(200)
})

test('after kill -9 of all its processes, the database too, the same command starts again at once', async () => {
  const dataDir = folder()
  const one = await start(dataDir)
  await one.ready
  const server = Number(readFileSync(postmaster(dataDir), 'utf8').split('\n')[0])
  for (const pid of [...descendants(one.process.pid ?? 0), one.process.pid ?? 0, server]) process.kill(pid, 'SIGKILL')
  const two = await start(dataDir, { PORT: String(one.port), SANDBOX_PORT: String(one.sandboxPort) })
  await two.ready
  expect((await fetch(`http://127.0.0.1:${two.port}/api/ready`)).status).toBe(200)
})

test('a taken port is named with the variable that changes it', async () => {
  const holder = createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const address = holder.address()
  const port = typeof address === 'object' && address ? address.port : 0
  for (const variable of ['PORT', 'SANDBOX_PORT']) {
    const one = await start(folder(), { [variable]: String(port) })
    expect((await one.exit).code).toBe(1)
    expect(one.output()).toContain(`Port ${port} on 127.0.0.1 is taken`)
    expect(one.output()).toContain(`example ${variable}=${port + 1}`)
  }
  await new Promise((resolve) => holder.close(resolve))
})

test('a second console on the same data folder ends at once and names the first, which goes on', async () => {
  const dataDir = folder()
  const one = await start(dataDir)
  await one.ready
  const two = await start(dataDir)
  const { code, afterMs } = await two.exit
  expect(code, two.output()).toBe(1)
  expect(two.output()).toContain(
    `in use by connector-console at http://127.0.0.1:${one.port}, process ${one.process.pid}`,
  )
  expect(afterMs).toBeLessThan(3_000)
  expect((await fetch(`http://127.0.0.1:${one.port}/api/ready`)).status).toBe(200)
})

test('of four consoles that start at once on one data folder exactly one stays', async () => {
  const dataDir = folder()
  const all = await Promise.all(Array.from({ length: 4 }, () => start(dataDir)))
  const outcomes = await Promise.all(
    all.map((one) =>
      one.ready.then(
        () => 'ready',
        () => (one.output().includes('is in use by') ? 'refused' : one.output()),
      ),
    ),
  )
  expect(outcomes.sort()).toEqual(['ready', 'refused', 'refused', 'refused'])
})

test('two consoles with their own ports and data folders run side by side', async () => {
  const [one, two] = await Promise.all([start(folder()), start(folder())])
  await Promise.all([one.ready, two.ready])
  expect(await Promise.all([one, two].map(({ sandboxPort }) => isOpen(sandboxPort)))).toEqual([true, true])
})

test('SANDBOX=off starts none', async () => {
  const one = await start(folder(), { SANDBOX: 'off' })
  await one.ready
  expect(await isOpen(one.sandboxPort)).toBe(false)
})

test('when a part dies all end, with the reason and exit code 1', async () => {
  const dataDir = folder()
  const one = await start(dataDir)
  await one.ready
  const parts = descendants(one.process.pid ?? 0)
  const sandbox = parts.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('sandbox.mjs'))
  process.kill(sandbox ?? 0, 'SIGKILL')
  expect((await one.exit).code).toBe(1)
  expect(one.output()).toContain('The sandbox ended unexpectedly (SIGKILL).')
  expect(existsSync(postmaster(dataDir))).toBe(false)
  expect(await isOpen(one.port)).toBe(false)
})
