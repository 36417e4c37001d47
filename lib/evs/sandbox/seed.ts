import type { Account } from '@/lib/sandbox/kit'
import { derived, environmentArn } from './ids'
import {
  type Connector,
  connectorsOf,
  type Environment,
  entitlementsOf,
  environmentsOf,
  type Secret,
  secretsOf,
  tagsOf,
} from './tables'
import { timing } from './timing'

const day = 86_400_000

/** Names of the environments that every account starts with. */
const names = { installed: 'evs-prod-522', selfDeployed: 'evs-vcf9', creating: 'evs-lab' }

/** Secrets and environments that every account starts with. EVS itself gives an environment with VCF 5.2.x its SDDC_MANAGER connector. */
export function seed(account: Account, now: Date) {
  const tag = { EvsAccess: 'true' }
  const secrets: Pick<Secret, 'name' | 'keys' | 'tags'>[] = [
    { name: 'evs/vcenter-reader', keys: ['username', 'password'], tags: tag },
    { name: 'evs/operations-manager-reader', keys: ['username', 'password'], tags: tag },
    { name: 'evs/sddc-manager-api-key', keys: ['apiKey'], tags: tag },
    { name: 'evs/vcenter-untagged', keys: ['username', 'password'], tags: {} },
    { name: 'evs/evs-prod-522/sddc-manager', keys: ['apiKey'], tags: tag },
  ]
  for (const each of secrets) {
    const arn = `arn:aws:secretsmanager:${account.region}:${account.number}:secret:${each.name}-${derived(each.name, 6)}`
    secretsOf(account).set(each.name, { ...each, arn, createdAt: now.getTime() - 100 * day })
  }
  const at = now.getTime()
  const environments: Omit<Environment, 'id' | 'readyAt' | 'hostnames' | 'credentials'>[] = [
    {
      name: names.installed,
      vcfVersion: 'VCF-5.2.2',
      domain: 'prod.evs.example.com',
      createdAt: at - 90 * day,
      hosts: hosts('esx', 5),
    },
    {
      name: names.selfDeployed,
      vcfVersion: 'SELF_DEPLOYED',
      domain: 'vcf9.evs.example.com',
      createdAt: at - 20 * day,
      hosts: hosts('node', 4),
    },
    {
      name: names.creating,
      vcfVersion: 'VCF-5.2.2',
      domain: 'lab.evs.example.com',
      createdAt: at,
      hosts: hosts('lab', 4),
    },
  ]
  for (const each of environments) {
    const id = environmentId(account, each.name)
    const readyAt = each.createdAt + timing.environmentCreation
    environmentsOf(account).set(id, { ...each, id, readyAt, hostnames: hostnames(), credentials: [] })
  }
  const tagged = environmentId(account, names.installed)
  tagsOf(account).set(environmentArn(account, tagged), { stage: 'production', team: 'virtualization' })
  connect(account, {
    name: names.installed,
    type: 'SDDC_MANAGER',
    host: 'sddc',
    secret: 'evs/evs-prod-522/sddc-manager',
    createdAt: at - 90 * day + timing.environmentCreation,
  })
}

/** A vCenter whose events stopped six hours ago, and an Operations Manager of which nothing is known; the SDDC Manager is healthy. */
export function demo(account: Account, now: Date) {
  const at = now.getTime()
  const vCenter = connect(account, {
    name: names.installed,
    type: 'VCENTER',
    host: 'vc01',
    secret: 'evs/vcenter-reader',
    createdAt: at - 30 * day,
    results: { VCENTER_VM_EVENT: { result: 'FAILED', since: at - day / 4 } },
  })
  for (const [name, vmId] of [
    ['build-agent-01', 'vm-1001'],
    ['license-server', 'vm-1002'],
  ] as const) {
    entitlementsOf(account, vCenter).set(vmId, { vmId, vmName: name, startedAt: at - 20 * day })
  }
  connect(account, {
    name: names.selfDeployed,
    type: 'OPERATIONS_MANAGER',
    host: 'ops01',
    secret: 'evs/operations-manager-reader',
    createdAt: at - day,
    results: { OPERATIONS_MANAGER_REACHABILITY: { result: 'UNKNOWN', since: at - day } },
  })
}

type Connection = Pick<Connector, 'type' | 'createdAt'> & {
  name: string
  host: string
  secret: string
  results?: Connector['results']
}

/** @returns the connector's id */
function connect(account: Account, { name, type, host, secret, createdAt, results = {} }: Connection): string {
  const environment = environmentsOf(account).get(environmentId(account, name))
  if (!environment) throw new Error(`There is no environment ${name}`)
  const id = `cnctr-${derived(`${environment.id}/${type}`, 10)}`
  const secretArn = secretsOf(account).get(secret)?.arn
  const fqdn = `${host}.${environment.domain}`
  connectorsOf(account, environment.id).set(id, {
    id,
    environmentId: environment.id,
    type,
    fqdn,
    secretArn,
    createdAt,
    results,
  })
  return id
}

function environmentId({ key, region }: Account, name: string): string {
  return `env-${derived(`${key}/${region}/${name}`, 10)}`
}

function hosts(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1).padStart(2, '0')}`)
}

function hostnames(): Record<string, string> {
  return {
    vCenter: 'vc01',
    nsx: 'nsx',
    nsxManager1: 'nsx01',
    nsxManager2: 'nsx02',
    nsxManager3: 'nsx03',
    nsxEdge1: 'edge01',
    nsxEdge2: 'edge02',
    sddcManager: 'sddc',
    cloudBuilder: 'cb01',
  }
}
