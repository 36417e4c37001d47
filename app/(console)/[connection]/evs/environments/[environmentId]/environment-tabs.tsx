'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { whyNoConnectors } from '@/app/(console)/[connection]/evs/health'
import type { EnvironmentValue } from '@/app/(console)/[connection]/evs/types'
import { PageTabs } from '@/components/shell/page-tabs'
import { Section } from '@/components/shell/section'
import type { ReadFailed } from '@/lib/query'
import type { Reading } from '@/lib/result'
import { Connectors } from './connectors'

// Opened by a click, so not part of a first paint.
const Hosts = dynamic(() => import('./hosts').then((file) => file.Hosts))
const Vlans = dynamic(() => import('./vlans').then((file) => file.Vlans))
const TagsTab = dynamic(() => import('./tags-tab').then((file) => file.TagsTab))

/** The parts of an environment. Those that EVS tells apart from the environment are shown even where that could not be read. */
export function EnvironmentTabs({
  environmentId,
  query,
}: {
  environmentId: string
  query: UseQueryResult<Reading<EnvironmentValue>, ReadFailed>
}) {
  const environment = query.data?.value
  const enabled = !query.isPending
  const once = (title: string, what: string, content: ReactNode) =>
    // EVS refuses these lists while the environment is being created.
    environment?.environmentState === 'CREATING' ? (
      <Section title={title}>
        <p>{`EVS tells the ${what} of an environment once it is created. They appear here by themselves then.`}</p>
      </Section>
    ) : (
      content
    )
  return (
    <PageTabs
      label="Parts of the environment"
      tabs={[
        {
          id: 'connectors',
          label: 'Connectors',
          content: once(
            'Connectors',
            'connectors',
            <Connectors
              environmentId={environmentId}
              enabled={enabled}
              refused={whyNoConnectors(environment?.environmentState)}
            />,
          ),
        },
        {
          id: 'hosts',
          label: 'Hosts',
          content: once('Hosts', 'hosts', <Hosts environmentId={environmentId} enabled={enabled} />),
        },
        {
          id: 'vlans',
          label: 'VLANs',
          content: once('VLANs', 'VLANs', <Vlans environmentId={environmentId} enabled={enabled} />),
        },
        {
          id: 'tags',
          label: 'Tags',
          content: <TagsTab environmentId={environmentId} arn={environment?.environmentArn} known={enabled} />,
        },
      ]}
    />
  )
}
