import { mkdtempSync } from 'node:fs'
import { Client } from 'pg'
import { test } from 'vitest'
import { discardEmbedded, startEmbedded } from '@/lib/db/embedded'
import { migrate } from '@/lib/db/migrate'
test('bench', async () => {
  const dir = mkdtempSync('/tmp/audit-bench/')
  const e = await startEmbedded(dir)
  await migrate(e.url, e.application)
  const run = async (writers: number, each: number, sql: string) => {
    const clients = await Promise.all(Array.from({ length: writers }, async () => { const c = new Client({ connectionString: e.appUrl }); await c.connect(); return c }))
    const ms: number[] = []
    const t0 = performance.now()
    await Promise.all(clients.map(async (c) => { for (let i = 0; i < each; i++) { const t = performance.now(); await c.query(sql); ms.push(performance.now() - t) } await c.end() }))
    const total = performance.now() - t0
    ms.sort((a, b) => a - b)
    console.log(writers, sql.slice(0, 20), 'p50', ms[ms.length >> 1]?.toFixed(2), 'p99', ms[Math.floor(ms.length * .99)]?.toFixed(2), 'per s', (ms.length / total * 1000).toFixed(0))
  }
  const ins = "insert into audit (kind, action, text, connection, diff) values ('done', 'a.b', 'at once', 'sandbox', '{\"a\": 1}')"
  await run(1, 300, ins); await run(10, 200, ins)
  await run(10, 200, "insert into secrets values (gen_random_uuid()::text, 'b')")
  const o = new Client({ connectionString: e.url }); await o.connect()
  await o.query("insert into audit (kind, action, text, connection, diff) select 'done', 'a.b', 'n' || n, 'sandbox', '{\"a\": [1,2,3]}' from generate_series(1, 200000) n")
  const { verifyChain } = await import('./verify')
  await o.query('begin isolation level repeatable read read only'); const t = performance.now(); console.log(await verifyChain(o), performance.now() - t, process.memoryUsage().rss >> 20)
  await o.end()
  await discardEmbedded(dir)
}, 300_000)
