'use client'
import ExpandableSection from '@cloudscape-design/components/expandable-section'
import { StateNow } from '@/app/(console)/[connection]/evs/state-now'
import type { EnvironmentValue } from '@/app/(console)/[connection]/evs/types'
import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { History } from '@/components/status/history'
import { Time } from '@/components/status/time'
import styles from './checks.module.css'

/** What EVS says of the environment as a whole; the names of its appliances and where it lies can be opened. */
export function Overview({ environment: e }: { environment: EnvironmentValue }) {
  return (
    <Section title="Environment">
      <Details
        items={[
          { label: 'State', value: <StateNow state={e.environmentState} /> },
          { label: 'Status', value: <StateNow state={e.environmentStatus} /> },
          { label: 'State details', value: e.stateDetails },
          { label: 'VCF version', value: e.vcfVersion },
          { label: 'Id', value: e.environmentId },
          { label: 'ARN', value: <Arn value={e.environmentArn} /> },
          { label: 'Created', value: <Time value={e.createdAt} /> },
          { label: 'Updated', value: <Time value={e.modifiedAt} /> },
          { label: 'History', value: <History resourceId={e.environmentArn} /> },
        ]}
      />
      <div className={styles.more}>
        <ExpandableSection headerText="Host names of the appliances" variant="footer">
          <Appliances hostnames={e.vcfHostnames} />
        </ExpandableSection>
        <ExpandableSection headerText="Network" variant="footer">
          <Network environment={e} />
        </ExpandableSection>
      </div>
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

function Appliances({ hostnames }: { hostnames: EnvironmentValue['vcfHostnames'] }) {
  if (!hostnames) return <p>EVS tells no host names of this environment.</p>
  return <Details items={appliances.map(([member, label]) => ({ label, value: hostnames[member] }))} />
}

/** Where the environment lies; EVS reaches the appliances from its service access subnet. */
function Network({ environment: e }: { environment: EnvironmentValue }) {
  return (
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
  )
}
