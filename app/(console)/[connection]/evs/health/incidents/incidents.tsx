'use client'
import dynamic from 'next/dynamic'
import { ChoiceButtons, useChoice } from '@/app/(console)/[connection]/evs/health/choice-buttons'
import { IncidentsHelp } from '@/app/(console)/[connection]/evs/health/help'
import { windowChoices, windows } from '@/app/(console)/[connection]/evs/health/window-words'
import { PageHeader } from '@/components/shell/page-header'
import { PageTabs } from '@/components/shell/page-tabs'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import { AllIncidents } from './all-incidents'

// Behind a tab, so as a rule not part of a first paint.
const AvailabilityOfChecks = dynamic(() => import('./availability-of-checks').then((file) => file.AvailabilityOfChecks))

/** What failed on this connection, for how long, and how every check fared. */
export function Incidents() {
  const connection = useConnectionId()
  const [window, choose] = useChoice('window', windows)
  return (
    <>
      <PageHeader
        title="Incidents and availability"
        breadcrumbs={[
          { text: 'EVS health', href: paths.evs.health(connection) },
          { text: 'Incidents and availability' },
        ]}
        info
        actions={<ChoiceButtons label="How far back" choices={windowChoices} chosen={window} onChoose={choose} />}
      />
      <PageTabs
        label="Incidents and availability"
        tabs={[
          { id: 'incidents', label: 'Incidents', content: <AllIncidents window={window} /> },
          { id: 'availability', label: 'Availability', content: <AvailabilityOfChecks window={window} /> },
        ]}
      />
      <IncidentsHelp />
    </>
  )
}
