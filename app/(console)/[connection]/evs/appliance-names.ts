import type { Choice } from '@/components/form/choice'
import type { ConnectorRow, EnvironmentValue } from './types'

/**
 * The domain of an environment's appliances, where a connector tells it: EVS wants the same one for all of them, and its API
 * never says which it is.
 */
export function domainOf(connectors: ConnectorRow[]): string | undefined {
  for (const { applianceFqdn = '' } of connectors) {
    const dot = applianceFqdn.indexOf('.')
    if (dot > 0) return applianceFqdn.slice(dot + 1).toLowerCase()
  }
}

const hostOf: Record<string, keyof NonNullable<EnvironmentValue['vcfHostnames']>> = {
  VCENTER: 'vCenter',
  SDDC_MANAGER: 'sddcManager',
}

/** Full names to offer: the appliance as the environment names it, and what was typed, in the environment's domain. */
export function nameChoices(
  typed: string,
  type: string | undefined,
  domain: string | undefined,
  hostnames: EnvironmentValue['vcfHostnames'],
): Choice[] {
  if (!domain) return []
  const host = hostOf[type ?? '']
  const names = [host && hostnames?.[host], typed.includes('.') ? undefined : typed]
  const full = names.filter((name) => typeof name === 'string' && name !== '').map((name) => `${name}.${domain}`)
  return [...new Set(full)].map((value) => ({ value, label: value }))
}

/** What may be wrong with a name that EVS would take. */
export function nameWarning(fqdn: string, domain: string | undefined): string | undefined {
  const name = fqdn.toLowerCase()
  if (!name.includes('.')) return undefined
  if (domain && !name.endsWith(`.${domain}`))
    return `This environment's other appliances are in ${domain}. EVS wants all of them in the domain that was given when the environment was created.`
  if (/\.(?:local|internal)$/.test(name))
    return 'Names ending in .local or .internal often resolve only inside one network. EVS must resolve this one through the DNS servers of the VPC.'
}
