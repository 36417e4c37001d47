import { test } from '@playwright/test'
import { awsActions } from './actions'
import { expect } from './console'
import { freshAccount, notKilled, turns } from './crash/aws-changes'
import { type Point, Rounds } from './crash/rounds'
import { endSites, Site } from './crash/site'
import { endAll } from './starting'

// A console is killed from outside at each point of the way of a change, with the changes of the build under way. What the
// sandbox accepted is the truth; what the console recorded is judged by it.

test.afterEach(endSites)

const rounds = process.env.LONG_TESTS ? 30 : 1
/** After so many rounds all is waited for and judged. */
const atOnce = 5

async function killRepeatedly(site: Site, points: Point[]) {
  test.setTimeout(process.env.LONG_TESTS ? 5_400_000 : 240_000)
  await site.begin()
  const all = new Rounds(site)
  await all.rehearse()
  for (let round = 0; round < rounds; round++) {
    for (const point of points) await all.kill(point, round)
    if ((round + 1) % atOnce === 0 || round + 1 === rounds) await all.settle()
  }
  const summary = await all.summary()
  process.stdout.write(`${summary}\n`)
  test.info().annotations.push({ type: 'figures', description: summary })
  expect(all.wrong).toEqual([])
}

test('the changes of AWS that are killed on their way are those of the build', async () => {
  const killed = new Set<string>()
  for (let n = 0; n < turns; n++) for (const { operation } of (await freshAccount()).tries) killed.add(operation)
  const built = awsActions().map(({ operation }) => operation)
  expect([...killed, ...notKilled].toSorted()).toEqual(built.toSorted())
})

test(`a console killed with its packets to or from an external database held accounts for every change (${rounds} × K1, K4, K0, K5)`, async () => {
  await killRepeatedly(await Site.external(), ['K1', 'K4', 'K0', 'K5'])
})

test(`a console and its database killed before or after AWS commits, while starting and while reading AWS account for every change (${rounds} × K2, K3, K6, K7)`, async () => {
  await killRepeatedly(Site.embedded(), ['K2', 'K3', 'K6', 'K7'])
})

test(`a first start that is killed anywhere is made good by the next (${rounds} × K6)`, async () => {
  test.setTimeout(process.env.LONG_TESTS ? 3_600_000 : 120_000)
  const wrong: string[] = []
  const after: number[] = []
  for (let round = 0; round < rounds; round++) {
    const site = Site.embedded()
    after.push(await site.killWhileStarting(5_000))
    await site.begin()
    wrong.push(...(await site.brokenChain()))
    await endAll()
  }
  process.stdout.write(`first starts killed after ${after.join(', ')} ms; violations ${wrong.length}\n`)
  expect(wrong).toEqual([])
})
