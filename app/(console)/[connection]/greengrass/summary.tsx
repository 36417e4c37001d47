import { Section } from '@/components/shell/section'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { History } from '@/components/status/history'
import { Time } from '@/components/status/time'

/** What AWS says of every group and every definition. */
interface Described {
  Name?: string
  Id?: string
  Arn?: string
  /** Times in ISO 8601. */
  CreationTimestamp?: string
  LastUpdatedTimestamp?: string
  LatestVersion?: string
  LatestVersionArn?: string
}

/** What AWS says of a group or a definition. `changed`: this console changes it, so it has a history here. */
export function Summary({ title, of, changed = false }: { title: string; of: Described; changed?: boolean }) {
  return (
    <Section title={title}>
      <Details
        items={[
          { label: 'Name', value: of.Name },
          { label: 'Id', value: <Arn value={of.Id} /> },
          { label: 'ARN', value: <Arn value={of.Arn} /> },
          { label: 'Created', value: <Time value={of.CreationTimestamp} /> },
          { label: 'Last updated', value: <Time value={of.LastUpdatedTimestamp} /> },
          { label: 'Latest version', value: <Arn value={of.LatestVersion} /> },
          { label: 'Latest version ARN', value: <Arn value={of.LatestVersionArn} /> },
          ...(changed ? [{ label: 'History', value: <History resourceId={of.Arn} /> }] : []),
        ]}
      />
    </Section>
  )
}
