import {
  CreateConnectorDefinitionCommand,
  GreengrassClient,
  ListConnectorDefinitionsCommand,
} from '@aws-sdk/client-greengrass'
import { v7 } from 'uuid'
import { openBrowser, type Visit } from './bench-browser'
import { actionOf, type BenchConsole, startBenchConsole } from './bench-console'

const account = '444455556666'
const manyAccount = '777788889999'
const many = 10_000
const rounds = { creates: 300, lists: 7, visits: 5 }

/**
 * Prints what the console costs, side by side with the bare SDK in the same run: a create through the server action, a long
 * list until it is whole in the browser, the weight of a first visit, the largest paint on a slow machine, memory.
 */
export async function bench(root: string): Promise<void> {
  const running = await startBenchConsole(root)
  const browser = await openBrowser(running)
  try {
    await benchCreates(running, root)
    await benchLists(running, browser)
    await benchVisits(running, browser)
    console.log(`\nMemory of the console's process, idle after all this: ${running.memory().toFixed(0)} MB`)
  } finally {
    await browser.close()
    await running.stop()
  }
}

const client = (running: BenchConsole, accessKeyId: string) =>
  new GreengrassClient({
    endpoint: running.sandboxUrl,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey: 'sandbox' },
    maxAttempts: 1,
  })

const timed = async (work: () => Promise<unknown>) => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const at = (times: number[], share: number) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0
const ms = (time: number) => `${time.toFixed(1)} ms`

async function benchCreates(running: BenchConsole, root: string) {
  const sdk = client(running, account)
  const { id, page } = actionOf(root, 'createConnectorDefinition')
  const throughAction = async () => {
    const input = JSON.stringify({ name: 'bench', tags: [], withVersion: true, connectors: [] })
    const answer = await fetch(`${running.url}/sandbox-${account}${page}`, {
      method: 'POST',
      headers: {
        'next-action': id,
        'content-type': 'text/plain;charset=UTF-8',
        origin: running.url,
        cookie: running.cookie,
      },
      body: JSON.stringify([{ connection: `sandbox-${account}`, operationId: v7(), input }]),
    })
    const text = await answer.text()
    if (!text.includes('"status":"succeeded"')) throw new Error(`The create failed: ${text.slice(0, 500)}`)
  }
  const raw = () =>
    sdk.send(new CreateConnectorDefinitionCommand({ Name: 'bench', InitialVersion: { Connectors: [] } }))
  for (let i = 0; i < 50; i++) {
    await throughAction()
    await raw()
  }
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let i = 0; i < rounds.creates; i++) {
    ours.push(await timed(throughAction))
    theirs.push(await timed(raw))
  }
  console.log(`\nCreate a connector definition, ${rounds.creates} rounds in turn`)
  console.log(`  server action over HTTP   p50 ${ms(at(ours, 0.5))}   p95 ${ms(at(ours, 0.95))}`)
  console.log(`  bare SDK call             p50 ${ms(at(theirs, 0.5))}   p95 ${ms(at(theirs, 0.95))}`)
  console.log(`  ratio of p50              ${(at(ours, 0.5) / at(theirs, 0.5)).toFixed(2)} (target: at most 4)`)
}

async function benchLists(running: BenchConsole, browser: Awaited<ReturnType<typeof openBrowser>>) {
  const sdk = client(running, manyAccount)
  let next = 0
  const fill = async () => {
    while (next < many) await sdk.send(new CreateConnectorDefinitionCommand({ Name: `definition-${next++}` }))
  }
  await Promise.all(Array.from({ length: 8 }, fill))
  const raw = async () => {
    let NextToken: string | undefined
    let count = 0
    do {
      const answer = await sdk.send(new ListConnectorDefinitionsCommand({ MaxResults: '100', NextToken }))
      count += answer.Definitions?.length ?? 0
      NextToken = answer.NextToken
    } while (NextToken)
    if (count !== many) throw new Error(`The list has ${count} definitions.`)
  }
  const path = `/sandbox-${manyAccount}/greengrass/connectors`
  const html = await (await fetch(running.url + path, { headers: { cookie: running.cookie } })).text()
  const rows = html.match(/definition-\d+<\/a>/g)?.length ?? 0
  const [theirs, whole, first]: [number[], number[], number[]] = [[], [], []]
  for (let i = 0; i < rounds.lists; i++) {
    theirs.push(await timed(raw))
    const visit = await browser.visitList(path, '(10,000)')
    whole.push(visit.wholeMs)
    first.push(visit.firstRowMs)
  }
  console.log(`\nA list of ${many.toLocaleString('en-US')} definitions, ${rounds.lists} rounds in turn, medians`)
  console.log(`  bare SDK, every page                            ${ms(at(theirs, 0.5))}`)
  console.log(`  browser, from navigation to whole               ${ms(at(whole, 0.5))}`)
  console.log(`  browser, from navigation to first row painted   ${ms(at(first, 0.5))}   rows in the HTML: ${rows}`)
  console.log(
    `  ratio whole to bare SDK                         ${(at(whole, 0.5) / at(theirs, 0.5)).toFixed(2)} (target: at most 1.5)`,
  )
}

/** The pages whose addresses carry an id of the demo account. */
async function pagesOfThings({ url, cookie }: BenchConsole): Promise<string[]> {
  const first = async (read: string, member: string) => {
    const text = await (await fetch(`${url}/api/read/sandbox/${read}?args={}`, { headers: { cookie } })).text()
    return new RegExp(`"${member}":"([^"]+)"`).exec(text)?.[1] ?? ''
  }
  const definition = `/sandbox/greengrass/connectors/${await first('greengrass.connectorDefinitions', 'Id')}`
  return [
    definition,
    `${definition}?tab=versions`,
    `${definition}/versions/create`,
    `/sandbox/greengrass/groups/${await first('greengrass.groups', 'Id')}/versions/create`,
    `/sandbox/evs/environments/${await first('evs.environments', 'environmentId')}/connectors/create`,
  ]
}

async function benchVisits(running: BenchConsole, browser: Awaited<ReturnType<typeof openBrowser>>) {
  console.log(`\nFirst visit, CPU 4 times slower, medians of ${rounds.visits}`)
  for (const path of [
    '/sandbox/greengrass/connectors',
    '/sandbox/appflow/connectors',
    '/sandbox/evs/environments',
    '/sandbox/evs/health',
    '/sandbox/people',
    '/sandbox/connections',
    '/sandbox/audit',
    '/sandbox/greengrass/connectors/create',
    '/sandbox/appflow/connectors/register',
    ...(await pagesOfThings(running)),
  ]) {
    const visits: Visit[] = []
    for (let i = 0; i < rounds.visits; i++) visits.push(await browser.firstVisit(path))
    const median = (of: (visit: Visit) => number) => at(visits.map(of), 0.5)
    console.log(
      `  ${path.replace(/\/(?:env-\w{10}|[\da-f-]{36})(?=[/?]|$)/, '/ID').padEnd(42)} JS ${median((v) => v.scriptKB).toFixed(0)} kB (at most 320)   CSS ${median((v) => v.styleKB).toFixed(0)} kB (at most 90)` +
        `   LCP ${(median((v) => v.lcpMs) / 1000).toFixed(2)} s   CLS ${median((v) => v.cls).toFixed(3)}`,
    )
  }
}
