import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'

/** A program that lives and ends with this process. */
export interface Child {
  /** Settles when it has ended, with the reason in words. */
  ended: Promise<string>
  /** The first line of its standard output that starts so; rejects when it ends before. */
  line(start: string): Promise<string>
  /** Asks it to end, and ends it when it has not after that many milliseconds. */
  stop(patienceMs: number): Promise<void>
}

/** What a child is run with. */
export interface ChildOptions {
  /** What it is called in messages. */
  name: string
  script: string
  args: string[]
  /** Modules that are loaded before the program, beside its guard. */
  preload?: URL[]
  cwd: string
  env: NodeJS.ProcessEnv
}

const guard = new URL('./exit-with-parent.mjs', import.meta.url)

/**
 * Signals its whole process group, which it leads. A group of its own keeps Ctrl-C in a terminal from reaching it before
 * us, so that the console can finish while its sandbox and database still answer.
 */
const signal = (child: ChildProcess, name: NodeJS.Signals) => {
  try {
    if (child.pid) process.kill(-child.pid, name)
  } catch {
    child.kill(name)
  }
}

/** Starts a Node program that ends when this process does, however that ends. */
export function startChild({ name, script, args, preload = [], cwd, env }: ChildOptions): Child {
  const child = fork(script, args, {
    cwd,
    env,
    execArgv: [guard, ...preload].flatMap(({ href }) => ['--import', href]),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  child.stdout?.pipe(process.stdout)
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${name} could not start: ${error.message}`))
    child.once('exit', (code, by) => resolve(`${name} ended unexpectedly (${by ?? `exit code ${code}`}).`))
  })
  return {
    ended,
    line: (start) =>
      new Promise((resolve, reject) => {
        let seen = ''
        const read = (chunk: Buffer) => {
          seen += chunk
          const found = seen
            .split('\n')
            .slice(0, -1)
            .find((line) => line.startsWith(start))
          if (found === undefined) return
          child.stdout?.off('data', read)
          resolve(found)
        }
        child.stdout?.on('data', read)
        void ended.then((reason) => reject(new Error(reason)))
      }),
    async stop(patienceMs) {
      signal(child, 'SIGTERM')
      const late = new AbortController()
      const killer = pause(patienceMs, undefined, { signal: late.signal }).then(
        () => signal(child, 'SIGKILL'),
        () => {},
      )
      await ended
      late.abort()
      await killer
    },
  }
}
