import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { actionOf, callAction } from '@/e2e/actions'
import { expect } from '@/e2e/console'
import { environmentOf } from '@/e2e/evs-form'
import { good } from '@/e2e/good-inputs'
import { arn } from '@/e2e/greengrass-verbs'
import { operationId } from '@/e2e/people'
import { look } from './evidence'
import { cookiesOf } from './sign-in-flows'
import type { Site } from './site'

/** A connection that assumes a role is refused first, then made, tested and looked at. */
export async function makeConnection(page: Page, { sandbox, recorder, seen, add }: Site) {
  // Put together here, so that no text of the project names an account that might be real.
  const role = ['arn:aws:iam:', sandbox.account, 'role/connectors'].join(':')
  await sandbox.demand(role, { externalId: 'of-somebody-else' })
  const text = (name: RegExp) => page.getByRole('textbox', { name })
  await page.goto(`${recorder.origin()}/sandbox/connections/create`)
  await page.getByRole('radio', { name: /^Sandbox account/ }).check()
  await text(/^Name/).fill('Plant')
  await text(/^Account/).fill(sandbox.account)
  await page.getByRole('button', { name: /^Region/ }).click()
  await page.getByRole('combobox', { name: 'Find in Region' }).fill('eu-west-1')
  await page.getByRole('option', { name: /Europe \(Ireland\)/ }).click()
  await text(/^Role ARN/).fill(role)
  const trust = page.getByRole('region', { name: 'Trust policy of the role' })
  const { Statement } = JSON.parse((await trust.textContent()) ?? '')
  const externalId = add('external id', String(Statement[0].Condition.StringEquals['sts:ExternalId']))
  const submit = page.getByRole('button', { name: 'Create connection', exact: true })
  await submit.click()
  await expect(page.getByText(/is not authorized to perform: sts:AssumeRole/).first()).toBeVisible()
  await sandbox.demand(role, { externalId })
  await submit.click()
  await expect(page.getByRole('heading', { name: 'Plant', level: 1 })).toBeVisible()
  await page.getByRole('button', { name: 'Test connection', exact: true }).click()
  await expect(page.getByRole('table', { name: 'What answered' })).toBeVisible()
  seen.push(...(await look(page, "the admin's page of a connection")))
}

/** A parameter that looks like a credential: refused by the console, repeated by AWS in an error, taken with its answer lost. */
export async function createDefinition(page: Page, { sandbox, recorder, seen, add }: Site) {
  const value = add('parameter of a connector', `ghp_${randomBytes(18).toString('hex')}`)
  const create = 'greengrass.createConnectorDefinition'
  const connection = `sandbox-${sandbox.account}`
  const cookie = await cookiesOf(page)
  const connector = { arn: arn('SNS'), id: 'alerts', parameters: [{ key: 'Token', value }] }
  const input = { name: 'line-3', tags: [], withVersion: true, connectors: [connector] }
  const send = async (given: unknown) => {
    const request = { connection, operationId: operationId(), input: JSON.stringify(given) }
    return (await callAction(recorder.port, actionOf(create), request, { cookie })).result?.status
  }
  const statuses = [await send({ ...input, connectors: [{ ...connector, arn: 'x' }] })]
  const message = `Invalid value of Token: "${value}"`
  await sandbox.fault(create, { exception: { code: 'BadRequestException', message }, times: 1 })
  statuses.push(await send(input))
  await sandbox.fault(create, { behaviour: 'resetAfterCommit', times: 1 })
  statuses.push(await send(input))
  expect(statuses).toEqual(['failed', 'failed', 'checking'])
  const [made] = await sandbox.accepted(create)
  await page.goto(`${recorder.origin()}/${connection}/greengrass/connectors/${made?.resourceId}`)
  await expect(page.getByRole('heading', { name: 'line-3', level: 1 })).toBeVisible()
  seen.push(...(await look(page, 'reading the definition')))
  return made?.resourceId ?? ''
}

/** Changes of the other services, by requests: refused by the console, by AWS, and made. Of EVS only a secret's name is asked. */
export async function changeOthers(page: Page, { sandbox, recorder }: Site) {
  const connection = `sandbox-${sandbox.account}`
  const cookie = await cookiesOf(page)
  const environmentId = await environmentOf(sandbox, 'evs-vcf9')
  const lambdaArn = `arn:aws:lambda:us-east-1:${sandbox.account}:function:crm-connector`
  const inputs: [string, Record<string, unknown>][] = [
    ['appflow.registerConnector', { ...good.registerConnector, lambdaArn }],
    [
      'evs.createEnvironmentConnector',
      { ...good.createEnvironmentConnector, environmentId, applianceFqdn: 'vc01.vcf9.evs.example.com' },
    ],
  ]
  const statuses: (string | undefined)[] = []
  for (const [operation, input] of inputs) {
    const send = async (given: unknown) => {
      const request = { connection, operationId: operationId(), input: JSON.stringify(given) }
      const { result } = await callAction(recorder.port, actionOf(operation), request, { cookie })
      statuses.push(result?.status)
    }
    await send({ ...input, surplus: 'x' })
    const message = `Rejected: ${JSON.stringify(input)}`
    await sandbox.fault(operation, { exception: { code: 'ValidationException', message }, times: 1 })
    await send(input)
    await send(input)
  }
  expect(statuses).toEqual(['failed', 'failed', 'succeeded', 'failed', 'failed', 'succeeded'])
}
