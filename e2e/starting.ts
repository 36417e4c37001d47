import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** A console that a test has started. */
export interface Started {
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

/** A data folder of a test's own. */
export const folder = () => {
  const made = mkdtempSync(path.join(tmpdir(), 'console-start-'))
  folders.push(made)
  return made
}

/** A port that nobody has. */
export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port'))))
    })
  })

/** Whether something listens on a port. */
export const isOpen = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })

/** Starts a console as an operator does, with ports of its own unless `env` names them. */
export const start = async (dataDir: string, env: Record<string, string> = {}): Promise<Started> => {
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
export const descendants = (pid: number): number[] => {
  const file = `/proc/${pid}/task/${pid}/children`
  const children = existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean).map(Number) : []
  return [...children, ...children.flatMap(descendants)]
}

/** The file that names a running database. */
export const postmaster = (dataDir: string) => path.join(dataDir, 'postgres', 'data', 'postmaster.pid')

/** Ends a console with kill -9, wherever it is: every process of it, and the database of its data folder when that runs. */
export const killAll = ({ process: supervisor }: Started, dataDir: string) => {
  const file = postmaster(dataDir)
  const server = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
  for (const pid of [...descendants(supervisor.pid ?? 0), supervisor.pid ?? 0, server].filter(Boolean)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself meanwhile, as the programs do that make a database.
    }
  }
}

/** Ends what a test has started and forgets its folders. */
export const endAll = async () => {
  for (const child of running) {
    const gone = new Promise((resolve) => child.once('exit', resolve))
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) await gone
  }
  running.clear()
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
}
