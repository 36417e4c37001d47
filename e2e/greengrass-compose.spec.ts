import { actionOf, callAction } from './actions'
import { expect, expectAccessible, type Page, type Sandbox, test } from './console'
import {
  definitionsOf,
  latestOf,
  type Made,
  makeGroup,
  makeGroupVersion,
  makeReferences,
} from './greengrass-group-verbs'
import { arn, expectAccessibleInBothThemes, makeDefinition } from './greengrass-verbs'
import { operationId } from './people'

const create = 'greengrass.createGroupVersion'
const group = (home: string, { Id }: Made) => `${home}/greengrass/groups/${Id}`
const row = (page: Page, kind: string) => page.getByRole('radiogroup', { name: kind })
const submit = (page: Page) => page.getByRole('button', { name: 'Create group version' })
const arnOf = (page: Page, kind: string) => page.getByLabel(`ARN of the ${kind} definition version`)
const differences = (page: Page) => page.getByRole('list', { name: 'References that differ' })

const sns = (Parameters: Record<string, string>) => [{ Id: 'alerts', ConnectorArn: arn('SNS', 4), Parameters }]

/** A version of a connector definition, then a newer one, of which one parameter differs. */
async function twoVersions(sandbox: Sandbox) {
  const definition = await makeDefinition(sandbox, 'line-3', sns({ DefaultSNSArn: 'old topic', Keep: 'same' }))
  await sandbox.advance(60)
  const newer = await sandbox.greengrass<{ Arn: string; Version: string }>(
    'POST',
    `${definitionsOf('Connector')}/${definition.Id}/versions`,
    { Connectors: sns({ DefaultSNSArn: 'new topic', Keep: 'same' }) },
  )
  return { old: definition.LatestVersionArn, newer: newer.Arn }
}

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('what changes is shown down to the parameters of the connectors, and what AWS holds afterwards is told', async ({
  page,
  home,
  sandbox,
}) => {
  const { old, newer } = await twoVersions(sandbox)
  const others = await makeReferences(sandbox, ['Core', 'Logger'])
  const made = await makeGroup(sandbox, { ...others, ConnectorDefinitionVersionArn: old })
  await page.goto(`${group(home, made)}/versions/create`)
  await row(page, 'Connector').getByRole('radio', { name: 'Change' }).check()
  await arnOf(page, 'connector').fill(newer)
  await expect(page.getByRole('status').filter({ hasText: '2 kept, 1 changed, 0 dropped' })).toBeVisible()
  const parameter = differences(page).getByRole('row').filter({ hasText: 'DefaultSNSArn' })
  await expect(parameter).toContainText('changed')
  await expect(parameter).toContainText('old topic')
  await expect(parameter).toContainText('new topic')
  await expect(differences(page)).not.toContainText('Keep')
  await expectAccessibleInBothThemes(page)
  await submit(page).click()
  await expect(page.getByText(/is created; it is the latest, and AWS holds what you composed/)).toBeVisible()
  expect(await latestOf(sandbox, made.Id)).toEqual({ ...others, ConnectorDefinitionVersionArn: newer })
})

test('a version that somebody else’s came before is told loudly after it was created', async ({
  page,
  home,
  sandbox,
}) => {
  const { old, newer } = await twoVersions(sandbox)
  const made = await makeGroup(sandbox, { ConnectorDefinitionVersionArn: old })
  await page.goto(`${group(home, made)}/versions/create`)
  await row(page, 'Connector').getByRole('radio', { name: 'Change' }).check()
  await arnOf(page, 'connector').fill(newer)
  await sandbox.fault(create, { latencyMs: 3_000, times: 1 })
  await submit(page).click()
  // Between the look at the base and the creation there is a moment in which AWS takes anybody's version.
  await expect.poll(() => sandbox.faults()).toEqual([])
  await sandbox.advance(1)
  const theirs = await makeGroupVersion(sandbox, made, { ConnectorDefinitionVersionArn: old })
  await expect(page.getByText(/Somebody else created|It is not the latest/)).toContainText(theirs.Version.slice(0, 8))
  await expect(page.getByText('Warning', { exact: true })).toBeVisible()
})

