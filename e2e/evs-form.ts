import { expect, type Page, type Sandbox } from './console'

/** The change, as the sandbox's ledger names it. */
export const create = 'evs.createEnvironmentConnector'

/** The id of an environment that every account starts with: `evs-prod-522`, `evs-vcf9`, `evs-lab`. */
export async function environmentOf(sandbox: Sandbox, name: string): Promise<string> {
  const { environmentSummaries } = await sandbox.evs<{
    environmentSummaries: { environmentId: string; environmentName: string }[]
  }>('ListEnvironments', {})
  return environmentSummaries.find(({ environmentName }) => environmentName === name)?.environmentId ?? ''
}

/** The form's fields and its button. */
export const field = {
  fqdn: (page: Page) => page.getByRole('combobox', { name: 'Appliance FQDN' }),
  secret: (page: Page) => page.getByRole('textbox', { name: 'Secret' }),
  type: (page: Page, type: string) => page.getByRole('radio', { name: type }),
  submit: (page: Page) => page.getByRole('button', { name: 'Create connector' }),
}

/** Opens the form from the address of an environment; gives the environment's id. */
export async function openForm(page: Page, sandbox: Sandbox, home: string, name = 'evs-vcf9') {
  const id = await environmentOf(sandbox, name)
  await page.goto(`${home}/evs/environments/${id}/connectors/create`)
  await expect(page.getByRole('button', { name: 'Environment', exact: false })).toContainText(name)
  return id
}

/** Fills the form with what EVS takes in `evs-vcf9`, unless told otherwise. */
export async function fill(page: Page, given: { type?: string; fqdn?: string; secret?: string } = {}) {
  const { type = 'VCENTER', fqdn = 'vc01.vcf9.evs.example.com', secret = 'evs/vcenter-reader' } = given
  await field.type(page, type).check()
  await field.fqdn(page).fill(fqdn)
  await field.fqdn(page).press('Escape')
  await field.secret(page).fill(secret)
}

/** The card of a connector. */
export const card = (page: Page, name: string | RegExp) => page.getByRole('article', { name })
/** The line of a check. */
export const check = (page: Page, type: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(type, { exact: true }) })

/** The question before a form is sent: which secret is used against which host. */
export const question = (page: Page, verb = 'Create connector') =>
  page.getByRole('dialog', { name: new RegExp(`^${verb}`) })

/** Submits the form, and answers the question, also where the pre-flight fails. */
export async function send(page: Page, verb = 'Create connector') {
  await page.getByRole('form').getByRole('button', { name: verb }).click()
  await question(page, verb)
    .getByRole('button', { name: new RegExp(`^${verb}`) })
    .click()
}
