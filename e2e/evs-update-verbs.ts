import type { Page, Sandbox } from './console'
import { environmentOf, field } from './evs-form'

/** The change, as the sandbox's ledger names it. */
export const update = 'evs.updateEnvironmentConnector'
/** What the tests change the connector of {@link installed} to. */
export const newFqdn = 'sddc02.prod.evs.example.com'
/** See {@link newFqdn}. */
export const newSecret = 'evs/sddc-manager-api-key'

/** The choice of what is to be changed. */
export const what = (page: Page, choice: 'Appliance FQDN' | 'Secret' | 'Both, one after the other') =>
  page.getByRole('radio', { name: choice, exact: true })

/** Types a name, and closes what is suggested. */
export async function typeFqdn(page: Page, fqdn = newFqdn) {
  await field.fqdn(page).fill(fqdn)
  await field.fqdn(page).press('Escape')
}

/** What EVS answers of a connector. */
export interface Held {
  connectorId: string
  applianceFqdn: string
  secretArn: string
  state: string
}

/** The connector to SDDC Manager, which EVS made where it installed VCF, and the address of its update. */
export async function installed(sandbox: Sandbox, home: string) {
  const environmentId = await environmentOf(sandbox, 'evs-prod-522')
  const held = async () => {
    const { connectors } = await sandbox.evs<{ connectors: Held[] }>('ListEnvironmentConnectors', { environmentId })
    const [connector] = connectors
    if (!connector) throw new Error('There is no connector.')
    return connector
  }
  const { connectorId } = await held()
  const environment = `${home}/evs/environments/${environmentId}`
  return { environmentId, connectorId, held, environment, href: `${environment}/connectors/${connectorId}/update` }
}