test('any two versions are compared, and an old one is restored as a new version that drops nothing unasked', async ({
  page,
  home,
  sandbox,
}) => {
  const { old, newer } = await twoVersions(sandbox)
  const { LoggerDefinitionVersionArn } = await makeReferences(sandbox, ['Logger'])
  const made = await makeGroup(sandbox, { ConnectorDefinitionVersionArn: old })
  await sandbox.advance(60)
  const second = await makeGroupVersion(sandbox, made, {
    ConnectorDefinitionVersionArn: newer,
    LoggerDefinitionVersionArn,
  })
  await page.goto(group(home, made))
  await page.getByRole('tab', { name: 'Versions' }).click()
  await page.getByRole('checkbox', { name: `Select version ${made.LatestVersion}` }).check()
  await page.getByRole('checkbox', { name: `Select version ${second.Version}` }).check()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Compare' }).click()
  await expect(page.getByRole('status').filter({ hasText: '0 the same, 1 changed, 1 added, 0 dropped' })).toBeVisible()
  await expect(differences(page).getByRole('row').filter({ hasText: 'DefaultSNSArn' })).toContainText('new topic')
  await expect(differences(page)).toContainText('Added: Logger')
  await expectAccessibleInBothThemes(page)
  await page.getByRole('button', { name: 'Swap' }).click()
  await expect(differences(page)).toContainText('Dropped: Logger')
  await expect(page).toHaveURL(new RegExp(`from=${second.Version}&to=${made.LatestVersion}`))
  await page.getByRole('link', { name: 'Back to the versions' }).click()
  await page.getByRole('checkbox', { name: `Select version ${made.LatestVersion}` }).check()
  await page.getByRole('link', { name: 'Restore as new version' }).click()
  await expect(page.getByText(`Filled with what version ${made.LatestVersion.slice(0, 8)} refers to`)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: '0 kept, 1 changed, 1 dropped' })).toBeVisible()
  await submit(page).click()
  await expect(page.getByText('This version would drop Logger. Nothing was changed.')).toBeVisible()
  await page.getByRole('checkbox', { name: /^Drop the logger/ }).check()
  await submit(page).click()
  await expect(page.getByText(/is created; it is the latest/)).toBeVisible()
  expect(await latestOf(sandbox, made.Id)).toEqual({ ConnectorDefinitionVersionArn: old })
})

test('of two operators who submit from one version, one wins and the other sees what the first changed', async ({
  page,
  context,
  home,
  sandbox,
}) => {
  const { old, newer } = await twoVersions(sandbox)
  const { LoggerDefinitionVersionArn = '' } = await makeReferences(sandbox, ['Logger'])
  const made = await makeGroup(sandbox, { ConnectorDefinitionVersionArn: old })
  const other = await context.newPage()
  for (const each of [page, other]) {
    await each.goto(`${group(home, made)}/versions/create`)
    await expect(row(each, 'Subscription')).toBeVisible()
  }
  await row(other, 'Connector').getByRole('radio', { name: 'Change' }).check()
  await arnOf(other, 'connector').fill(newer)
  await row(page, 'Logger').getByRole('radio', { name: 'Add' }).check()
  await arnOf(page, 'logger').fill(LoggerDefinitionVersionArn)
  await submit(other).click()
  await expect(other.getByText(/is created; it is the latest/)).toBeVisible()
  await submit(page).click()
  await expect(page.getByText('It differs from the one this form started from: Connector changed.')).toBeVisible()
  const theirs = differences(page).getByRole('row').filter({ hasText: 'DefaultSNSArn' })
  await expect(theirs).toContainText('new topic')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Bring my changes onto it' }).click()
  await expect(page.getByText('The group has a newer version')).toBeHidden()
  await submit(page).click()
  await expect(page.getByText(/is created; it is the latest/)).toBeVisible()
  expect(await latestOf(sandbox, made.Id)).toEqual({
    ConnectorDefinitionVersionArn: newer,
    LoggerDefinitionVersionArn,
  })
})

const pairs = process.env.LONG_TESTS ? 100 : 10

test(`of ${pairs} pairs of simultaneous versions from one base each, none overwrites the other unseen`, async ({
  sandbox,
}) => {
  test.setTimeout(pairs * 6_000)
  const references = { connector: '', core: '', device: '', function: '', logger: '', resource: '', subscription: '' }
  const [base, one, two] = await Promise.all(['base', 'one', 'two'].map((name) => makeDefinition(sandbox, name, [])))
  const send = (made: Made, connector = '') =>
    callAction(Number(process.env.PORT), actionOf(create), {
      connection: `sandbox-${sandbox.account}`,
      operationId: operationId(),
      input: JSON.stringify({
        ...references,
        groupId: made.Id,
        baseVersionId: made.LatestVersion,
        connector,
        drop: [],
      }),
    })
  const outcomes: string[] = []
  for (let pair = 0; pair < pairs; pair++) {
    const made = await makeGroup(sandbox, { ConnectorDefinitionVersionArn: base?.LatestVersionArn })
    const wanted = [one?.LatestVersionArn, two?.LatestVersionArn]
    const answers = await Promise.all(wanted.map((connector) => send(made, connector)))
    const won = answers.findIndex(({ result }) => result?.status === 'succeeded')
    outcomes.push(
      answers
        .map(({ result }) => result?.failure?.code ?? result?.status)
        .sort()
        .join(' and '),
    )
    const { Versions } = await sandbox.greengrass<{ Versions: unknown[] }>(
      'GET',
      `/greengrass/groups/${made.Id}/versions`,
    )
    expect(Versions).toHaveLength(2)
    expect(await latestOf(sandbox, made.Id)).toEqual({ ConnectorDefinitionVersionArn: wanted[won] })
  }
  expect(outcomes).toEqual(Array(pairs).fill('BaseMoved and succeeded'))
})
