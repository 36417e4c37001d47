'use client'
import type { EnvironmentValue } from '@/app/(console)/[connection]/evs/types'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { StateIndicator } from '@/components/status/state-indicator'
import { Time } from '@/components/status/time'
import { CheckList } from './check-list'

/** What EVS says of the environment as a whole. */
export function Overview({ environment: e }: { environment: EnvironmentValue }) {
  return (
    <Section title="Environment">
      <Details
        items={[
          { label: 'State', value: <StateIndicator state={e.environmentState} /> },
          { label: 'Status', value: <StateIndicator state={e.environmentStatus} /> },
          { label: 'State details', value: e.stateDetails },
          { label: 'VCF version', value: e.vcfVersion },
          { label: 'Id', value: e.environmentId },
          { label: 'ARN', value: <Arn value={e.environmentArn} /> },
          { label: 'Created', value: <Time value={e.createdAt} /> },
          { label: 'Modified', value: <Time value={e.modifiedAt} /> },
        ]}
      />
    </Section>
  )
}

/** The environment's own checks, worst first. */
export function EnvironmentChecks({ environment: e }: { environment: EnvironmentValue }) {
  const checks = e.checks ?? []
  return (
    <Section title="Checks of the environment">
      {checks.length > 0 ? (
        <CheckList
          checks={checks}
          label="Checks of the environment"
          quietBecause={e.environmentState === 'CREATING' ? 'EVS checks an environment once it is created.' : undefined}
        />
      ) : (
        'EVS tells no checks of this environment.'
      )}
    </Section>
  )
}

const appliances: [keyof NonNullable<EnvironmentValue['vcfHostnames']>, string][] = [
  ['vCenter', 'vCenter'],
  ['sddcManager', 'SDDC Manager'],
  ['nsx', 'NSX'],
  ['nsxManager1', 'NSX Manager 1'],
  ['nsxManager2', 'NSX Manager 2'],
  ['nsxManager3', 'NSX Manager 3'],
  ['nsxEdge1', 'NSX Edge 1'],
  ['nsxEdge2', 'NSX Edge 2'],
  ['cloudBuilder', 'Cloud Builder'],
]

/** Host names of the VCF appliances. */
export function Appliances({ hostnames }: { hostnames: EnvironmentValue['vcfHostnames'] }) {
  if (!hostnames) return null
  return (
    <Section title="Host names of the appliances">
      <Details items={appliances.map(([member, label]) => ({ label, value: hostnames[member] }))} />
    </Section>
  )
}

/** Where the environment lies; EVS reaches the appliances from its service access subnet. */
export function Network({ environment: e }: { environment: EnvironmentValue }) {
  return (
    <Section title="Network">
      <Details
        items={[
          { label: 'VPC', value: e.vpcId },
          { label: 'Service access subnet', value: e.serviceAccessSubnetId },
          { label: 'Security groups', value: e.serviceAccessSecurityGroups?.securityGroups?.join(', ') },
          { label: 'Route server peerings', value: e.connectivityInfo?.privateRouteServerPeerings?.join(', ') },
          { label: 'KMS key', value: e.kmsKeyId && <Arn value={e.kmsKeyId} /> },
          { label: 'Site id', value: e.siteId },
        ]}
      />
    </Section>
  )
}
