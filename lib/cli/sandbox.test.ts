import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { rawCall } from '@/lib/sandbox/wire-testing'

const dataDir = mkdtempSync(join(tmpdir(), 'sandbox-cli-'))
const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true })
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** Starts the program; `ended` answers its exit code, and `output` all that it wrote until then. */
function start(port: number) {
  const env = { ...process.env, SANDBOX_PORT: String(port), DATA_DIR: dataDir }
  const child = fork(join(import.meta.dirname, 'sandbox.mjs'), {
    env,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  children.push(child)
  let output = ''
  let errors = ''
  child.stderr?.on('data', (chunk) => (errors += chunk))
  const streams = [child.stdout, child.stderr].map((stream) => stream && once(stream, 'end'))
  const ended = Promise.all([once(child, 'exit'), ...streams]).then(([[code]]) => ({ code, output, errors }))
  const listening = new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      output += chunk
      if (output.includes('\n')) resolve()
    })
    void ended.then(() => reject(new Error(errors)))
  })
  return { child, ended, listening, url: `http://127.0.0.1:${port}` }
}

const list = (url: string) =>
  rawCall(url, { accessKey: 'CLI', service: 'greengrass', method: 'GET', path: '/greengrass/groups' })
const create = (url: string, Name: string) =>
  rawCall(url, { accessKey: 'CLI', service: 'greengrass', path: '/greengrass/groups', body: JSON.stringify({ Name }) })

describe('the sandbox as a program', () => {
  test('says its address in one line, keeps what it answered over kill -9, and ends on SIGTERM', async () => {
    const port = await freePort()
    const first = start(port)
    await first.listening
    expect((await create(first.url, 'kept')).status).toBe(201)
    first.child.kill('SIGKILL')
    await first.ended
    const second = start(port)
    await second.listening
    expect((await list(second.url)).json()).toMatchObject({ Groups: [{ Name: 'kept' }] })
    second.child.kill('SIGTERM')
    expect(await second.ended).toEqual({ code: 0, output: `Sandbox listening on ${second.url}\n`, errors: '' })
  })

  test('ends with the process that started it, also while a call hangs', async () => {
    const { child, ended, listening, url } = start(await freePort())
    await listening
    const rules = [{ operation: '*', behaviour: 'hang' }]
    await fetch(`${url}/_sandbox/faults`, { method: 'POST', body: JSON.stringify({ account: 'CLI', rules }) })
    const hanging = list(url).catch((error: unknown) => error)
    child.disconnect()
    expect(await ended).toMatchObject({ code: 0 })
    expect(await hanging).toBeInstanceOf(Error)
  })

  test('says which port is taken and how to choose another', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { ended, listening } = start(port)
    await expect(listening).rejects.toThrow(`Port ${port} is taken`)
    expect(await ended).toMatchObject({ code: 1, output: '', errors: expect.stringContaining('SANDBOX_PORT') })
    taken.close()
  })
})
