import type { CheckRow } from './types'

interface CheckWords {
  meaning: string
  /** What to do while it fails, in order. */
  steps: string[]
  /** The check without which this one can tell nothing. */
  after?: string
}

const network = [
  'Check that EVS can reach your DNS servers from the service access subnet, that the name has its A and PTR records, and that no host name or address is used twice.',
  'Check the firewall: TCP and UDP to the DNS servers; HTTPS and SSH to the VLAN subnets of host management and management VMs.',
  'If it still fails, ask AWS Support.',
]

const reachable = (appliance: string, credentials: string) => [
  `Check that ${appliance} is running and that its certificate is valid and not expired.`,
  `Check ${credentials} in the secret, and the tag EvsAccess=true on the secret and on its KMS key.`,
  ...network,
]

const reachVcenter = reachable('vCenter', 'the user name and password')
const reachSddcManager = reachable('SDDC Manager', 'the API key')
const hosts = ["Add hosts until the environment has the minimum of its VCF topology; AWS's page names it."]
const coverage = [
  'Assign licenses to vCenter in SDDC Manager.',
  'Add VCF or vSAN licenses in SDDC Manager until they cover the cores of all hosts and the vSAN capacity.',
]
const reuse = ['In SDDC Manager, replace the license keys that another EVS environment uses too.']
const inventory = ['Check the rights of the vCenter user: the ReadOnly role on the whole inventory.', ...reachVcenter]

/** EVS's checks (API reference, Check) with the remedies of the user guide's page on troubleshooting. */
const known = new Map<string, CheckWords>([
  ['REACHABILITY', { meaning: 'EVS has a lasting connection to SDDC Manager.', steps: reachSddcManager }],
  ['HOST_COUNT', { meaning: 'The environment has enough hosts.', steps: hosts, after: 'REACHABILITY' }],
  ['KEY_REUSE', { meaning: 'No other EVS environment uses its VCF license key.', steps: reuse, after: 'REACHABILITY' }],
  ['KEY_COVERAGE', { meaning: 'Its license covers the cores of all hosts.', steps: coverage, after: 'REACHABILITY' }],
  ['VCENTER_REACHABILITY', { meaning: 'vCenter answers EVS through this connector.', steps: reachVcenter }],
  [
    'VCENTER_VM_SYNC',
    { meaning: "EVS can read vCenter's inventory of VMs.", steps: inventory, after: 'VCENTER_REACHABILITY' },
  ],
  [
    'VCENTER_VM_EVENT',
    { meaning: 'Events of VMs reach EVS from vCenter.', steps: inventory, after: 'VCENTER_REACHABILITY' },
  ],
  [
    'OPERATIONS_MANAGER_REACHABILITY',
    {
      meaning: 'Operations Manager answers EVS through this connector.',
      steps: reachable('Operations Manager', 'the user name and password'),
    },
  ],
  [
    'SDDC_MANAGER_REACHABILITY',
    { meaning: 'SDDC Manager answers EVS through this connector.', steps: reachSddcManager },
  ],
  [
    'SDDC_MANAGER_HOST_COUNT',
    { meaning: 'SDDC Manager reports enough hosts.', steps: hosts, after: 'SDDC_MANAGER_REACHABILITY' },
  ],
  [
    'SDDC_MANAGER_KEY_COVERAGE',
    { meaning: "SDDC Manager's license covers all hosts.", steps: coverage, after: 'SDDC_MANAGER_REACHABILITY' },
  ],
  [
    'SDDC_MANAGER_KEY_REUSE',
    {
      meaning: "No other EVS environment uses SDDC Manager's license.",
      steps: reuse,
      after: 'SDDC_MANAGER_REACHABILITY',
    },
  ],
  [
    'CONNECTOR_HEALTH',
    {
      meaning: "All of the environment's connectors together.",
      steps: [
        "Look at the environment's connectors, each with its checks. EVS cannot watch an environment that has none.",
      ],
    },
  ],
])

/** What a check means; a check that AWS added since has no words here. */
export function checkMeaning(type: string | undefined): string | undefined {
  return known.get(type ?? '')?.meaning
}

/**
 * What to do about a check, in order; nothing where nothing needs doing. `siblings` are all checks of the same connector or
 * environment: one that cannot tell because another fails says so instead of repeating that one's steps.
 */
export function nextSteps(check: CheckRow, siblings: CheckRow[]): string[] {
  const { type = '', result } = check
  if (result !== 'FAILED' && result !== 'UNKNOWN') return []
  const words = known.get(type)
  if (!words) return ["AWS's reference of EVS checks says what it means; this console does not know it yet."]
  const { after } = words
  const blocked = after && siblings.some((other) => other.type === after && other.result !== 'PASSED')
  return blocked ? [`First see to ${after}: until it passes, this check can tell nothing.`] : words.steps
}
