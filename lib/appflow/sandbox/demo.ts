import type { Account } from '@/lib/sandbox/kit'
import { configurationOf } from './configuration'
import { description } from './lambda/description'
import { functionArn } from './lambda/seed'
import { connectorsOf, flowsOf, profilesOf } from './tables'

const day = 86_400_000

/** Connectors that were registered some days ago, the functions of some of which have drifted since; profiles and flows of theirs. */
export function demo(account: Account, now: Date) {
  const at = (daysAgo: number) => now.getTime() - daysAgo * day
  register(account, 'customer-crm', 'crm-connector', at(2), 'Contacts and opportunities of the CRM')
  // Its policy admits nobody any more.
  register(account, 'ticketing', 'ticketing-connector-no-permission', at(30), 'Tickets of the help desk')
  // Deleted after it was registered.
  register(account, 'old-intranet', 'intranet-connector', at(200), 'Pages of the old intranet')
  // New code since.
  register(account, 'parts', 'parts-connector-updating', at(10), 'Spare parts and suppliers')
  register(account, 'sales-reports', 'sales-reader:live', at(1), 'Read only')
  register(account, 'support', 'support-connector-open', at(3))
  for (let each = 1; each <= 20; each++) {
    const label = `erp-plant-${String(each).padStart(2, '0')}`
    register(account, label, 'erp-connector', at(1 + each / 24), `Orders and stock of plant ${each}`)
  }
  const profiles = profilesOf(account)
  for (const [name, connectorLabel] of [
    ['crm-production', 'customer-crm'],
    ['crm-test', 'customer-crm'],
    ['tickets', 'ticketing'],
  ] as const) {
    profiles.set(name, { name, connectorType: 'CustomConnector', connectorLabel, createdAt: at(1) })
  }
  profiles.set('sales-cloud', { name: 'sales-cloud', connectorType: 'Salesforce', createdAt: at(60) })
  const crm = { type: 'CustomConnector', label: 'customer-crm' } as const
  const flows = flowsOf(account)
  flows.set('contacts-to-lake', {
    name: 'contacts-to-lake',
    description: 'Every night',
    status: 'Active',
    source: crm,
    destination: { type: 'S3' },
    trigger: 'Scheduled',
    createdAt: at(1),
  })
  flows.set('leads-to-crm', {
    name: 'leads-to-crm',
    status: 'Suspended',
    source: { type: 'Salesforce' },
    destination: crm,
    trigger: 'OnDemand',
    createdAt: at(1),
  })
  flows.set('accounts-to-lake', {
    name: 'accounts-to-lake',
    status: 'Active',
    source: { type: 'Salesforce' },
    destination: { type: 'S3' },
    trigger: 'Scheduled',
    createdAt: at(50),
  })
}

function register(account: Account, label: string, name: string, registeredAt: number, text?: string) {
  const cached = configurationOf(description(name.split(':')[0] ?? name))
  if (!cached) return
  connectorsOf(account).set(label, {
    label,
    arn: `arn:aws:appflow:${account.region}:${account.number}:connector/${label}`,
    description: text,
    lambdaArn: functionArn(account, name),
    registeredAt,
    registeredBy: `arn:aws:iam::${account.number}:user/sandbox`,
    cached,
  })
}
