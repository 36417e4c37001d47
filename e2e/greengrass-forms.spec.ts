import { expect, type Page, test } from './console'
import { addConnector, addFromCatalogue, arn, card, choose, createdConnectors, field } from './greengrass-verbs'

const topic = 'arn:aws:sns:us-east-1:111122223333:stops'

const create = (page: Page, home: string) => page.goto(`${home}/greengrass/connectors/create`)

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test('every type of parameter has its control, and says at once what is wrong with its value', async ({
  page,
  home,
}) => {
  test.slow()
  await create(page, home)
  const wrong: [connector: string, label: string, value: string, complaint: RegExp][] = [
    ['SNS', 'Default SNS topic ARN', 'sns', /Enter the ARN of an SNS topic/],
    ['CloudWatch Metrics', 'Publish interval', '901', /Enter a whole number from 0 to 900 \(seconds\)/],
    ['CloudWatch Metrics', 'Publish Region', 'Oregon', /Enter the code of a Region/],
    ['Splunk Integration', 'Splunk endpoint', 'https://splunk.example.com', /Enter a URL with its port/],
    ['Raspberry Pi GPIO', 'Input GPIO pins', '5, 6', /Enter a list with commas and no spaces/],
    ['Docker Application Deployment', 'Credentials for private repositories', '["arn', /This is not JSON/],
    ['Docker Application Deployment', 'Directory path for local Compose file', 'home', /Enter a path/],
    ['ML Feedback', 'Feedback configuration map', '[1]', /Enter a JSON object/],
    ['Device Defender', 'Resource for /proc', 'a b', /Enter the ID of a resource of the group/],
  ]
  let number = 0
  let last = ''
  for (const [connector, label, value, complaint] of wrong) {
    if (connector !== last) await addFromCatalogue(page, ++number, connector, `c${number}`)
    last = connector
    const box = card(page, number)
      .getByRole('textbox', { name: new RegExp(label, 'i') })
      .first()
    await box.fill(value)
    await expect(box).not.toHaveAccessibleDescription(complaint)
    await box.blur()
    await expect(box).toHaveAccessibleDescription(complaint)
    await box.fill('')
    await expect(box).not.toHaveAccessibleDescription(complaint)
  }
  await choose(card(page, 1).getByRole('button', { name: /Container isolation mode/ }), 'NoContainer')
  await choose(card(page, 5).getByRole('button', { name: /Force deployment/ }), 'true')
  await expect(
    card(page, 5)
      .getByText(/^Uncertain: /)
      .first(),
  ).toBeVisible()
})

test('rules between parameters are said as they are typed, and a warning does not block', async ({ page, home }) => {
  await create(page, home)
  await addFromCatalogue(page, 1, 'Serial Stream', 'serial')
  const one = card(page, 1)
  const needed = /it is needed while .* is true/
  await expect(one.getByText(needed)).toHaveCount(0)
  await choose(one.getByRole('button', { name: /Read mode/ }), /true/)
  await expect(one.getByText(needed).first()).toBeVisible()
  await choose(one.getByRole('button', { name: /Read mode/ }), /false/)
  await expect(one.getByText(needed)).toHaveCount(0)
  await addFromCatalogue(page, 2, 'Raspberry Pi GPIO', 'pins')
  await field.submit(page).click()
  await expect(card(page, 2).getByText(/Enter at least one of/)).toHaveCount(2)
  await card(page, 2).getByRole('textbox', { name: 'Input GPIO pins' }).fill('5,6U')
  await expect(card(page, 2).getByText(/Enter at least one of/)).toHaveCount(0)
})

test('a blank optional field leaves its key out; what is typed goes over the wire byte for byte', async ({
  page,
  home,
  sandbox,
}) => {
  await create(page, home)
  await field.name(page).fill('typed')
  await addFromCatalogue(page, 1, 'SNS', 'alerts')
  await expect(page.getByRole('heading', { name: 'SNS · version 4 · id alerts' })).toBeVisible()
  await card(page, 1).getByRole('textbox', { name: 'Default SNS topic ARN' }).fill(topic)
  await page.getByRole('button', { name: 'Add another key to connector 1' }).click()
  await expect(field.key(page, 1)).toBeFocused()
  await field.key(page, 1).fill('OwnKey')
  await field.value(page, 1).fill(' ü \\" ')
  await expect(card(page, 1).getByText('AWS documents no such parameter for this version.')).toBeVisible()
  await addConnector(page, 2, 'OwnMake', 'own')
  await field.submit(page).click()
  await expect(page.getByRole('heading', { name: 'typed', level: 1 })).toBeVisible()
  expect(await createdConnectors(sandbox)).toEqual([
    { Id: 'alerts', ConnectorArn: arn('SNS', 4), Parameters: { DefaultSNSArn: topic, OwnKey: ' ü \\" ' } },
    { Id: 'own', ConnectorArn: arn('OwnMake') },
  ])
})

test('an ID that is there twice and a second instance of a connector are named where they stand', async ({
  page,
  home,
}) => {
  await create(page, home)
  await addFromCatalogue(page, 1, 'SNS', 'alerts')
  await addConnector(page, 2, 'OwnMake', 'alerts')
  await expect(field.id(page, 2)).toHaveAccessibleDescription(/Connector 1 has this ID too/)
  await field.arn(page, 2).fill(arn('SNS', 3))
  await field.id(page, 2).fill('more')
  await expect(field.version(page, 2)).toContainText('Version 3')
  await expect(card(page, 2).getByText('Connector 1 is SNS too: a version holds each connector once.')).toBeVisible()
})
