'use client'
import Alert from '@cloudscape-design/components/alert'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { secretName } from '@/app/(console)/[connection]/evs/connector-form/secret-names'
import { applianceName } from '@/app/(console)/[connection]/evs/connector-types'
import type { ConnectorRow } from '@/app/(console)/[connection]/evs/types'
import { Arn } from '@/components/status/arn'
import { Details } from '@/components/status/details'
import { StateIndicator } from '@/components/status/state-indicator'
import { consequences } from './consequences'

/** What the connector is, what EVS signs in to with what until then, and what it goes without afterwards. */
export function WhatHappens({ connector, vcfVersion }: { connector: ConnectorRow; vcfVersion: string | undefined }) {
  const { applianceFqdn, secretArn, type, connectorId, state } = connector
  const { header, text } = consequences(type, vcfVersion)
  return (
    <SpaceBetween size="l">
      <Details
        items={[
          { label: 'Appliance FQDN', value: applianceFqdn },
          { label: 'Type', value: type },
          { label: 'State', value: <StateIndicator state={state} /> },
          { label: 'Secret', value: <Arn value={secretArn} /> },
          { label: 'Connector id', value: connectorId },
        ]}
      />
      <div>
        EVS stops signing in to <strong>{applianceFqdn}</strong>
        {secretArn && (
          <>
            {' with the secret '}
            <strong>{secretName(secretArn)}</strong>
          </>
        )}
        . {applianceName(type)} itself and the secret stay as they are.
      </div>
      <Alert type="warning" header={header}>
        {text}
      </Alert>
    </SpaceBetween>
  )
}
