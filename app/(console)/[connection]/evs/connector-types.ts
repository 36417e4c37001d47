import type { Choice } from '@/components/form/choice'
import { connectorTypes } from '@/lib/evs/kinds'
import { hasFailed } from './health'
import type { ConnectorRow } from './types'

interface TypeWords {
  /** The appliance's name in a sentence. */
  appliance: string
  purpose: string
  needed: string
  /** Members that the secret must have. */
  keys: string[]
  /** Least rights of what is in the secret. */
  rights: string
}

const known = new Map<string, TypeWords>([
  [
    'VCENTER',
    {
      appliance: 'vCenter',
      purpose: 'Follows the life of VMs; the base of Windows Server entitlements.',
      needed: 'VCF 5.2, 9.0 and 9.1, only for such features.',
      keys: ['username', 'password'],
      rights: 'a vCenter user of its own with the ReadOnly role',
    },
  ],
  [
    'SDDC_MANAGER',
    {
      appliance: 'SDDC Manager',
      purpose: 'Checks host count and license keys.',
      needed: 'VCF 5.2 requires it. Where EVS installed VCF, EVS has made it already.',
      keys: ['apiKey'],
      rights: 'an API key that may read only',
    },
  ],
  [
    'OPERATIONS_MANAGER',
    {
      appliance: 'Operations Manager',
      purpose: 'Keeps EVS in step with VCF 9, licenses included.',
      needed: 'VCF 9.0 and 9.1 require it.',
      keys: ['username', 'password'],
      rights: 'a user of its own that may read only',
    },
  ],
])

/** A type of connector in words; one that AWS added since has none. */
export function connectorTypeWords(type: string | undefined): TypeWords | undefined {
  return known.get(type ?? '')
}

/** The name of the appliance behind a connector, or the type as AWS spells it. */
export function applianceName(type: string | undefined): string {
  return known.get(type ?? '')?.appliance ?? type ?? 'Appliance'
}

/** The types as choices; those that the environment cannot take say why. `vcfVersion` as in `VCF-5.2.2`. */
export function typeChoices(connectors: ConnectorRow[], vcfVersion: string | undefined): Choice[] {
  return connectorTypes.map((value) => {
    const words = known.get(value)
    const disabledReason = whyNot(value, connectors, vcfVersion)
    return {
      value,
      label: value,
      description: [words?.purpose, words?.needed].filter(Boolean).join(' '),
      disabled: disabledReason !== undefined,
      disabledReason,
    }
  })
}

function whyNot(type: string, connectors: ConnectorRow[], vcfVersion = ''): string | undefined {
  const taken = connectors.find((connector) => connector.type === type && connector.state !== 'DELETED')
  if (taken && hasFailed(taken.state))
    return `taken by ${taken.connectorId}, which failed and has to be deleted before another can be made.`
  if (taken) return `taken by ${taken.connectorId}; an environment takes one of each type.`
  if (type === 'OPERATIONS_MANAGER' && vcfVersion.startsWith('VCF-5.'))
    return `for VCF 9 only; this environment runs ${vcfVersion}.`
}
