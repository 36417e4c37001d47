import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { expect, test } from '@playwright/test'
import { descendants, endAll, folder, isOpen, killAll, postmaster, start } from './starting'

test.afterEach(endAll)

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
  killAll(one, dataDir)
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
